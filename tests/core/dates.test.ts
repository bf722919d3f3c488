import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../server/core/text.ts';
import { resolveTime, type TimeContext } from '../../server/core/time/date-value.ts';
import { readTimes } from '../../server/core/time/dates.ts';
import { isManner } from '../../server/core/time/time-vague.ts';
import type { TimeExpression } from '../../server/core/time-types.ts';

interface Case {
  readonly text: string;
  readonly context: TimeContext;
  readonly expected: string[];
}

const cases = readCases(readFileSync(new URL('dates.cases.txt', import.meta.url), 'utf8'));

function readCases(file: string): Case[] {
  const all: Case[] = [];
  let context: TimeContext = { documentDate: null, year: null };
  for (const line of file.split('\n')) {
    if (line.startsWith(';')) continue;
    const heading = /^# document (\S+)(?: year (\d+))?$/.exec(line);
    const [text, expression] = line.split(' => ');
    if (heading) {
      const [, date, year] = heading;
      context = { documentDate: date === 'none' ? null : date!, year: year ? Number(year) : null };
    } else if (expression === undefined) continue;
    else if (text === '  and') all.at(-1)!.expected.push(expression);
    else all.push({ text: text!, context, expected: expression === 'nothing' ? [] : [expression] });
  }
  return all;
}

const read = (text: string): readonly TimeExpression[] => {
  const folded = fold(text);
  const quoted = [...folded.matchAll(/《[^》]*》/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return readTimes(folded, text, quoted);
};

function describeTime(time: TimeExpression, text: string, context: TimeContext): string {
  const { start, end, altEnd } = resolveTime(time, context);
  const none = start === null && end === null;
  const { defect, count } = time;
  const rest = [
    time.certainty === 'soft' && 'soft',
    altEnd && `alt=${altEnd}`,
    time.every && `every=${time.every}`,
    time.fixedDay && 'fixed',
    count && `count=${count.amount}:${count.unit}`,
    ...time.notations,
    defect && `${defect.kind}:${defect.verdict}:${text.slice(defect.start, defect.end)}:${defect.repairs.join(',')}`,
    time.repaired && `repaired=${time.repaired}`,
  ].filter(Boolean);
  const value = none ? '-' : start === end ? start : `${start ?? ''}..${end ?? ''}`;
  const parts = [time.raw, time.kind ?? 'none', value, time.precision ?? '-'];
  if (rest.length > 0) parts.push(rest.join(' '));
  return parts.join(' | ');
}

describe('readTimes', () => {
  test('the table is read', () => expect(cases.length).toBeGreaterThan(300));

  test.each(cases)('$text', ({ text, context, expected }) => {
    expect(read(text).map((t) => describeTime(t, text, context))).toEqual(expected);
  });

  test.each(cases)('$text in full width', ({ text }) => {
    const wide = text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');
    const plain = (t: TimeExpression) => ({ ...t, raw: null, repaired: t.repaired && fold(t.repaired) });
    expect(read(wide).map(plain)).toEqual(read(text).map(plain));
  });

  test('a date in a quoted span names something, and nothing leans on it', () => {
    const [quoted, month] = read('按照《2018年工作要点》，6月底前报送');
    expect([quoted!.kind, month!.kind, month!.to!.year]).toEqual([null, 'by', null]);
  });

  test('damage is found within a quoted span too', () => {
    const text = '《20179月工作通报》';
    const [time] = read(text);
    expect([time!.kind, time!.defect!.verdict, text.slice(time!.defect!.start, time!.defect!.end)]).toEqual([
      null,
      'safe',
      '20179月',
    ]);
  });

  test('the span of a defect is the damaged token alone', () => {
    const text = '全市20229月底前完成';
    const [time] = read(text);
    expect(text.slice(time!.start, time!.end)).toBe('20229月底前');
    expect(text.slice(time!.defect!.start, time!.defect!.end)).toBe('20229月');
  });

  test('逐步 and 及时 can be told from words of time', () => {
    expect(read('逐步建立制度').map(isManner)).toEqual([true]);
    expect(read('尽快建立制度').map(isManner)).toEqual([false]);
  });

  test('spans are in order, disjoint and in the text, whatever the text', () => {
    const pieces =
      '0 1 2 9 2022 20179 一 二 十 〇 年 月 日 底 前 末 初 起 至 — - . / ( ) 《 》 “ 十四五 ” 每 季度 上 下 半 内 到 自 今 , 。 尽快 持续推进 个工作日 印发之日起 \u00a0 　 a'
        .split(' ')
        .concat(' ');
    const context = { documentDate: '2022-03-15', year: null };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const time of read(text)) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.raw).toBe(text.slice(time.start, time.end));
          if (time.defect) expect(time.start <= time.defect.start && time.defect.end <= time.end).toBe(true);
          for (const day of Object.values(resolveTime(time, context)).slice(1))
            expect(day ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
          end = time.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
