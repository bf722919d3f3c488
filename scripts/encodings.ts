/**
 * Asks documents for their findings in every encoding they can be written in, and tells where they are not those of the
 * UTF-8 text, where the encoding is not recognised, and how short a beginning is enough to recognise it. Big5 has few of
 * the characters of the mainland: what it lacks is asked in its traditional form (OpenCC) besides.
 *   npm run encodings -- FOLDER
 */
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js/cn2t';
import { lint } from '../server/core/lint.ts';
import { parsePlan } from '../server/core/parse.ts';
import type { Encoding } from '../server/input/decoded.ts';
import { decode, encode } from '../server/input/encoding.ts';
import { readSource } from '../server/input/read-source.ts';
import { readDocuments } from './documents.ts';

const FORMS: readonly (readonly [Encoding, boolean])[] = [
  ['utf-8', true],
  ['utf-16le', true],
  ['utf-16le', false],
  ['utf-16be', true],
  ['utf-16be', false],
  ['gb18030', true],
  ['gb18030', false],
  ['big5', false],
];
const HEADS = [8192, 1024, 256, 64];
const traditional = Converter({ from: 'cn', to: 'tw' });

interface Figures {
  documents: number;
  otherEncoding: number;
  otherFindings: number;
  readonly heads: Map<number, number>;
}
const figures = new Map<string, Figures>();

void measure();

async function measure(): Promise<void> {
  for (const { name, text } of readDocuments(process.argv[2])) {
    await ask(name, text, '');
    await ask(name, traditional(text), ' (traditional)');
  }
  console.log(
    `${'written as'.padEnd(32)}documents  not recognised  other findings  heads of ${HEADS} bytes not recognised`,
  );
  for (const [form, { documents, otherEncoding, otherFindings, heads }] of figures) {
    const counts = [documents, otherEncoding, otherFindings].map((n) => String(n).padStart(10));
    console.log(form.padEnd(32) + counts.join('') + [...heads.values()].map((n) => String(n).padStart(6)).join(''));
  }
  process.exitCode = [...figures.values()].some((f) => f.otherEncoding + f.otherFindings > 0) ? 1 : 0;
}

/** The encodings that have all characters of the text; other encoders than the product's write it. */
async function ask(name: string, text: string, remark: string): Promise<void> {
  const expected = findingsOf(text);
  for (const [encoding, bom] of FORMS) {
    if ('problem' in encode(text, encoding, bom)) continue;
    const body = iconv.encode(text, encoding, { addBOM: false });
    if (iconv.decode(body, encoding, { stripBOM: false }) !== text) continue;
    const bytes = bom ? Buffer.concat([iconv.encode('\ufeff', encoding, { addBOM: false }), body]) : body;
    const form = `${encoding}${bom ? ' with mark' : ''}${remark}`;
    const figure = figures.get(form) ?? newFigures();
    figures.set(form, figure);
    figure.documents++;
    const source = await readSource(bytes, name);
    const read = 'problem' in source || source.kind !== 'text' ? null : source;
    if (read?.decoded.encoding !== encoding)
      tell(figure, 'otherEncoding', `${name}: ${form} read as ${read?.decoded.encoding ?? JSON.stringify(source)}`);
    else if (findingsOf(read.text) !== expected) tell(figure, 'otherFindings', `${name}: ${form} has other findings`);
    for (const length of HEADS) {
      const head = decode(bytes.subarray(0, length), true);
      const known = 'encoding' in head && head.encoding === encoding;
      figure.heads.set(length, figure.heads.get(length)! + (known ? 0 : 1));
    }
  }
}

function findingsOf(text: string): string {
  return JSON.stringify(lint(parsePlan(text)));
}

function newFigures(): Figures {
  return { documents: 0, otherEncoding: 0, otherFindings: 0, heads: new Map(HEADS.map((length) => [length, 0])) };
}

function tell(figure: Figures, kind: 'otherEncoding' | 'otherFindings', what: string): void {
  figure[kind]++;
  console.error(what);
}
