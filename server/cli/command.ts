import type { Words } from '../core/rule.ts';
import { baseline } from './baseline.ts';
import { check } from './check.ts';
import { CHECK_FORMATS } from './check-formats.ts';
import { completion } from './completion/completion.ts';
import { convert } from './convert.ts';
import { DIFF_FORMATS, diff } from './diff.ts';
import { explain } from './explain.ts';
import { merge } from './merge.ts';
import type { OptionName } from './options.ts';
import { OUTLINE_FORMATS, outline } from './outline.ts';
import { review } from './review.ts';
import { RULES_FORMATS, rules } from './rules.ts';
import type { Session } from './session.ts';
import { TASKS_FORMATS, tasks } from './tasks.ts';
import { TRACE_FORMATS, trace } from './trace.ts';

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

/** The commands, in the order of the help; the first is meant where none is named. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    arguments: '[PATH…]',
    about: { zh: '检查计划（默认命令）', en: 'check plans (the default command)' },
    formats: Object.keys(CHECK_FORMATS),
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
    run: baseline,
  },
  tasks: {
    arguments: '[PATH…]',
    about: { zh: '列出任务台账', en: 'list the tasks of plans' },
    formats: TASKS_FORMATS,
    options: ['format', 'output', ...LEDGER, ...READING, ...ALWAYS],
    run: tasks,
  },
  outline: {
    arguments: 'FILE',
    about: { zh: '列出标题层级', en: 'show the headings of a plan' },
    formats: Object.keys(OUTLINE_FORMATS),
    options: ['format', ...READING, ...ALWAYS],
    run: outline,
  },
  diff: {
    arguments: 'OLD NEW',
    about: { zh: '按任务比较计划的两个版本', en: 'compare two versions of a plan by task' },
    formats: Object.keys(DIFF_FORMATS),
    options: ['format', 'stdin-filename', 'config', ...ALWAYS],
    run: diff,
  },
  merge: {
    arguments: 'LEDGER PLAN -o FILE',
    about: { zh: '把填过的台账并入修订后的计划', en: 'carry a filled ledger over to a revised plan' },
    formats: [],
    options: ['output', 'base', 'as-of', 'stdin-filename', 'config', ...ALWAYS],
    run: merge,
  },
  trace: {
    arguments: 'PLAN --superior FILE',
    about: { zh: '对照上级文件，查漏项、改写和时限', en: 'compare a plan with the document it carries out' },
    formats: Object.keys(TRACE_FORMATS),
    options: ['superior', 'format', 'stdin-filename', 'config', ...ALWAYS],
    run: trace,
  },
  review: {
    arguments: 'FILE -o NEW',
    about: { zh: '将问题写成 Word 批注，存为新文件', en: 'write the findings into a Word document as comments' },
    formats: [],
    options: ['output', 'force', 'date', 'profile', 'severity', 'quiet', ...READING, ...ALWAYS],
    run: review,
  },
  convert: {
    arguments: 'FILE',
    about: { zh: '将 Word 文件、网页转换为计划文本', en: 'turn a Word document or web page into plan text' },
    formats: [],
    options: ['output', 'force', ...READING, ...ALWAYS],
    run: convert,
  },
  explain: {
    arguments: 'RULE',
    about: { zh: '说明一条规则', en: 'explain a rule' },
    formats: [],
    options: ALWAYS,
    run: explain,
  },
  rules: {
    arguments: '',
    about: { zh: '列出全部规则', en: 'list all rules' },
    formats: Object.keys(RULES_FORMATS),
    options: ['format', ...ALWAYS],
    run: rules,
  },
  completion: {
    arguments: 'SHELL',
    about: {
      zh: '生成命令行补全脚本：bash、zsh、fish、powershell',
      en: 'print a script that completes commands: bash, zsh, fish, powershell',
    },
    formats: [],
    options: ALWAYS,
    run: (operands, session) => completion(operands, session, COMMANDS),
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
