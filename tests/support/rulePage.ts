import { levelIn } from '../../server/core/config.ts';
import { applyEdits, safeEdits } from '../../server/core/fix.ts';
import type { Finding, FixKind, Level, Profile, Rule, Words } from '../../server/core/rule.ts';
import { lineAt, lineStarts } from '../../server/core/text.ts';
import type { Example, Fixture, Section } from './fixture.ts';
import { type Measured, measured, precision } from './precision.ts';

const PROFILES: readonly Profile[] = ['draft', 'review', 'supervision', 'ci'];

const FIXES: Readonly<Record<FixKind, Words>> = {
  safe: { zh: '安全修复（`--fix` 可自动改）', en: 'safe (`--fix` applies it)' },
  suggestion: { zh: '建议（由人选择）', en: 'suggestion (a person chooses)' },
  none: { zh: '无', en: 'none' },
};

const CATEGORIES: Readonly<Record<Rule['category'], Words>> = {
  structure: { zh: '结构', en: 'structure' },
  responsibility: { zh: '责任', en: 'responsibility' },
  deadline: { zh: '时限', en: 'deadline' },
  reference: { zh: '引用', en: 'reference' },
  punctuation: { zh: '标点', en: 'punctuation' },
  number: { zh: '数字', en: 'number' },
  wording: { zh: '用语', en: 'wording' },
  hygiene: { zh: '文本', en: 'hygiene' },
};

const LEVELS: Readonly<Record<Level, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  hint: { zh: '建议', en: 'hint' },
  off: { zh: '关', en: 'off' },
};

const SECTIONS: readonly (readonly [Section, Words])[] = [
  ['wrong', { zh: '错误', en: 'Wrong' }],
  ['right', { zh: '正确', en: 'Right' }],
  ['silent', { zh: '不报', en: 'Not a violation' }],
];

/** How a page says what has two languages: in one of them, or in both with something between them. */
export type Say = (words: Words, between: ' ' | ' · ' | '  \n' | '\n\n') => string;

export const inChinese: Say = ({ zh }) => zh;
export const inEnglish: Say = ({ en }) => en;
export const inBoth: Say = ({ zh, en }, between) => zh + between + en;

/** The manual's page of a rule, made from the rule and its fixture. `check` gives the rule's findings in an example. */
export function rulePage(
  rule: Rule,
  fixture: Fixture,
  check: (example: Example) => readonly Finding[],
  say: Say = inBoth,
): string {
  const short = (words: Words): string => say(words, ' ');
  const heads = [short({ zh: '类别', en: 'Category' }), ...PROFILES, short({ zh: '修复', en: 'Fix' })];
  const cells = [CATEGORIES[rule.category], ...PROFILES.map((p) => LEVELS[levelIn(rule, p)]), FIXES[rule.fix]];
  return [
    `# ${rule.id}`,
    say({ zh: `**${rule.title.zh}**`, en: rule.title.en }, ' · '),
    [row(heads), row(heads.map(() => '---')).replaceAll(' ', ''), row(cells.map(short))].join('\n'),
    say(rule.about, '\n\n'),
    `${short({ zh: '依据', en: 'Source' })}: ${say(rule.source, '  \n')}`,
    `${short({ zh: '准确率', en: 'Precision' })}: ${say(measurement(measured(rule.id)), '  \n')}`,
    ...SECTIONS.flatMap(([section, heading]) => {
      const examples = fixture.examples.filter((e) => e.section === section);
      if (examples.length === 0) return [];
      return [`## ${short(heading)}`, ...examples.flatMap((e) => shownExample(e, check(e), say))];
    }),
    '<!-- Generated from the rule and its fixture: npm run docs -->\n',
  ].join('\n\n');
}

/** How often the rule was right where it spoke on real documents. */
function measurement(result: Measured | null): Words {
  const { documents } = precision;
  if (!result?.fired)
    return { zh: `在 ${documents} 份公开文件上没有触发`, en: `silent on ${documents} published documents` };
  const { fired, read, right } = result;
  return {
    zh: `${documents} 份公开文件上触发 ${fired} 处，逐条读了 ${read} 处，${right} 处正确`,
    en: `${right} of ${read} findings read by eye were right (${fired} on ${documents} published documents)`,
  };
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A source by its number alone: GB/T 15834—2011 B.4 without the name of the standard. */
const shortSource = (source: string): string => source.replace(/(GB[^《；]*)《[^》]*》/g, '$1');

/** The index of the manual: rule × profile, with fix, precision and source. */
export function rulesIndex(rules: readonly Rule[]): string {
  const heads = ['规则 Rule', '名称 Title', ...PROFILES, '修复 Fix', '准确率 Precision', '依据 Source'];
  const rows = rules.map((rule) => {
    const levels = PROFILES.map((p) => LEVELS[levelIn(rule, p)].zh);
    const result = measured(rule.id);
    const share = result?.fired ? `${result.right}/${result.read}` : '–';
    const fix = FIXES[rule.fix].zh.split('（')[0]!;
    const name = `${rule.title.zh}<br>${rule.title.en}`;
    return row([`[${rule.id}](${rule.id}.md)`, name, ...levels, fix, share, shortSource(rule.source.zh)]);
  });
  const { documents, seed } = precision;
  return [
    '# 规则 Rules',
    '各配置档（`profile`）下的级别。级别可在 `planlint.json` 的 `rules` 中逐条调整。  \nThe severity of each rule in each profile; `rules` in `planlint.json` sets it for one rule.',
    `准确率：在 ${documents} 份公开的真实文件上逐条人读，正确数/所读数（每条规则随机抽 40 处，种子 ${seed}，不足则全读）；“–”为没有触发。  \nPrecision: right/read on ${documents} published documents, read by eye (40 findings a rule drawn with seed ${seed}, all where fewer); “–”: the rule did not fire.`,
    [row(heads), row(heads.map(() => '---')).replaceAll(' ', ''), ...rows].join('\n'),
    '错误 error · 警告 warning · 提示 info · 建议 hint · 关 off',
    '<!-- Generated from the rules: npm run docs -->\n',
  ].join('\n\n');
}

function shownExample(example: Example, findings: readonly Finding[], say: Say): string[] {
  const [zh, en] = example.caption;
  const fixed = applyEdits(example.text, safeEdits(findings));
  return [
    ...(zh ? [en ? say({ zh, en }, '  \n') : zh] : []),
    fenced(example.words.flags.has('escapes') ? plainSource(example.source) : example.text),
    ...(findings.length > 0
      ? [
          findings
            .slice(0, 3)
            .map((f) => told(f, example.text, say))
            .join('\n'),
        ]
      : []),
    ...(fixed !== example.text && !example.words.flags.has('escapes')
      ? [`${say({ zh: '修复后', en: 'Fixed' }, ' ')}:`, fenced(fixed)]
      : []),
  ];
}

const fenced = (text: string): string => `\`\`\`text\n${text.replace(/\n$/, '')}\n\`\`\``;

const plainSource = (source: string): string => source.replace(/\[\[|\|[a-z~][a-z0-9:,~-]*\]\]/g, '');

function told(f: Finding, text: string, say: Say): string {
  const line = lineAt(lineStarts(text), f.start) + 1;
  return `- ${line}: ${say(f.message, '  \n').replace('  \n', '  \n  ')}`;
}
