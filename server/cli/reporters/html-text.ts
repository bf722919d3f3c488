import { visible } from './display.ts';

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, between tags as in quoted attributes; characters that would act or hide are shown. */
export const htmlText = (text: string): string => visible(text).replace(/[&<>"']/g, (mark) => REFERENCES[mark]!);
