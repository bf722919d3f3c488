/** What is measured: the example plan as it is, and as often as it takes to be 1, 10 and 100 MB or 1,000 documents. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SEED = readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8');

export interface Input {
  readonly name: string;
  readonly bytes: number;
  /** The file or folder, from where all are written; peers of Markdown get the same text with another ending. */
  readonly text: string;
  readonly markdown: string;
}

/** Times the seed stands in each input. */
export const COPIES = { seed: 1, '1 MB': 34, '10 MB': 338, '100 MB': 3379 } as const;

export const repeated = (copies: number): string => `${SEED}\n`.repeat(copies);

/** Writes an input into a folder outside the repository. */
export function writeInput(name: keyof typeof COPIES, folder: string): Input {
  const content = name === 'seed' ? SEED : repeated(COPIES[name]);
  const stem = `${name.replace(' ', '')}-行动计划`;
  const input = { name, bytes: Buffer.byteLength(content), text: `${stem}.txt`, markdown: `${stem}.md` };
  for (const file of [input.text, input.markdown]) writeFileSync(join(folder, file), content);
  return input;
}

export function writeThousand(folder: string): Input {
  const [text, markdown] = ['thousand', 'thousand-md'];
  for (const path of [text, markdown]) mkdirSync(join(folder, path));
  for (let i = 0; i < 1000; i++) {
    writeFileSync(join(folder, text, `${i}-行动计划.txt`), SEED);
    writeFileSync(join(folder, markdown, `${i}-行动计划.md`), SEED);
  }
  return { name: '1,000 documents', bytes: 1000 * Buffer.byteLength(SEED), text, markdown };
}
