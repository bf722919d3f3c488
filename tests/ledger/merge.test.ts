import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../server/core/parse.ts';
import type { FilledSheet } from '../../server/ledger/filled.ts';
import { type ColumnChoice, ledgerSheet } from '../../server/ledger/ledger.ts';
import { mergeLedger } from '../../server/ledger/merge.ts';
import { type LedgerRow, rowsOfPlans } from '../../server/ledger/row.ts';
import { type Cell, cellText, rowsOf } from '../../server/ledger/sheet.ts';

const CONTEXT = { locale: 'zh-CN', asOf: null } as const;

/** As an office keeps it: what the plan gives, and what is filled in by hand. */
const COLUMNS: readonly ColumnChoice[] = [
  ...(['number', 'task', 'lead', 'deadline', 'due', 'progress', 'person', 'place'] as const).map((column) => ({
    column,
  })),
  { column: null, name: '督办批示' },
];
const [TASK, LEAD, DEADLINE, PROGRESS, PERSON, ORDERS] = [1, 2, 3, 5, 6, 8];

const rowsFor = (tasks: readonly string[]): LedgerRow[] => {
  const text = `某市行动计划\n\n一、主要任务\n\n${tasks.map((task, i) => `${i + 1}.${task}`).join('\n\n')}\n`;
  const plan = parsePlan(text);
  const placeOf = (offset: number): string => `第${text.slice(0, offset).split('\n').length}行`;
  return rowsOfPlans([{ path: '计划.txt', plan, placeOf, findings: () => [] }]);
};

/** The ledger of a plan as a sheet that came back. */
function filled(
  rows: readonly LedgerRow[],
  edits: readonly (readonly [row: number, column: number, text: string])[] = [],
): FilledSheet {
  const sheet = ledgerSheet(rows, { ...CONTEXT, columns: COLUMNS, group: 'none' });
  const cells: Cell[][] = [sheet.columns.map(({ head }) => head), ...rowsOf(sheet).map((row) => [...row.cells])];
  for (const [row, column, text] of edits) cells[row + 1]![column] = text;
  return { name: '任务台账', rows: cells, comments: [] };
}

const POOL = '建设政务数据共享平台，2026年6月底前建成。（市大数据局）';
const SCHOOL = '改善农村学校寄宿条件。（市教育局）';
const ROADS = '提质改造农村公路三百公里，2027年底前完工。（市交通运输局）';

