/**
 * Reads the Word documents of the tests, and any others that are named, and compares what they show with what LibreOffice
 * writes as plain text: npm run word-oracle [FILE…]. Needs `soffice`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readWord } from '../server/input/word/word.ts';
import { WORD_CASES } from '../tests/input/word/documents.ts';

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
const texts = textsOfLibreOffice(documents);
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
process.exitCode = wrong === 0 ? 0 : 1;

/** Documents converted in one go: starting LibreOffice takes longer than converting. */
function textsOfLibreOffice(asked: readonly Asked[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-word-'));
  try {
    const files = asked.map(({ docx }, i) => {
      const file = join(folder, `${i}.docx`);
      writeFileSync(file, docx);
      return file;
    });
    const home = `-env:UserInstallation=file://${folder}/home`;
    const to = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    execFileSync('soffice', [home, '--headless', ...to, ...files], { stdio: ['ignore', 'ignore', 'inherit'] });
    return files.map((file) => readFileSync(file.replace(/docx$/, 'txt'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
