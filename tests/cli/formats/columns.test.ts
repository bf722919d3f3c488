import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counterOf } from '../../../server/cli/reporters/columns.ts';
import { linesOf } from '../../../server/cli/reporters/lines.ts';
import { checked, PLACES } from '../../support/reports.ts';

describe('columns', () => {
  test.each(PLACES)('of %s', (_, marked, { line, columns }) => {
    const { text, findings } = checked(marked);
    const { start, end } = findings[0]!;
    const lines = linesOf(text);
    expect(lines.position(start).line).toBe(line);
    for (const unit of ['utf-16', 'code-point', 'utf-8'] as const) {
      expect([unit, lines.column(start, unit), lines.column(end, unit)]).toEqual([unit, ...columns[unit]]);
    }
    expect(lines.position(start).column).toBe(columns['utf-16'][0]);
  });

  test('are those that the text itself has, however long it is', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 1, max: 90 }), (head, tail, times) => {
        const before = head.repeat(times);
        const text = before + tail;
        expect(counterOf(text, 'utf-16')(before.length)).toBe(before.length);
        expect(counterOf(text, 'code-point')(before.length)).toBe([...before].length);
        expect(counterOf(text, 'utf-8')(before.length)).toBe(Buffer.byteLength(before));
      }),
    );
  });
});
