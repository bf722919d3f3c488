import { ACTING } from './json-text.ts';

/** Characters that XML 1.0 cannot hold, not even as references. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Text for XML, in attributes as between tags: what it cannot hold becomes U+FFFD, breaks stay what they are, and what a
 * terminal would obey stands as a reference.
 */
export const xml = (text: string): string =>
  text
    .replace(IMPOSSIBLE, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (character) => REFERENCES[character] ?? reference(character))
    .replace(ACTING, reference);

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

/** ` name="value"` for every attribute that has a value. */
export const attributes = (values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xml(String(value))}"`))
    .join('');

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
