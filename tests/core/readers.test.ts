import { describe, expect, test } from 'vitest';
import { readCitations } from '../../server/core/citations/citations.ts';
import { readDocumentNumbers } from '../../server/core/citations/document-numbers.ts';
import { formOf } from '../../server/core/paragraphs/forms.ts';
import { contentLines, isFramedNumber, isPageFrame } from '../../server/core/paragraphs/lines.ts';
import { readMarker } from '../../server/core/paragraphs/markers.ts';
import { readParagraph } from '../../server/core/paragraphs/paragraph.ts';
import type { Paragraph } from '../../server/core/plan.ts';
import { defaultRegister } from '../../server/core/responsibility/units.ts';
import { isPlanTitle, plainTitle } from '../../server/core/structure/title.ts';
import { fold, span } from '../../server/core/text.ts';
import { readTable } from '../support/cases.ts';
import { widen } from '../support/width.ts';

/** Each reader of one paragraph and how its findings are written in its table. */
const READERS: Readonly<Record<string, (text: string) => string[]>> = {
  markers,
  forms,
  sentences,
  citations,
  numbers,
  titles,
  pages,
};

const FILES: Readonly<Record<string, string>> = { numbers: 'document-numbers', titles: 'plan-titles' };

describe.each(Object.keys(READERS))('%s', (name) => {
  const rows = readTable(FILES[name] ?? name);
  const read = READERS[name]!;

  test.each(rows)('$text', ({ text, expected }) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(rows)('$text in the other width', ({ text, expected }) => {
    const plain = expected.map(fold);
    expect({ wide: read(widen(text)).map(fold), half: read(fold(text)).map(fold) }).toEqual({
      wide: plain,
      half: plain,
    });
  });
});

/** raw | style, level | value | key | unclosed */
function markers(text: string): string[] {
  const m = readMarker(fold(text));
  if (!m) return [];
  const level = m.level === null ? '' : ` ${m.level}`;
  expect(fold(text).slice(m.start, m.end).trimEnd()).toBe(m.raw);
  return [[m.raw, m.style + level, m.number ?? '-', m.key, m.unclosed && 'unclosed'].filter(Boolean).join(' | ')];
}

function forms(text: string): string[] {
  const folded = fold(text);
  return [formOf(folded, readMarker(folded))];
}

/** title | heading (nothing but the title), or what follows the title of the body */
function sentences(text: string): string[] {
  const p = paragraph(text);
  const [title, rest] = [p.title, span(p.title.end, p.body.end)].map((s) => p.text.slice(s.start, s.end) || '-');
  return [`${title} | ${p.standalone ? 'heading' : rest}`];
}

/** title | document number | short name */
function citations(text: string): string[] {
  const folded = fold(text);
  return readCitations(folded, text, readDocumentNumbers(folded, text)).map((c) => {
    expect(text.slice(c.start + 1, c.end - 1)).toBe(c.title);
    return [c.title, c.documentNumber ?? '-', c.alias ?? '-'].join(' | ');
  });
}

/** as written | organ | year | serial, and for damage: kind, verdict, damaged place, repair */
function numbers(text: string): string[] {
  return readDocumentNumbers(fold(text), text).map((n) => {
    expect(text.slice(n.start, n.end)).toBe(n.raw);
    const facts = [n.raw, n.organ || '-', n.year ?? '-', n.serial ?? '-'];
    const { defect } = n;
    return [
      ...facts,
      ...(defect ? [defect.kind, defect.verdict, text.slice(defect.start, defect.end), defect.repair ?? '-'] : []),
    ].join(' | ');
  });
}

/** The plain title, where the paragraph is the title of a plan. */
function titles(text: string): string[] {
  return isPlanTitle(paragraph(text)) ? [plainTitle(text)] : [];
}

/** `framed` for a page number in every text, `page` for one in text of a PDF only. */
function pages(text: string): string[] {
  const folded = fold(text);
  return contentLines(text).map((line) => {
    if (isFramedNumber(folded, line)) return 'framed';
    return isPageFrame(folded, line) ? 'page' : 'line';
  });
}

function paragraph(text: string): Paragraph {
  return readParagraph({ start: 0, sourceLength: text.length, text, segments: null }, defaultRegister());
}
