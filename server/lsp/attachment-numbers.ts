/** Numbers of attachments: above the attachments themselves, and in the list below the letter that names them. */
import { parseNumeral } from '../core/numerals.ts';
import type { Plan } from '../core/plan.ts';
import type { NewNumbers } from './renumber.ts';

interface Numbered {
  readonly paragraph: number;
  readonly number: number;
}

const LIST_HEAD = /^附[件表录] ?: ?(\d{1,2})[.、]/;
const LIST_LINE = /^(\d{1,2}) ?[.、]/;
const HEAD = /^附[件表录] ?(\d{1,3}|[一二三四五六七八九十]{1,3})/;

/**
 * Numbers that follow on from an attachment, or from its line in the list: 附件3 behind 附件1 becomes 附件2, and so does
 * its counterpart. Empty where the paragraph is neither.
 */
export function attachmentsFrom(plan: Plan, paragraph: number): NewNumbers {
  const rows = [headsLike(plan, paragraph), listOf(plan)];
  const row = rows.find((r) => r.some((entry) => entry.paragraph === paragraph));
  if (!row) return new Map();
  const at = row.findIndex((entry) => entry.paragraph === paragraph);
  const counted = row.slice(at).map((entry, i) => ({ ...entry, to: at + i + 1 }));
  const moved = new Map(counted.map(({ number, to }) => [number, to]));
  const others = rows.filter((r) => r !== row).flatMap((r) => counterparts(r, moved));
  return new Map([...counted, ...others].map(({ paragraph, to }) => [paragraph, to]));
}

/** The other row takes the same numbers, unless two of it would become one. */
function counterparts(row: readonly Numbered[], moved: ReadonlyMap<number, number>) {
  const after = row.map((entry) => ({ ...entry, to: moved.get(entry.number) ?? entry.number }));
  return new Set(after.map(({ to }) => to)).size === row.length ? after.filter(({ number, to }) => number !== to) : [];
}

/** Attachments under the word that the paragraph has, else under 附件. */
function headsLike(plan: Plan, paragraph: number): Numbered[] {
  const own = plan.paragraphs[paragraph]!.folded.slice(0, 2);
  const word = /^附[表录]/.test(own) ? own : '附件';
  return plan.parts.flatMap((part) => {
    if (part.kind !== 'attachment' || !part.key.startsWith(word)) return [];
    const number = parseNumeral(HEAD.exec(plan.paragraphs[part.paragraph]!.folded)?.[1] ?? '');
    return number === null ? [] : [{ paragraph: part.paragraph, number }];
  });
}

/** 附件：1.甲 and the lines 2.乙 below it. */
function listOf({ paragraphs }: Plan): Numbered[] {
  const head = paragraphs.findIndex((p) => p.form === 'attachment' && LIST_HEAD.test(p.folded));
  if (head < 0) return [];
  const list = [{ paragraph: head, number: Number(LIST_HEAD.exec(paragraphs[head]!.folded)![1]) }];
  for (let i = head + 1; i < paragraphs.length; i++) {
    const line = LIST_LINE.exec(paragraphs[i]!.folded);
    if (!line || paragraphs[i]!.notes.length > 0) break;
    list.push({ paragraph: i, number: Number(line[1]) });
  }
  return list;
}
