import { eastAsianWidth } from 'get-east-asian-width';

/** Columns of half-width characters that a text takes; marks of ambiguous width take one. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfOne(character);
  return columns;
}

/** Of a single character. */
export const columnsOfOne = (character: string): number => {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  // Most of a plan is Han.
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  return /\p{M}/u.test(character) ? 0 : eastAsianWidth(code);
};
