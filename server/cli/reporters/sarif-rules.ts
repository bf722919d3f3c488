import { rulePage } from '../../addresses.ts';
import type { Locale } from '../../core/config.ts';
import type { Level, Rule, Words } from '../../core/rule.ts';
import { say } from '../../core/say.ts';

/** What SARIF calls the severities; it knows nothing below a note. */
export const SARIF_LEVEL: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
};

/** A rule as SARIF describes one: its words in the language of the report, its help in both. */
export function sarifRule(rule: Rule, locale: Locale): object {
  const { id, title, about, source, severity, category } = rule;
  return {
    id,
    shortDescription: { text: say(title, locale) },
    fullDescription: { text: plain(say(about, locale)) },
    help: { text: plain(help(about, source, locale)), markdown: help(about, source, locale) },
    helpUri: rulePage(id),
    defaultConfiguration: { enabled: severity !== 'off', level: SARIF_LEVEL[severity] },
    properties: { tags: [category] },
  };
}

/** The language of the report first. */
function help(about: Words, source: Words, locale: Locale): string {
  const zh = `${about.zh}\n\n依据：${source.zh}`;
  const en = `${about.en}\n\nSource: ${source.en}`;
  return (locale === 'en' ? [en, zh] : [zh, en]).join('\n\n---\n\n');
}

const plain = (markdown: string): string => markdown.replaceAll('`', '').replaceAll('\n---\n\n', '');
