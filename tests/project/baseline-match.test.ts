import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../server/core/parse.ts';
import { quoteOf } from '../../server/core/quote.ts';
import { placesOf } from '../../server/core/sift.ts';
import { fold } from '../../server/core/text.ts';
import { type BaselineEntry, entryFor } from '../../server/project/baseline-file.ts';
import { judgePlan } from '../../server/project/judge.ts';
import { widen } from '../support/width.ts';

const SETTINGS = { profile: 'draft' as const, rules: {} };
const judge = (text: string, baseline: readonly BaselineEntry[] = []) => judgePlan(parsePlan(text), SETTINGS, baseline);

/** The baseline that takes over all that is found in a text. */
function baselineOf(text: string): BaselineEntry[] {
  const plan = parsePlan(text);
  return placesOf(judgePlan(plan, SETTINGS, []).findings).map((f) => entryFor(f.rule, quoteOf(plan, f)));
}

const plan = (...items: string[]): string =>
  `某省行动计划\n\n一、主要任务\n\n${items.map((item, i) => `${i + 1}.${item}`).join('\n\n')}\n`;
const dated = (what: string, time: string): string => `制定${what}方案，${time}出台。（省财政厅牵头）`;

/** What is told of dates: the words before them. */
const told = (text: string, baseline: readonly BaselineEntry[]): string[] =>
  placesOf(judge(text, baseline).findings)
    .filter(({ rule }) => rule === 'date-malformed')
    .map(({ start }) => text.slice(start - 5, start - 3));

describe('a baseline knows an old finding', () => {
  const old = plan(dated('节水', '20179月'), dated('节电', '20179月'), dated('节气', '2017年9月'));
  const baseline = baselineOf(old);

  test.each<[string, string, string[]]>([
    ['as it was', old, []],
    ['lower in the text', `前言。\n\n${old}`, []],
    ['under another number', plan('打好基础。', dated('节水', '20179月'), dated('节电', '20179月')), []],
    ['elsewhere', plan(dated('节电', '20179月'), dated('节水', '20179月')), []],
    ['in full width', widen(old), []],
    ['in half width', fold(old), []],
    ['with other line ends', old.replaceAll('\n', '\r\n'), []],
    [
      'with words changed on one side',
      old.replace('20179月出台', '20179月底前印发').replace('制定节电', '尽快制定节电'),
      [],
    ],
    [
      'and no other beside it',
      plan(dated('节水', '20179月'), dated('节能', '20179月'), dated('节电', '20179月')),
      ['节能'],
    ],
    [
      'and no second one like it',
      plan(dated('节水', '20179月'), dated('节水', '20179月'), dated('节电', '20179月')),
      ['节水'],
    ],
    [
      'and not the same words in other surroundings',
      plan(`召开大会，20179月总结${'。'.repeat(9)}`, dated('节电', '20179月')),
      ['召开'],
    ],
    ['and not other words in the same place', old.replace('20179月', '20178月'), ['节水']],
  ])('%s', (_, text, expected) => {
    expect(told(text, baseline)).toEqual(expected);
  });

  test('as often as it counts', () => {
    const [entry] = baseline.filter(({ rule }) => rule === 'date-malformed');
    const twice = plan(dated('节水', '20179月'), dated('节水', '20179月'), dated('节水', '20179月'));
    for (const [count, shown] of [
      [1, 2],
      [2, 1],
      [3, 0],
      [5, 0],
    ] as const) {
      expect(told(twice, [{ ...entry!, count }])).toHaveLength(shown);
      expect(judge(twice, [{ ...entry!, count }]).unused).toEqual(count > 3 ? [{ ...entry!, count: count - 3 }] : []);
    }
  });

  test('by its words alone, or with one side, where it says no more', () => {
    const entry = { rule: 'date-malformed', text: '20179月' };
    expect(told(old, [entry])).toHaveLength(1);
    expect(told(old, [{ ...entry, count: 2 }])).toEqual([]);
    expect(told(old, [{ ...entry, before: '.制定节电方案,'.slice(-8) }])).toEqual(['节水']);
    expect(told(old, [{ ...entry, before: '没有这些字' }])).toHaveLength(2);
  });
});

