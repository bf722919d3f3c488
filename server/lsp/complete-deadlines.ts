/** Completion of deadlines and of cited titles. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { fold } from '../core/text.ts';
import type { Offer } from './complete-units.ts';
import { titleKey } from './element.ts';
import type { OpenPlan } from './open-plans.ts';
import { written } from './task-line.ts';
import { lastLabel, type Typing } from './typing.ts';
import { inWidth, widthOf } from './width.ts';

/** A deadline that is begun: its digits behind 于, 在, 到, or by themselves where a year or a month is written. */
const BEGUN = /(?:(?<=[于在到至])|(?<![\d年月]))(?:\d{4}年)?(?:\d{1,2}月)?$|(?<=[于在到至])\d{1,4}$/;

/** Ends of a year and of its halves and quarters: limits that have one meaning. */
const OF_YEAR = ['年底前', '年12月底前', '年6月底前', '年9月底前', '年3月底前', '年上半年', '年下半年'];

/** Null where no deadline is begun. Those of this plan first, by frequency. */
export function offerDeadlines(typing: Typing): Offer | null {
  const typed = BEGUN.exec(typing.before)?.[0] ?? null;
  const asked = /[于在到至]$/.test(typing.before) || lastLabel(typing.before) === 'time';
  if (typed === null || (typed === '' && !asked)) return null;
  const width = widthOf(typing.plan);
  const phrases = [...ownDeadlines(typing), ...usualDeadlines(typing, typed)].filter((p) => p.startsWith(typed));
  const items = [...new Set(phrases)].map((p) => ({ label: inWidth(width, p), kind: CompletionItemKind.Event }));
  return { typed: typed.length, items };
}

function ownDeadlines({ plan, before }: Typing): string[] {
  const counts = new Map<string, number>();
  const behindTo = /[到至]\S*$/.test(before.slice(-12));
  for (const deadline of plan.tasks.flatMap((t) => t.deadlines)) {
    const phrase = fold(written(deadline)).replace(/^[于在到至]/, '');
    if (!/^\d/.test(phrase) || (!behindTo && /^[到至]/.test(deadline.time.raw))) continue;
    counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([phrase]) => phrase);
}

function usualDeadlines({ plan }: Typing, typed: string): string[] {
  const month = /^(?:\d{4}年)?\d{1,2}月$/.exec(typed)?.[0];
  if (month) return [`${month}底前`, `${month}起`];
  const year = /^(\d{4})年$/.exec(typed)?.[1];
  const years = year ? [Number(year)] : yearsOf(plan.document);
  return years.flatMap((y) => OF_YEAR.map((end) => `${y}${end}`));
}

/** Years of the plan period, else the year of the document and the two after it. */
function yearsOf({ period, date }: Typing['plan']['document']): number[] {
  const issued = date === null ? null : Number(date.slice(0, 4));
  const first = period ? Math.max(period.start, issued ?? period.start) : issued;
  if (first === null) return [];
  const last = period ? period.end : first + 2;
  return Array.from({ length: Math.min(last - first + 1, 10) }, (_, i) => first + i);
}

/** Titles cited in the plan and titles of the other open plans, behind 《; null elsewhere. */
export function offerTitles({ plan, before, after }: Typing, open: readonly OpenPlan[]): Offer | null {
  const typed = /(?<=《)[^《》。]{0,80}$/.exec(before)?.[0];
  if (typed === undefined) return null;
  const titles = new Map<string, string>();
  const cited = plan.paragraphs.flatMap((p) => p.citations.map((c) => c.title));
  const others = open.flatMap((o) => (o.plan === plan ? [] : (o.plan.document.title ?? [])));
  for (const title of [...cited, ...others]) {
    if (title !== '' && titleKey(title) !== titleKey(typed))
      titles.set(titleKey(title), titles.get(titleKey(title)) ?? title);
  }
  const close = after.startsWith('》') ? '' : '》';
  const items = [...titles.values()].map(
    (label): CompletionItem => ({ label, kind: CompletionItemKind.Reference, insertText: label + close }),
  );
  return { typed: typed.length, items };
}
