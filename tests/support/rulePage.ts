import { levelIn } from '../../server/core/config.ts';
import { applyEdits, safeEdits } from '../../server/core/fix.ts';
import type { Finding, FixKind, Level, Profile, Rule, Words } from '../../server/core/rule.ts';
import { lineAt, lineStarts } from '../../server/core/text.ts';
import type { Example, Fixture, Section } from './fixture.ts';

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

const LEVELS: Readonly<Record<Level, string>> = {
  error: '错误 error',
  warning: '警告 warning',
  info: '提示 info',
  hint: '建议 hint',
  off: '关 off',
};

const SECTIONS: readonly (readonly [Section, string])[] = [
  ['wrong', '错误 Wrong'],
  ['right', '正确 Right'],
  ['silent', '不报 Not a violation'],
];

/** The manual's page of a rule, made from the rule and its fixture. `check` gives the rule's findings in an example. */
export function rulePage(rule: Rule, fixture: Fixture, check: (example: Example) => readonly Finding[]): string {
  const category = CATEGORIES[rule.category];
  return [
    `# ${rule.id}`,
    `**${rule.title.zh}** · ${rule.title.en}`,
    [
      `| 类别 Category | ${PROFILES.join(' | ')} | 修复 Fix |`,
      `|---|${PROFILES.map(() => '---|').join('')}---|`,
      `| ${category.zh} ${category.en} | ${PROFILES.map((p) => LEVELS[levelIn(rule, p)]).join(' | ')} | ${FIXES[rule.fix].zh} ${FIXES[rule.fix].en} |`,
    ].join('\n'),
    both(rule.about),
    `依据 Source: ${rule.source.zh}  \n${rule.source.en}`,
    ...SECTIONS.flatMap(([section, heading]) => {
      const examples = fixture.examples.filter((e) => e.section === section);
      return examples.length === 0 ? [] : [`## ${heading}`, ...examples.flatMap((e) => shownExample(e, check(e)))];
    }),
    '<!-- Generated from the rule and its fixture: npm run docs -->\n',
  ].join('\n\n');
}

/** The index of the manual: rule × profile. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const levels = PROFILES.map((p) => LEVELS[levelIn(rule, p)].split(' ')[0]);
    return `| [${rule.id}](${rule.id}.md) | ${rule.title.zh}<br>${rule.title.en} | ${levels.join(' | ')} | ${FIXES[rule.fix].zh.split('（')[0]} |`;
  });
  return [
    '# 规则 Rules',
    '各配置档（`profile`）下的级别。级别可在 `planlint.json` 的 `rules` 中逐条调整。  \nThe severity of each rule in each profile; `rules` in `planlint.json` sets it for one rule.',
    [
      `| 规则 Rule | 名称 Title | ${PROFILES.join(' | ')} | 修复 Fix |`,
      `|---|---|${PROFILES.map(() => '---|').join('')}---|`,
      ...rows,
    ].join('\n'),
    '错误 error · 警告 warning · 提示 info · 建议 hint · 关 off',
    '<!-- Generated from the rules: npm run docs -->\n',
  ].join('\n\n');
}

const both = (words: Words): string => `${words.zh}\n\n${words.en}`;

function shownExample(example: Example, findings: readonly Finding[]): string[] {
  const fixed = applyEdits(example.text, safeEdits(findings));
  return [
    ...(example.caption.length > 0 ? [example.caption.join('  \n')] : []),
    fenced(example.words.flags.has('escapes') ? plainSource(example.source) : example.text),
    ...(findings.length > 0
      ? [
          findings
            .slice(0, 3)
            .map((f) => told(f, example.text))
            .join('\n'),
        ]
      : []),
    ...(fixed !== example.text && !example.words.flags.has('escapes') ? ['修复后 Fixed:', fenced(fixed)] : []),
  ];
}

const fenced = (text: string): string => `\`\`\`text\n${text.replace(/\n$/, '')}\n\`\`\``;

const plainSource = (source: string): string => source.replace(/\[\[|\|[a-z~][a-z0-9:,~-]*\]\]/g, '');

function told(f: Finding, text: string): string {
  const line = lineAt(lineStarts(text), f.start) + 1;
  return `- ${line}: ${f.message.zh}  \n  ${f.message.en}`;
}
