import type { Locale } from './config.ts';
import type { Words } from './rule.ts';

/** The words in one language: for the edges, which know whom they speak to. */
export const say = (words: Words, locale: Locale): string => (locale === 'en' ? words.en : words.zh);
