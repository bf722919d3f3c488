/** True for a Han character: the unified blocks, extension A and 〇. A code unit of a surrogate pair counts as Han. */
export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0xd840 && code <= 0xdfff) ||
  code === 0x3007 ||
  (code >= 0xf900 && code <= 0xfaff);

/** True for an ASCII digit. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** True for an ASCII letter. */
export const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/**
 * The text with ASCII digits and marks in the width of the sample: full width where the sample has a full-width
 * digit. For fixes that put digits back.
 */
export function inWidthOf(sample: string, text: string): string {
  if (!/[０-９]/.test(sample)) return text;
  return text.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
