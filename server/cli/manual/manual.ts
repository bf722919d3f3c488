import type { Words } from '../../core/rule.ts';
import type { Command } from '../command.ts';
import { OPTIONS, type OptionName } from '../options.ts';
import { DONE, FAILED, TEXTS } from './texts.ts';

export type Rows = readonly (readonly [string, Words])[];

/** The page of a command; what its options are comes from their table. */
export interface Manual {
  readonly name: string;
  readonly about: Words;
  readonly usage: string;
  readonly details: readonly Words[];
  readonly options: Rows;
  readonly examples: Rows;
  readonly exit: Rows;
  readonly files: Rows;
  readonly environment: Rows;
}

export function manualOf(name: string, command: Command): Manual {
  const { details = [], examples = [], exit = DONE } = TEXTS[name] ?? {};
  const readsDocuments = command.options.includes('config');
  return {
    name,
    about: command.about,
    usage: `planlint ${name} ${command.arguments}`.trimEnd(),
    details,
    options: command.options.map((option) => optionRow(option, command)),
    examples,
    exit: [...exit, ...FAILED],
    files: readsDocuments ? FILES : [],
    environment: ENVIRONMENT,
  };
}

/** An option as it is written, and what it does. */
export function optionRow(name: OptionName, command: Command): readonly [string, Words] {
  const { short, value, about } = OPTIONS[name];
  const written = `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
  if (name !== 'format') return [written, about];
  return [
    written,
    { zh: `${about.zh}（${command.formats.join('、')}）`, en: `${about.en} (${command.formats.join(', ')})` },
  ];
}

const FILES: Rows = [
  [
    'planlint.json',
    {
      zh: '配置文件，从文件所在文件夹逐级向上查找，最近的生效',
      en: 'configuration; the nearest from the document upwards counts',
    },
  ],
  [
    '.planlintignore',
    { zh: '不检查的文件，写法同 .gitignore', en: 'what is not checked, in the syntax of .gitignore' },
  ],
  ['planlint-baseline.json', { zh: '基线：不再报告的已有问题', en: 'baseline: findings that are not told again' }],
  ['.planlintcache/', { zh: '--cache 的缓存文件夹，可随时删除', en: 'cache of --cache; may be deleted at any time' }],
];

const ENVIRONMENT: Rows = [
  ['LC_ALL、LC_MESSAGES、LANG', { zh: '提示语言', en: 'language of messages' }],
  ['NO_COLOR、FORCE_COLOR', { zh: '不用颜色、总用颜色', en: 'no colours, colours always' }],
  ['CI', { zh: '不显示进度', en: 'no progress is shown' }],
];
