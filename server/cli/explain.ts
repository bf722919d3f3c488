import type { Rule, Words } from '../core/rule.ts';
import { ruleById } from '../core/rules/index.ts';
import { say } from '../core/say.ts';
import { didYouMean } from '../project/closest.ts';
import { PROFILES } from '../project/config-file.ts';
import { columnsOf, pad, visible } from './reporters/display.ts';
import { paint } from './reporters/paint.ts';
import type { Look } from './reporters/reporter.ts';
import { wrap } from './reporters/wrap.ts';
import { CATEGORY_WORDS, FIX_WORDS, LEVEL_WORDS, levelsOf, PROFILE_WORDS } from './rule-words.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** `planlint explain RULE`: the page of a rule. */
export async function explain(names: readonly string[], { io, look }: Session): Promise<number> {
  if (names.length !== 1) {
    throw new UsageError(
      'explain 需要一条规则：planlint explain RULE；用 planlint rules 可列出全部规则。',
      'explain wants one rule: planlint explain RULE; planlint rules lists them all.',
    );
  }
  const rule = ruleById.get(names[0]!);
  if (!rule) throw unknownRule(names[0]!);
  io.stdout.write(pageOf(rule, look));
  return 0;
}

function unknownRule(name: string): UsageError {
  const near = didYouMean(name, [...ruleById.keys()]);
  return new UsageError(
    `没有“${name}”这条规则。${near.zh || '用 planlint rules 可列出全部规则。'}`,
    `There is no rule “${name}”.${near.en || ' planlint rules lists them all.'}`,
  );
}

/** Width of lines that are read rather than looked at. */
const TEXT_WIDTH = 88;

function pageOf(rule: Rule, look: Look): string {
  const { bold, dim } = paint(look.colour);
  const in_ = (words: Words): string => visible(say(words, look.locale));
  const width = Math.min(TEXT_WIDTH, look.columns) - 2;
  const facts = factsOf(rule, in_);
  const widest = Math.max(...facts.map(([name]) => columnsOf(name)));
  const factLines = facts.flatMap(([name, value]) =>
    wrap(value, width - widest - 2).map((line, i) => `${dim(pad(i === 0 ? name : '', widest))}  ${line}`),
  );
  const about = in_(rule.about).replaceAll('`', '');
  const indented = [...factLines, '', ...wrap(about, width)].map((line) => (line === '' ? '' : `  ${line}`));
  return [`${bold(rule.id)}  ${in_(rule.title)}`, '', ...indented].map((line) => `${line}\n`).join('');
}

const factsOf = (rule: Rule, in_: (words: Words) => string): [string, string][] => [
  [in_({ zh: '类别', en: 'Category' }), in_(CATEGORY_WORDS[rule.category])],
  [in_({ zh: '级别', en: 'Severity' }), levels(rule, in_)],
  [in_({ zh: '修复', en: 'Fix' }), in_(FIX_WORDS[rule.fix])],
  [in_({ zh: '依据', en: 'Source' }), in_(rule.source)],
];

/** The severity, and in brackets that of the profiles where it is another. */
function levels(rule: Rule, in_: (words: Words) => string): string {
  const byProfile = levelsOf(rule);
  const others = PROFILES.filter((profile) => byProfile[profile] !== rule.severity).map((profile): Words => {
    const [name, level] = [PROFILE_WORDS[profile], LEVEL_WORDS[byProfile[profile]]];
    return { zh: `${name.zh}：${level.zh}`, en: `${name.en}: ${level.en}` };
  });
  const own = LEVEL_WORDS[rule.severity];
  if (others.length === 0) return in_(own);
  const list = { zh: others.map(({ zh }) => zh).join('，'), en: others.map(({ en }) => en).join(', ') };
  return in_({ zh: `${own.zh}（${list.zh}）`, en: `${own.en} (${list.en})` });
}
