import { visible } from './display.ts';

/** ASCII marks that mean something within a paragraph of Markdown: emphasis, code, links, tables, formulas, emoji. */
const MEANING = /[\\`*_[\]<>|~&$^={}"!]|:(?=[/a-z+-]|\d+:)/gi;

/** Between these and what follows stands a character without width, or a service makes a mention or a link of it. */
const CALLING = /@|#(?=\d)|www(?=\.)/gi;

/** Text for Markdown as GitHub, GitLab and Gitee read it, within a paragraph: shown, and nothing else. */
export const markdownText = (text: string): string =>
  visible(text).replace(MEANING, '\\$&').replace(CALLING, '$&&#8203;');

/** Text that begins a line, where some marks would begin a list or a heading. */
export const markdownLine = (text: string): string =>
  markdownText(text).replace(/^(?:[-+#]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

/** As code, whatever marks it holds. */
export const markdownCode = (text: string): string => `<code>${markdownText(text)}</code>`;
