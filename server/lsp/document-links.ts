import type { DocumentLink } from 'vscode-languageserver';
import { locate } from '../core/locate.ts';
import { parseNumeral } from '../core/numerals.ts';
import type { Plan } from '../core/plan.ts';
import { readReferences, targetOf } from '../core/structure/references.ts';
import { fold, type Span } from '../core/text.ts';
import { fileKey } from './closed-plans.ts';
import { titleKey } from './element.ts';
import type { OpenPlan } from './open-plans.ts';
import { rangeOf } from './ranges.ts';
import { pathOf } from './uri.ts';

/** Files of the document's folder by what a text may call them: their title, 附件 and a number. */
type Names = ReadonlyMap<string, string>;

/** Cited titles and attachments that are files beside the document. `siblings`: URIs of the files in its folder. */
export function documentLinks({ document, plan }: OpenPlan, siblings: readonly string[]): DocumentLink[] {
  const names = namesOf(siblings.filter((uri) => fileKey(uri) !== fileKey(document.uri)));
  if (names.size === 0) return [];
  return plan.paragraphs.flatMap((_, i) =>
    namedIn(plan, i).flatMap(({ span, name }): DocumentLink[] => {
      const target = names.get(name);
      return target ? [{ range: rangeOf(document, locate(plan, i, span)), target }] : [];
    }),
  );
}

function namedIn(plan: Plan, index: number): { span: Span; name: string }[] {
  const paragraph = plan.paragraphs[index]!;
  const cited = paragraph.citations.map((c) => ({ span: c, name: titleKey(c.title) }));
  const attached = readReferences(paragraph).flatMap((r) => {
    if (r.kind !== 'attachment' || r.number === null || isInside(plan, targetOf(plan, index, r))) return [];
    return [{ span: r, name: `${r.word} ${r.number}` }];
  });
  return [...cited, ...attached, ...listed(paragraph.folded, paragraph.form === 'attachment')];
}

/** An attachment that the document holds itself is reached by going to its definition. */
const isInside = (plan: Plan, target: number | null): boolean =>
  target !== null && plan.parts.some((p) => p.kind === 'attachment' && p.paragraph === target);

/** The title in 附件：1.任务分工表 or 附件1：任务分工表. */
function listed(folded: string, isList: boolean): { span: Span; name: string }[] {
  const head = isList ? /^附[件表录] ?\d{0,2} ?:? ?(?:\d{1,2}[.、])? ?/.exec(folded) : null;
  const title = head ? folded.slice(head[0].length) : '';
  return head && title ? [{ span: { start: head[0].length, end: folded.length }, name: titleKey(title) }] : [];
}

function namesOf(uris: readonly string[]): Names {
  const names = new Map<string, string>();
  for (const uri of uris) {
    const path = pathOf(uri) ?? uri;
    const stem = titleKey(path.slice(path.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,10}$/, ''));
    const [head = '', word, number] = /^(附[件表录])(\d{1,2}|[一二三四五六七八九十]{1,3})?[:.、_-]?/.exec(stem) ?? [];
    const value = number ? parseNumeral(number) : null;
    for (const name of [stem, stem.slice(head.length), value === null ? '' : `${word} ${value}`]) {
      if (name !== '' && !names.has(name)) names.set(fold(name), uri);
    }
  }
  return names;
}
