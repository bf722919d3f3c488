import type { Locale } from '../core/config.ts';
import { excerpt } from '../core/excerpt.ts';
import type { Finding } from '../core/rule.ts';
import { ruleById } from '../core/rules/index.ts';
import { say } from '../core/say.ts';
import type { Card } from './card.ts';
import type { CardLinks } from './card-links.ts';
import { words } from './words.ts';

/** Why a rule speaks and what can be done. The finding's own message is left out: the editor shows it beside the card. */
export function findingCard(finding: Finding, locale: Locale, links: CardLinks): Card {
  const rule = ruleById.get(finding.rule);
  const fixes = [...(finding.fix ? [finding.fix] : []), ...finding.suggestions];
  const repair = fixes.map((f) => say(f.title, locale)).join(locale === 'en' ? '; ' : '；');
  return {
    title: rule ? `${say(rule.title, locale)} · ${finding.rule}` : finding.rule,
    rows: repair ? [[say(words.repair, locale), repair]] : [],
    text: rule ? excerpt(say(rule.about, locale), 300) : say(finding.message, locale),
    link: { label: say(words.page, locale), href: links.rule(finding.rule) },
  };
}
