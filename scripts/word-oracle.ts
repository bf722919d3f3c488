/**
 * Asks LibreOffice (`soffice`) what it shows: npm run word-oracle [FILE…]. The Word documents of the tests and those that
 * are named are compared with the plain text that it writes, and comments with the words on which it sees them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { withComments } from '../server/input/word/comments.ts';
import { readWord } from '../server/input/word/word.ts';
import { WORD_CASES } from '../tests/input/word/documents.ts';
import { PLACES } from '../tests/input/word/places.ts';

interface Asked {
  readonly name: string;
  readonly docx: Uint8Array;
  /** What LibreOffice is known to show otherwise, and why. */
  readonly libreOffice?: { readonly text: string; readonly why: string };
}

const documents: readonly Asked[] = [
  ...WORD_CASES.map((word) => ({ ...word, docx: word.docx() })),
  ...process.argv.slice(2).map((path) => ({ name: basename(path), docx: readFileSync(path) })),
];
const texts = converted(
  documents.map(({ docx }) => docx),
  'txt:Text (encoded):UTF8',
);
let wrong = 0;
for (const [i, { name, docx, libreOffice }] of documents.entries()) {
  const document = readWord(docx);
  if ('problem' in document) throw new Error(`${name}: ${document.problem.en}`);
  const expected = comparable(libreOffice?.text ?? document.text);
  const theirs = comparable(texts[i]!);
  const known = libreOffice ? ` but for what is known: ${libreOffice.why}` : '';
  if (expected === theirs) console.log(`✓ ${name}: as LibreOffice shows it${known}`);
  else {
    wrong++;
    const at = firstDifference(expected, theirs);
    console.log(`✗ ${name}\n    expected    ${around(expected, at)}\n    LibreOffice ${around(theirs, at)}`);
  }
}
console.log(`${documents.length} documents, ${wrong} otherwise than LibreOffice is known to show them`);

const reviewed = converted(
  PLACES.map(({ docx, words }) => commented(docx, words)),
  'fodt',
);
for (const [i, { name, seen }] of PLACES.entries()) {
  const theirs = commentedWords(reviewed[i]!);
  if (theirs !== comparable(seen)) {
    wrong++;
    console.log(`✗ a comment on ${name}: “${seen}”, in LibreOffice “${theirs}”`);
  }
}
console.log(`${PLACES.length} comments looked for on their words`);
process.exitCode = wrong === 0 ? 0 : 1;

/** Documents converted in one go: starting LibreOffice takes longer than converting. */
function converted(documents: readonly Uint8Array[], format: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-word-'));
  try {
    const files = documents.map((docx, i) => {
      const file = join(folder, `${i}.docx`);
      writeFileSync(file, docx);
      return file;
    });
    const home = `-env:UserInstallation=file://${folder}/home`;
    const options = [home, '--headless', '--convert-to', format, '--outdir', folder];
    execFileSync('soffice', [...options, ...files], { stdio: 'ignore' });
    const extension = format.split(':')[0]!;
    return files.map((file) => readFileSync(file.replace(/docx$/, extension), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commented(docx: Uint8Array, words: string): Uint8Array {
  const document = readWord(docx);
  if ('problem' in document) throw new Error(document.problem.en);
  const start = document.text.indexOf(words);
  const remark = { start, end: start + words.length, paragraphs: ['请核对。'] };
  const result = withComments(document, [remark], { author: 'Planlint', initials: 'PL', date: null });
  if ('problem' in result) throw new Error(result.problem.en);
  return result.bytes;
}

/** The words between the two ends of the comment; a comment without an end stands on none. */
function commentedWords(fodt: string): string {
  const [, words = ''] = /<\/office:annotation>(.{0,2000}?)<office:annotation-end/s.exec(fodt) ?? [];
  return comparable(
    words
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&'),
  );
}

/** Without blanks and breaks: LibreOffice writes a cell a line, and a blank behind some numbers. */
function comparable(text: string): string {
  return text.replace(/[\s\u3000\ufeff]/g, '');
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 30), at + 40);
}
