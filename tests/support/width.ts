/** ASCII digits and the marks of Chinese text in full width, unit for unit: the other width of a half-width document. */
export const widen = (text: string): string =>
  text.replace(/[0-9!%(),.:;?~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
