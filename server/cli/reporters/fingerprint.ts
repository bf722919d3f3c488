import { createHash } from 'node:crypto';
import type { Finding } from '../../core/rule.ts';
import { fold } from '../../core/text.ts';
import { type Lines, linesOf } from './lines.ts';

/** Characters around a finding that tell it from others of the same words. */
const AROUND = 12;

/**
 * A name for every finding of a document by which it is known again in a later version: its rule, the text it is about
 * and the nearest words in the line, whatever line that has become, in either width and with any blanks. Findings that
 * are alike in all this are numbered.
 */
export function fingerprints(text: string, findings: readonly Finding[]): string[] {
  const lines = linesOf(text);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(text, finding, lines);
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return digest(`${key}\n${number}`);
  });
}

/** 128 bits of SHA-256, in hexadecimal. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

function keyOf(text: string, { rule, start, end }: Finding, { lineAround }: Lines): string {
  const before = essence(text.slice(Math.max(lineAround(start).start, start - 4 * AROUND), start)).slice(-AROUND);
  const after = essence(text.slice(end, Math.min(lineAround(end).end, end + 4 * AROUND))).slice(0, AROUND);
  return [rule, before, essence(text.slice(start, end)), after].join('\n');
}

const essence = (text: string): string => fold(text).replace(/\s/g, '');