test('places of a finding that speaks of many are known one by one', () => {
  const vague = (what: string): string => `制定${what}方案，2017年9月出台。（有关部门）`;
  const many = ['水', '电', '气', '路', '桥', '港', '房', '田'].map(vague);
  const of = (text: string, baseline: BaselineEntry[]) =>
    judge(text, baseline).findings.filter(({ rule }) => rule === 'resp-vague-unit');
  const baseline = baselineOf(plan(...many));
  expect(of(plan(...many), [])).toHaveLength(1);
  expect(of(plan(...many), baseline)).toEqual([]);
  // One less than speaks of many, and one more.
  expect(of(plan(...many.slice(0, 4)), baseline)).toEqual([]);
  const [added, ...others] = of(plan(...many.slice(0, 3), vague('林'), ...many.slice(3)), baseline);
  expect(others).toEqual([]);
  expect(added!.message.zh).toContain('有关部门');
});

test('entries in vain are unused, but for rules that are off', () => {
  const entry = (rule: string): BaselineEntry => ({ rule, text: '没有' });
  const text = plan(dated('节水', '2017年9月'));
  const settings = { profile: 'draft' as const, rules: { 'date-invalid': { level: 'off' as const } } };
  const { unused } = judgePlan(parsePlan(text), settings, [
    entry('date-malformed'),
    entry('date-invalid'),
    entry('gone'),
  ]);
  expect(unused.map(({ rule }) => rule)).toEqual(['date-malformed', 'gone']);
});

// ---- For any text -------------------------------------------------------------------------------------------------

const what = fc.constantFrom('节水', '节电', '治沙', '植树', '修路', '建桥', '办学', '兴农');
const time = fc.constantFrom('20179月', '201810月', '2017年9月底前', '2018年10月前', '尽快', '力争明年');
const who = fc.constantFrom('（省财政厅牵头）', '(省发改委、财政厅)', '（有关部门）', '', '（省教育厅');
const item = fc.tuple(what, time, who).map(([w, t, u]) => `制定${w}方案,${t}出台${w.length % 2 ? '.' : '。'}${u}`);

/** Where the findings of a rule stand, by the paragraph and the place in it: the same for a moved paragraph. */
const places = (text: string, baseline: readonly BaselineEntry[]): string[] => {
  const read = parsePlan(text);
  return placesOf(judgePlan(read, SETTINGS, baseline).findings)
    .filter(({ rule }) => IN_PARAGRAPH.has(rule))
    .map((f) => `${f.rule} ${JSON.stringify(quoteOf(read, f))}`)
    .sort();
};

/** Rules that speak of one paragraph by itself, so that moving it changes nothing that they find. */
const IN_PARAGRAPH = new Set([
  'date-malformed',
  'deadline-vague',
  'deadline-soft',
  'resp-vague-unit',
  'bracket-unbalanced',
]);

/** What is in the first list and, one for one, not in the second. */
function less(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...all];
  for (const one of taken) if (left.includes(one)) left.splice(left.indexOf(one), 1);
  return left;
}

test('whatever is inserted, moved and renumbered, exactly what was added is told', () => {
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 9 }),
      fc.array(item, { maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      (old, added, random) => {
        const before = plan(...old);
        const mixed = [...old, ...added];
        for (let i = mixed.length - 1; i > 0; i--) {
          const j = random.next().value % (i + 1);
          [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
        }
        const after = plan(...mixed);
        expect(places(after, baselineOf(before))).toEqual(less(places(after, []), places(before, [])));
      },
    ),
    { numRuns: 60 },
  );
});

test('no more is hidden than the baseline counts, whatever it holds', () => {
  const entry = fc.record({
    rule: fc.constantFrom('date-malformed', 'deadline-vague', 'x'),
    text: fc.constantFrom('20179月', '尽快', ''),
    count: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), fc.array(entry, { maxLength: 4 }), (items, baseline) => {
      const text = plan(...items);
      const all = placesOf(judge(text).findings).length;
      const { findings, suppressed, unused } = judge(text, baseline);
      expect(placesOf(findings).length + suppressed).toBe(all);
      const counted = baseline.reduce((n, { count }) => n + count, 0);
      expect(suppressed + unused.reduce((n, { count = 1 }) => n + count, 0)).toBe(counted);
    }),
    { numRuns: 60 },
  );
});
