import { readFileSync } from 'node:fs';

const FOLDER = 'tests/core';

/** A line `text => expected` of a table; further lines `and => expected` add to the one above. */
export interface Row {
  /** Of the heading `# …` above it. */
  readonly section: string;
  readonly text: string;
  readonly expected: readonly string[];
}

/**
 * Rows of `tests/core/<name>.cases.txt`. `nothing` expects none; ␣, ⇥, □ stand for a blank at an end, a tab, and a
 * full-width blank at an end. Lines that start with ; are remarks.
 */
export function readTable(name: string): Row[] {
  const rows: { section: string; text: string; expected: string[] }[] = [];
  let section = '';
  for (const [i, line] of readFileSync(`${FOLDER}/${name}.cases.txt`, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith(';')) continue;
    if (line.startsWith('# ')) {
      section = line.slice(2);
      continue;
    }
    const at = line.lastIndexOf(' => ');
    if (at < 0) throw new Error(`${name}.cases.txt:${i + 1}: no =>`);
    const [text, expected] = [line.slice(0, at), line.slice(at + 4)];
    if (text === 'and') rows.at(-1)!.expected.push(expected);
    else rows.push({ section, text: blanks(text), expected: expected === 'nothing' ? [] : [expected] });
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
 * Words behind `plan`: `cut` (the twin with its lines cut reads the same too), `as-given` (has no twin in another
 * width), `date=2024-03-01`.
 */
export function readCases(name: string): LiterateCase[] {
  const lines = readFileSync(`${FOLDER}/${name}.cases.md`, 'utf8').split('\n');
  const cases: { name: string; fences: { kind: string; words: string[]; text: string }[] }[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.startsWith('## ')) cases.push({ name: line.slice(3), fences: [] });
    if (!line.startsWith('```')) continue;
    const [kind, ...words] = line.slice(3).split(' ');
    const end = lines.indexOf('```', i + 1);
    if (end < 0) throw new Error(`${name}.cases.md:${i + 1}: fence not closed`);
    cases.at(-1)!.fences.push({ kind: kind!, words, text: lines.slice(i + 1, end).join('\n') });
    i = end;
  }
  return cases.map(({ name: title, fences: [plan, ...rest] }) => {
    if (plan?.kind !== 'plan' || rest.length === 0) throw new Error(`${name}.cases.md: ${title}: no plan or aspect`);
    return {
      name: title,
      words: new Set(plan.words),
      text: `${blanks(plan.text)}\n`,
      expected: new Map(rest.map((f) => [f.kind, f.text])),
    };
  });
}
