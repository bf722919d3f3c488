/** Findings that a comment in the text switches off, and what there is to say of the comments themselves. */
import { type Comment, commentsIn } from './comments.ts';
import { paragraphAt } from './locate.ts';
import type { Plan } from './plan.ts';
import type { Finding } from './rule.ts';
import { sift } from './sift.ts';
import { lineAt } from './text.ts';

export interface Silenced {
  readonly finding: Finding;
  readonly comment: Comment;
}

export interface Silence {
  readonly findings: Finding[];
  readonly silenced: readonly Silenced[];
  /** Rule names in comments that switch nothing off; the whole comment where it names none. */
  readonly idle: readonly { readonly comment: Comment; readonly id: string | null }[];
}

/** What the comments of a text leave of its findings. */
export function silence(plan: Plan, findings: Finding[]): Silence {
  const comments = commentsIn(plan.text).filter(({ word }) => word !== null);
  if (comments.length === 0) return { findings, silenced: [], idle: [] };
  const silenced: Silenced[] = [];
  const used = new Set<string>();
  const inForce = walk(plan, comments);
  const left = sift(findings, (finding) => {
    const hit = inForce(finding);
    if (hit === null) return false;
    used.add(keyOf(hit.comment, hit.id));
    silenced.push({ finding, comment: hit.comment });
    return true;
  });
  const idle = comments
    .filter(({ word }) => word !== 'enable')
    .flatMap((comment) => idsOf(comment).map((id) => ({ comment, id })))
    .filter(({ comment, id }) => !used.has(keyOf(comment, id)));
  return { findings: left, silenced, idle };
}

const idsOf = ({ names }: Comment): readonly (string | null)[] =>
  names.length > 0 ? names.map(({ id }) => id) : [null];

const keyOf = (comment: Comment, id: string | null): string => `${comment.start} ${id ?? ''}`;

interface Hit {
  readonly comment: Comment;
  /** The name by which it was meant; null for all rules. */
  readonly id: string | null;
}

/** Comments that switch one rule, or all of them, on and off, in order; `at`: from where on each is in force. */
interface Switches {
  readonly at: number[];
  readonly comments: Comment[];
}

/** Tells which comment switches off a rule at a place. */
function walk(plan: Plan, comments: readonly Comment[]): (finding: Finding) => Hit | null {
  // Before all text of the plan, a comment is about findings on the document as a whole too, which stand at its start.
  const first = plan.starts[0] ?? plan.text.length;
  const switches = new Map<string | null, Switches>();
  const next = new Map<string, Comment>();
  for (const comment of comments) {
    const paragraph = comment.word === 'disable-next-line' ? paragraphAt(plan, comment.end) : null;
    for (const id of idsOf(comment)) {
      if (comment.word !== 'disable-next-line') {
        const known = switches.get(id) ?? { at: [], comments: [] };
        switches.set(id, known);
        known.at.push(comment.end <= first ? 0 : comment.end);
        known.comments.push(comment);
      } else if (!next.has(`${paragraph} ${id}`)) next.set(`${paragraph} ${id}`, comment);
    }
  }
  const latest = (id: string | null, offset: number): Comment | null => {
    const known = switches.get(id);
    return known && known.at[0]! <= offset ? known.comments[lineAt(known.at, offset)]! : null;
  };
  return ({ rule, start }) => {
    const paragraph = paragraphAt(plan, start);
    if (paragraph !== null && start >= plan.starts[paragraph]!) {
      for (const id of [rule, null]) {
        const comment = next.get(`${paragraph} ${id}`);
        if (comment) return { comment, id };
      }
    }
    const named = latest(rule, start);
    const all = latest(null, start);
    const last = named && (!all || named.start > all.start) ? named : all;
    return last?.word === 'disable' ? { comment: last, id: last === named ? rule : null } : null;
  };
}