describe('a filled ledger and a revised plan', () => {
  test('what was typed goes with its task, wherever it now stands', () => {
    const sheet = filled(rowsFor([POOL, SCHOOL]), [
      [1, PROGRESS, '已开工两所'],
      [1, ORDERS, '请抓紧'],
      [0, PERSON, '张三'],
    ]);
    const merged = mergeLedger(sheet, rowsFor([SCHOOL, ROADS, POOL]), null, CONTEXT)!;
    const typed = rowsOf(merged.ledger).map(({ cells }) => [PERSON, PROGRESS, ORDERS].map((i) => cells[i]));
    expect(typed).toEqual([
      [null, '已开工两所', '请抓紧'],
      [null, null, null],
      ['张三', null, null],
    ]);
    expect(merged.ledger.columns.map(({ head }) => head).at(-1)).toBe('督办批示');
    expect(merged.notes.map(({ kind, number }) => [kind, number])).toEqual([['added', 2]]);
  });

  test('what is no longer in the plan stands on a sheet of its own, whole', () => {
    const sheet = filled(rowsFor([POOL, SCHOOL]), [[1, PROGRESS, '已开工两所']]);
    const { leftovers, notes } = mergeLedger(sheet, rowsFor([POOL]), null, CONTEXT)!;
    expect(leftovers.map((row) => row[PROGRESS])).toEqual(['已开工两所']);
    expect(notes.map(({ kind, before }) => [kind, before])).toEqual([['dropped', '改善农村学校寄宿条件。']]);
  });

  const later = POOL.replace('6月', '12月');
  test.each([
    ['the plan moved a deadline', POOL, later, [], ['plan 任务', 'plan 完成时限', 'plan 到期日'], '2026年12月底前'],
    ['people changed a lead', POOL, POOL, [[0, LEAD, '市政府办公室']], ['typed 牵头单位'], '市政府办公室'],
    [
      'both changed a deadline',
      POOL,
      later,
      [[0, DEADLINE, '2026年9月底前']],
      ['plan 任务', 'both 完成时限', 'plan 到期日'],
      '2026年12月底前',
    ],
    [
      'people named a lead that the plan does not',
      '举办数字经济博览会。',
      '举办数字经济博览会。',
      [[0, LEAD, '市商务局']],
      [],
      '市商务局',
    ],
  ] as const)('%s: told apart by the plan that the ledger was made from', (_, old, young, edits, expected, stands) => {
    const merged = mergeLedger(filled(rowsFor([old]), edits), rowsFor([young]), rowsFor([old]), CONTEXT)!;
    expect(merged.notes.map(({ kind, column }) => `${kind} ${column}`)).toEqual(expected);
    expect(rowsOf(merged.ledger)[0]!.cells).toContain(stands);
  });

  test('without that plan, the plan’s words stand and the others are told', () => {
    const sheet = filled(rowsFor([POOL]), [[0, LEAD, '市政府办公室']]);
    const { notes, ledger } = mergeLedger(sheet, rowsFor([POOL]), null, CONTEXT)!;
    expect(notes).toMatchObject([{ kind: 'unknown', column: '牵头单位', before: '市政府办公室', after: '市大数据局' }]);
    expect(rowsOf(ledger)[0]!.cells[LEAD]).toBe('市大数据局');
  });

  test('rows above the head, own columns and remarks pinned to cells are kept', () => {
    const sheet = filled(rowsFor([POOL]));
    const given = { ...sheet, rows: [['填报单位：市大数据局'], ...sheet.rows], comments: [{ row: 2, text: '请核实' }] };
    const { leftovers } = mergeLedger(given, rowsFor([POOL]), null, CONTEXT)!;
    expect(leftovers.map((row) => row[0])).toEqual(['填报单位：市大数据局', '请核实']);
  });

  test('a sheet that is no ledger is none', () => {
    expect(
      mergeLedger(
        {
          name: '',
          rows: [
            ['甲', '乙'],
            ['1', '2'],
          ],
          comments: [],
        },
        [],
        null,
        CONTEXT,
      ),
    ).toBeNull();
  });

  test('whatever people type and however the plan changes, nothing typed is lost', () => {
    const tasks = [POOL, SCHOOL, ROADS, '举办数字经济博览会。（市商务局）', '培育数据服务企业一百家，2026年底前完成。'];
    const plan = fc.array(fc.constantFrom(...tasks, ...tasks.map((task) => task.replace('。', '，力争走在前列。'))), {
      minLength: 1,
      maxLength: 7,
    });
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom('完成80%', '12', '=1+1', '张三\n李四'),
    );
    const edit = fc.tuple(fc.nat(6), fc.constantFrom(TASK, LEAD, DEADLINE, PROGRESS, PERSON, ORDERS), word);
    const given = fc.record({
      old: plan,
      young: plan,
      edits: fc.array(edit, { maxLength: 10 }),
      knowsBase: fc.boolean(),
    });
    fc.assert(
      fc.property(given, ({ old, young, edits, knowsBase }) => {
        const base = rowsFor(old);
        const valid = edits.filter(([row]) => row < base.length);
        const sheet = filled(base, valid);
        const merged = mergeLedger(sheet, rowsFor(young), knowsBase ? base : null, CONTEXT)!;
        const held = new Set(
          [
            ...rowsOf(merged.ledger).flatMap(({ cells }) => cells.map(cellText)),
            ...merged.leftovers.flat().map(cellText),
            ...merged.notes.map(({ before }) => before),
          ].map((text) => text.replace(/\s+/g, '')),
        );
        for (const [row, column] of valid) {
          const typed = cellText(sheet.rows[row + 1]![column]!).replace(/\s+/g, '');
          if (typed !== '') expect(held).toContain(typed);
        }
        expect(rowsOf(merged.ledger)).toHaveLength(rowsFor(young).length);
      }),
      { numRuns: 400 },
    );
  });
});
