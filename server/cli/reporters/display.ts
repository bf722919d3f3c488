import { columnsOf, columnsOfOne } from '../../ledger/width.ts';

export { columnsOf };

/**
 * Characters of a document that a terminal would obey or hide instead of showing them: controls, bidirectional
 * controls, characters without width, tags, halves of pairs, what is no character. A document must not steer the
 * terminal it is shown on.
 */
const DANGEROUS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** The text in one line, with everything shown that would act or hide; a pair is never cut by it. */
export const visible = (text: string): string => text.replace(DANGEROUS, shown);

function shown(character: string): string {
  const code = character.codePointAt(0)!;
  if (character === '\t') return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** As much of the beginning as fits. */
export function takeStart(text: string, columns: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += columnsOfOne(character);
    if (used > columns) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

/** As much of the end as fits. */
export function takeEnd(text: string, columns: number): string {
  const characters = [...text];
  let used = 0;
  let start = characters.length;
  while (start > 0 && used + columnsOfOne(characters[start - 1]!) <= columns)
    used += columnsOfOne(characters[--start]!);
  return characters.slice(start).join('');
}

/** The text, or its beginning with an ellipsis, in no more than so many columns. */
export const cut = (text: string, columns: number): string =>
  columnsOf(text) <= columns ? text : `${takeStart(text, columns - 1)}…`;

/** The text with blanks behind it up to so many columns. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

/** The text with blanks before it up to so many columns. */
export const padStart = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
