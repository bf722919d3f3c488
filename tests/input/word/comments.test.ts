import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Remark, withComments } from '../../../server/input/word/comments.ts';
import { readWord, type WordDocument } from '../../../server/input/word/word.ts';
import { readEntries } from '../../../server/input/word/zip.ts';
import { idsOf, markedWords, open, withoutMarks } from './commented.ts';
import { WORD_CASES } from './documents.ts';
import { docx, p, r } from './docx.ts';
import { PLACES } from './places.ts';

const SIGNATURE = { author: 'Planlint', initials: 'PL', date: null };
const DOCUMENT = 'word/document.xml';

function read(bytes: Uint8Array): WordDocument {
  const document = readWord(bytes);
  if ('problem' in document) throw new Error(document.problem.en);
  return document;
}

function commented(bytes: Uint8Array, remarks: readonly Remark[]): Uint8Array {
  const result = withComments(read(bytes), remarks, SIGNATURE);
  if ('problem' in result) throw new Error(result.problem.en);
  return result.bytes;
}

/** A remark on words of the text, where they stand first. */
function on(words: string, bytes: Uint8Array, more: Partial<Remark> = {}): Remark {
  const start = read(bytes).text.indexOf(words);
  if (start === -1) throw new Error(`no “${words}” in the text`);
  return { start, end: start + words.length, paragraphs: ['请核对。'], ...more };
}

describe('a comment is seen on its words', () => {
  test.each(PLACES)('$name', ({ docx: bytes, words, seen }) => {
    const opened = open(commented(bytes, [on(words, bytes)]));
    expect(markedWords(opened.part(DOCUMENT), 0)).toBe(seen);
    expect(withoutMarks(opened.part(DOCUMENT), [0])).toBe(open(bytes).part(DOCUMENT));
  });

  test('a place between characters is shown by the one before, at the head of a line by the one behind', () => {
    const bytes = docx({ body: p('没有句号') });
    const at = (offset: number): Remark => ({ start: offset, end: offset, paragraphs: ['缺句号。'] });
    const xml = open(commented(bytes, [at(4), at(0)])).part(DOCUMENT);
    expect([markedWords(xml, 0), markedWords(xml, 1)]).toEqual(['号', '没']);
  });

  test('text of a box is marked where the box hangs, a note at its mark', () => {
    const boxes = WORD_CASES.find(({ name }) => name.startsWith('text boxes'))!.docx();
    const inBox = open(commented(boxes, [on('框内第二段', boxes)])).part(DOCUMENT);
    expect(inBox).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r><mc:AlternateContent>.*<\/mc:AlternateContent><\/w:r><w:commentRangeEnd w:id="0"\/>/,
    );
    const notes = WORD_CASES.find(({ name }) => name.startsWith('notes'))!.docx();
    const inNote = open(commented(notes, [on('每秒浮点', notes)])).part(DOCUMENT);
    expect(inNote).toContain(
      '<w:commentRangeStart w:id="1"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd w:id="1"/>',
    );
  });
});

