import type { Encoding } from '../decoded.ts';

/** Whether a text is a web page: by its beginning, or by the name of its file where it has tags at all. */
export function isPage(text: string, name: string): boolean {
  return (
    BEGINNING.test(text.slice(0, HEAD)) || (/\.(?:s?html?|xhtml)$/i.test(name) && /<[a-z!][^<]{0,200}>/i.test(text))
  );
}

const HEAD = 4096;

/** Blanks, declarations and remarks may come first. */
const BEGINNING = /^(?:\s|<\?[^>]{0,200}>|<!--(?:[^-]|-(?!->)){0,2000}-->)*<(?:!doctype\s{1,9}html|html)\b/i;

/** The encoding that the beginning of a page states, where it is one that is read. */
export function statedEncoding(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const label = STATED.exec(head)?.[1]?.toLowerCase();
  if (label === undefined) return null;
  return /^gb/.test(label) ? 'gb18030' : /^big5/.test(label) ? 'big5' : null;
}

const STATED = /<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,200}?encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,20})/i;
