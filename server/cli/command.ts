import type { Words } from '../core/rule.ts';
import { check } from './check.ts';
import { FORMAT_NAMES } from './format-names.ts';
import type { OptionName } from './options.ts';
import type { Session } from './session.ts';

export interface Command {
  /** What stands behind its name: `[PATH…]`. */
  readonly arguments: string;
  readonly about: Words;
  readonly formats: readonly string[];
  readonly options: readonly OptionName[];
  /** Exit status. */
  readonly run: (operands: readonly string[], session: Session) => Promise<number>;
}

const READING: readonly OptionName[] = ['stdin', 'stdin-filename', 'config'];
const ALWAYS: readonly OptionName[] = ['lang', 'no-color', 'help', 'version'];
const CHECKING: readonly OptionName[] = [
  'fix',
  'diff',
  'profile',
  'severity',
  'quiet',
  'fail-on',
  'max-warnings',
  'as-of',
  'print-config',
  'baseline',
  'no-baseline',
  'strict-baseline',
  'changed',
  'since',
  'timing',
  'cache',
  'cache-location',
  'threads',
  'watch',
];

const LEDGER: readonly OptionName[] = [
  'columns',
  'lead',
  'unit',
  'due-before',
  'no-lead',
  'no-deadline',
  'as-of',
  'conflicts',
];

/** Reading the others takes longer than checking a short plan. */
const others = () => import('./other-commands.ts');

/** The commands, the first loaded, the others when one of them is run, in the order of the help; the first is meant where none is named. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    arguments: '[PATH…]',
    about: { zh: '检查计划（默认命令）', en: 'check plans (the default command)' },
    formats: FORMAT_NAMES.check,
    options: ['format', ...CHECKING, ...READING, ...ALWAYS],
    run: check,
  },
  baseline: {
    arguments: '[PATH…]',
    about: {
      zh: '生成、更新基线：已有的问题不再报告',
      en: 'take over what is found, so that only what is new is told',
    },
    formats: [],
    options: ['prune', 'baseline', 'profile', 'severity', 'quiet', 'config', ...ALWAYS],
    run: async (...given) => (await others()).baseline(...given),
  },
  tasks: {
    arguments: '[PATH…]',
    about: { zh: '列出任务台账', en: 'list the tasks of plans' },
    formats: FORMAT_NAMES.tasks,
    options: ['format', 'output', ...LEDGER, ...READING, ...ALWAYS],
    run: async (...given) => (await others()).tasks(...given),
  },
  outline: {
    arguments: 'FILE',
    about: { zh: '列出标题层级', en: 'show the headings of a plan' },
    formats: FORMAT_NAMES.outline,
    options: ['format', ...READING, ...ALWAYS],
    run: async (...given) => (await others()).outline(...given),
  },
  diff: {
    arguments: 'OLD NEW',
    about: { zh: '按任务比较计划的两个版本', en: 'compare two versions of a plan by task' },
    formats: FORMAT_NAMES.diff,
    options: ['format', 'stdin-filename', 'config', ...ALWAYS],
    run: async (...given) => (await others()).diff(...given),
  },
  merge: {
    arguments: 'LEDGER PLAN -o FILE',
    about: { zh: '把填过的台账并入修订后的计划', en: 'carry a filled ledger over to a revised plan' },
    formats: [],
    options: ['output', 'base', 'as-of', 'stdin-filename', 'config', ...ALWAYS],
    run: async (...given) => (await others()).merge(...given),
  },
  trace: {
    arguments: 'PLAN --superior FILE',
    about: { zh: '对照上级文件，查漏项、改写和时限', en: 'compare a plan with the document it carries out' },
    formats: FORMAT_NAMES.trace,
    options: ['superior', 'format', 'stdin-filename', 'config', ...ALWAYS],
    run: async (...given) => (await others()).trace(...given),
  },
  review: {
    arguments: 'FILE -o NEW',
    about: { zh: '将问题写成 Word 批注，存为新文件', en: 'write the findings into a Word document as comments' },
    formats: [],
    options: ['output', 'force', 'date', 'profile', 'severity', 'quiet', ...READING, ...ALWAYS],
    run: async (...given) => (await others()).review(...given),
  },
  convert: {
    arguments: 'FILE',
    about: { zh: '将 Word 文件、网页转换为计划文本', en: 'turn a Word document or web page into plan text' },
    formats: [],
    options: ['output', 'force', ...READING, ...ALWAYS],
    run: async (...given) => (await others()).convert(...given),
  },
  explain: {
    arguments: 'RULE',
    about: { zh: '说明一条规则', en: 'explain a rule' },
    formats: [],
    options: ALWAYS,
    run: async (...given) => (await others()).explain(...given),
  },
  rules: {
    arguments: '',
    about: { zh: '列出全部规则', en: 'list all rules' },
    formats: FORMAT_NAMES.rules,
    options: ['format', ...ALWAYS],
    run: async (...given) => (await others()).rules(...given),
  },
  completion: {
    arguments: 'SHELL',
    about: {
      zh: '生成命令行补全脚本：bash、zsh、fish、powershell',
      en: 'print a script that completes commands: bash, zsh, fish, powershell',
    },
    formats: [],
    options: ALWAYS,
    run: async (operands, session) => (await others()).completion(operands, session, COMMANDS),
  },
  lsp: {
    arguments: '',
    about: { zh: '语言服务器（供编辑器使用）', en: 'language server, for editors' },
    formats: [],
    options: ALWAYS,
    run: async (_, { io }) => {
      await io.serve();
      return 0;
    },
  },
};