describe('the rest stays as it was', () => {
  const stretches = (text: string): fc.Arbitrary<readonly Remark[]> =>
    fc.array(
      fc.tuple(fc.nat(text.length), fc.nat(12)).map(([start, length], i = 0) => ({
        start,
        end: Math.min(text.length, start + length),
        paragraphs: [`批注 ${start} ${length} ${i}`],
      })),
      { maxLength: 30 },
    );

  test.each(WORD_CASES)('$name', ({ docx: build }) => {
    const bytes = build();
    const { text } = read(bytes);
    const before = open(bytes);
    fc.assert(
      fc.property(stretches(text), (remarks) => {
        const result = commented(bytes, remarks);
        const after = open(result);
        const ids = after.names.includes('word/comments.xml') ? idsOf(after.part('word/comments.xml')) : [];
        expect(read(result).text).toBe(text);
        expect(ids.length === 0 ? after.part(DOCUMENT) : withoutMarks(after.part(DOCUMENT), ids)).toBe(
          before.part(DOCUMENT),
        );
      }),
      { numRuns: 6 },
    );
  });

  test('parts that need no change are copied as they are packed', () => {
    const bytes = docx({
      body: p('到2027年。'),
      styles: '',
      parts: { 'word/media/image1.png': new Uint8Array([1, 2, 3]) },
    });
    const after = readEntries(commented(bytes, [on('2027', bytes)]));
    const changed = readEntries(bytes).filter((entry) => {
      const now = after.find(({ name }) => name === entry.name)!;
      return !Buffer.from(now.packed).equals(Buffer.from(entry.packed));
    });
    expect(changed.map(({ name }) => name)).toEqual(['[Content_Types].xml', DOCUMENT, 'word/_rels/document.xml.rels']);
    expect(after.map(({ name }) => name).slice(-1)).toEqual(['word/comments.xml']);
  });

  test('without remarks nothing changes', () => {
    const bytes = docx({ body: p('到2027年。') });
    expect(open(commented(bytes, [])).names).toEqual(open(bytes).names);
  });

  test('the same input gives the same bytes', () => {
    const bytes = docx({ body: p('到2027年。') });
    expect(commented(bytes, [on('2027', bytes)])).toEqual(commented(bytes, [on('2027', bytes)]));
  });
});

describe('comments that were there', () => {
  const old = '<w:comment w:id="7" w:author="处长"><w:p><w:r><w:t>请核。</w:t></w:r></w:p></w:comment>';
  const body = p(
    `<w:commentRangeStart w:id="7"/>${r('到2027年')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${r('建成。')}`,
  );

  test('stay, and new ones get other ids in the same part', () => {
    const bytes = docx({ body, comments: old });
    const after = open(commented(bytes, [on('2027', bytes), on('建成', bytes)]));
    const comments = after.part('word/comments.xml');
    expect(comments).toContain(old);
    expect(idsOf(comments)).toEqual([8, 9]);
    expect(withoutMarks(after.part(DOCUMENT), [8, 9])).toBe(open(bytes).part(DOCUMENT));
    for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
      expect(after.part(name)).toBe(open(bytes).part(name));
  });

  test('an empty part of comments is filled', () => {
    const bytes = docx({
      body: p('甲乙'),
      comments: '',
      parts: {
        'word/comments.xml': '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      },
    });
    expect(open(commented(bytes, [on('乙', bytes)])).part('word/comments.xml')).toMatch(
      /main"><w:comment .*<\/w:comments>$/,
    );
  });
});

test('a comment holds author, words and, if asked, a date; what XML forbids is left out', () => {
  const bytes = docx({ body: p('甲乙') });
  const remark = on('乙', bytes, { paragraphs: ['<请> & "核对"\u0000\ud800', '规则：x'] });
  const result = withComments(read(bytes), [remark, remark], { ...SIGNATURE, date: '2025-03-01T00:00:00Z' });
  expect(result).toMatchObject({ count: 1 });
  const comments = open((result as { bytes: Uint8Array }).bytes).part('word/comments.xml');
  expect(comments).toContain('w:author="Planlint" w:date="2025-03-01T00:00:00Z" w:initials="PL"');
  expect(comments).toContain('>&lt;请&gt; &amp; &quot;核对&quot;</w:t>');
});

test('damaged comments, and XML without a prefix, are told', () => {
  const bytes = docx({ body: p('甲乙'), comments: '<w:comment>' });
  const remark = on('乙', bytes);
  expect(withComments(read(bytes), [remark], SIGNATURE)).toHaveProperty(
    'problem.zh',
    expect.stringMatching(/word\/comments\.xml 不是合格的 XML/),
  );
  const bare =
    '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>甲乙</t></r></p></body></document>';
  const odd = docx({ body: '', parts: { 'word/document.xml': bare } });
  expect(withComments(read(odd), [on('乙', odd)], SIGNATURE)).toHaveProperty(
    'problem.zh',
    expect.stringMatching(/前缀/),
  );
});
