import { readFileSync } from 'node:fs';

const FOLDER = 'tests/core';

/** A line `text => expected` of a table; further lines `and => expected` add to the one above. */
export interface Row {
  readonly text: string;
  readonly expected: readonly string[];
}

/**
 * Rows of `tests/core/<name>.cases.txt`. `nothing` expects none; ␣, ⇥, □ stand for a blank at an end, a tab, and a
 * full-width blank at an end. Lines that start with ; are remarks.
 */
export function readTable(name: string): Row[] {
  const rows: { text: string; expected: string[] }[] = [];
  for (const [i, line] of readFileSync(`${FOLDER}/${name}.cases.txt`, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith(';')) continue;
    const at = line.lastIndexOf(' => ');
    if (at < 0) throw new Error(`${name}.cases.txt:${i + 1}: no =>`);
    const [text, expected] = [line.slice(0, at), line.slice(at + 4)];
    if (text === 'and') rows.at(-1)!.expected.push(expected);
    else rows.push({ text: blanks(text), expected: expected === 'nothing' ? [] : [expected] });
  }
  return rows;
}

const blanks = (text: string): string => text.replaceAll('␣', ' ').replaceAll('⇥', '\t').replaceAll('□', '\u3000');

/** A plan and what is to be read in it, by aspect (`describe.ts`). */
export interface LiterateCase {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly text: string;
  readonly expected: ReadonlyMap<string, string>;
}

/**
 * Cases of `tests/core/<name>.cases.md`: a heading, a fence `plan`, and a fence for every aspect that is expected of it.
 * Words behind `plan`: `cut` (the twin with its lines cut reads the same too), `date=2024-03-01`.
 */
export function readCases(name: string): LiterateCase[] {
  const file = readFileSync(`${FOLDER}/${name}.cases.md`, 'utf8');
  return file
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const title = section.slice(0, section.indexOf('\n'));
      const fences = [...section.matchAll(/^```(\w+)((?: \S+)*)\n([\s\S]*?)^```$/gm)];
      const [plan, ...rest] = fences;
      if (plan?.[1] !== 'plan' || rest.length === 0) throw new Error(`${name}.cases.md: ${title}: no plan or aspect`);
      return {
        name: title,
        words: new Set(plan[2]!.trim().split(' ')),
        text: blanks(plan[3]!),
        expected: new Map(rest.map((f) => [f[1]!, f[3]!.trimEnd()])),
      };
    });
}
