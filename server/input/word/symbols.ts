/**
 * Characters of the symbol fonts that documents use as bullets and boxes. Those fonts lie in the private use area, at
 * F000 and the font's own code; text typed in them may also hold the bare code.
 */
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 167: '■', 168: '◆', 176: '°', 177: '±', 179: '≥', 163: '≤', 180: '×', 183: '•', 184: '÷', 222: '⇒' },
  wingdings: {
    108: '●',
    109: '○',
    110: '■',
    111: '□',
    112: '□',
    113: '□',
    114: '□',
    116: '◆',
    117: '◆',
    118: '◆',
    119: '◆',
    158: '·',
    159: '•',
    161: '○',
    164: '◎',
    167: '■',
    168: '□',
    171: '★',
    216: '➢',
    224: '→',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 80: '✓', 82: '☑', 84: '☒', 151: '●', 152: '●', 162: '■', 163: '□', 42: '□' },
};

/** For a sign of a symbol font that is not known: something stands there. */
const UNKNOWN = '□';

/** What is seen for a character in a font; characters of text fonts are themselves. */
export function symbol(character: string, font: string | null): string {
  const code = character.codePointAt(0)!;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const signs = FONTS[font?.toLowerCase() ?? ''];
  if (signs && (isPrivate || code < 0x100)) return signs[code & 0xff] ?? UNKNOWN;
  if (!isPrivate) return character;
  return FONTS.symbol![code & 0xff] ?? FONTS.wingdings![code & 0xff] ?? UNKNOWN;
}
