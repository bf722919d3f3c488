import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { csv } from '../../server/ledger/csv.ts';
import { html } from '../../server/ledger/html.ts';
import { type CalendarEntry, ics } from '../../server/ledger/ics.ts';
import { markdown } from '../../server/ledger/markdown.ts';
import type { LedgerRow } from '../../server/ledger/row.ts';
import { type Cell, cellText, rowsOf, type Sheet, seen } from '../../server/ledger/sheet.ts';
import { xlsx } from '../../server/ledger/xlsx/workbook.ts';

/** What documents may hold, and what programs would like to obey. */
const HOSTILE = [
  '=HYPERLINK("https://example.invalid","x")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '\t=1',
  '</td><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1)) `code` **b** | c',
  'END:VEVENT\r\nBEGIN:VALARM',
  'a\u202eb\u0000c\u0007d\ud800e\ufffff',
  '_x0041_ &amp; ]]>',
  '&C&"x"&P',
  '𠮷野家，\n第二行；"引号"',
];

const text = fc
  .oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }))
  .map(seen);
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => ({ day: date.toISOString().slice(0, 10) }));
const row: fc.Arbitrary<Cell[]> = fc.tuple(fc.nat(100_000), text, day, text);

const sheet: fc.Arbitrary<Sheet> = fc.tuple(text, text, fc.array(row, { maxLength: 8 })).map(([title, head, rows]) => ({
  name: '任务台账',
  title,
  columns: [
    { head: '序号', kind: 'number', least: 5, most: 6 },
    { head, kind: 'text', least: 10, most: 40 },
    { head: '到期日', kind: 'day', least: 12, most: 12 },
    { head: '任务', kind: 'text', least: 10, most: 40 },
  ],
  sections: [{ title: null, rows: rows.map((cells) => ({ cells })) }],
}));

const table = (of: Sheet): string[][] => [
  of.columns.map(({ head }) => head),
  ...rowsOf(of).map(({ cells }) => cells.map(cellText)),
];

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

test('what a reader of CSV finds are the cells; none begins like a formula', () => {
  fc.assert(
    fc.property(sheet, (of) => {
      const written = csv(of);
      expect(written.startsWith('\ufeff')).toBe(true);
      const read = parseCsv(written, { delimiter: ',', skipEmptyRows: false }).map((cells) => cells.map(String));
      expect(read.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
      expect(read).toEqual(table(of).map((cells) => cells.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell))));
    }),
  );
});

test('what a reader of xlsx finds are the cells: text as text, days as days, no formula', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, async (of) => {
      const workbook = await readXlsx(xlsx([of], 'zh-CN'));
      const read = workbook.sheets[0]!;
      expect(read.rows.map((cells) => of.columns.map((_, i) => shown(cells[i])))).toEqual(table(of));
      expect([...(read.cells?.values() ?? [])].filter((cell) => cell.formula)).toEqual([]);
      expect(read.freezePane?.rows).toBe(1);
      expect(read.autoFilter?.range).toBe(`A1:D${rowsOf(of).length + 1}`);
      expect(read.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', printTitlesRow: '$1:$1' });
    }),
    { numRuns: 60 },
  );
});

const shown = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
};

test('the same sheets give the same workbook', () => {
  const [of] = fc.sample(sheet, { numRuns: 1, seed: 7 });
  expect(xlsx([of!], 'en')).toEqual(xlsx([of!], 'en'));
});

const entry: fc.Arbitrary<CalendarEntry> = fc
  .record({ task: text, text, plan: text, id: text, place: text, name: text, due: fc.option(day) })
  .map(({ task, text, plan, id, place, name, due }) => ({
    date: null,
    row: { ...ROW, task, text, plan, id, place, lead: [name], deadlines: [text], due: due?.day ?? null },
  }));

const ROW: LedgerRow = {
  number: 1,
  path: 'a.txt',
  plan: '',
  id: '',
  first: '',
  second: '',
  task: '',
  measure: '',
  text: '',
  units: [],
  lead: [],
  joint: [],
  support: [],
  concerned: [],
  basis: 'explicit',
  deadlines: [],
  due: null,
  targets: [],
  citations: [],
  place: '',
};

test('calendars hold an event for every day, in lines of no more than 75 octets, with UIDs of their own', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
      const written = ics(entries, '1.0.0', 'zh-CN');
      const lines = written.split('\r\n');
      expect(lines.pop()).toBe('');
      expect(
        lines.filter(
          (line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line) || /\ufffd/.test(line.replaceAll('\ufffd', '')),
        ),
      ).toEqual([]);
      const unfolded = written.replace(/\r\n /g, '').split('\r\n');
      const of = (name: string): string[] => unfolded.filter((line) => line.startsWith(name));
      const due = entries.flatMap(({ row }) => (row.due === null ? [] : [row]));
      expect(of('BEGIN:')).toEqual(['BEGIN:VCALENDAR', ...due.map(() => 'BEGIN:VEVENT')]);
      expect(of('DTSTART')).toEqual(due.map(({ due }) => `DTSTART;VALUE=DATE:${due!.replaceAll('-', '')}`));
      expect(new Set(of('UID:')).size).toBe(due.length);
      const told = of('DESCRIPTION:').map((line) =>
        line.slice(12).replace(/\\([\\;,n])/g, (_, c) => (c === 'n' ? '\n' : c)),
      );
      expect(told.map((line, i) => line.startsWith(due[i]!.text))).toEqual(due.map(() => true));
    }),
  );
});

test('in Markdown a row stays a row, and no mark of the text means anything', () => {
  fc.assert(
    fc.property(sheet, (of) => {
      const [, , ...lines] = markdown(of).trimEnd().split('\n');
      expect(lines).toHaveLength(rowsOf(of).length + 2);
      for (const line of lines) {
        expect(line.replace(/\\./g, '').split('|')).toHaveLength(of.columns.length + 2);
        expect(line.replaceAll('<br>', '')).not.toMatch(/[<>]/);
        expect(line.replace(/\\./g, '')).not.toMatch(/[`*_[\]]/);
      }
    }),
  );
});

test('in HTML no text becomes an element or an attribute', () => {
  fc.assert(
    fc.property(sheet, (of) => {
      const page = html([of], 'zh-CN');
      const body = page.slice(page.indexOf('<body>'));
      const tags = [...body.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
      const known =
        /^<(?:\/?(?:body|html|h1|table|caption|thead|tbody|tr|th|td|div|time)|br|th scope="(?:col|rowgroup)"(?: colspan="\d+")?|td class="(?:day|number)"|time datetime="\d{4}-\d\d-\d\d"|div tabindex="0" role="region" aria-label="任务台账")>$/;
      expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
      expect(page).toContain("default-src 'none'");
    }),
  );
});
