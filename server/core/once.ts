import type { Paragraph } from './plan.ts';

/** What has been found in a paragraph, by number of the question. */
const answers = new WeakMap<Paragraph, unknown[]>();
let questions = 0;

/**
 * A question to a paragraph by itself, asked once: a paragraph never changes, and one that stands through an edit, or
 * stands twice, is the same object (paragraphs/memory.ts). For what depends on nothing else.
 */
export function oncePerParagraph<T>(ask: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  const question = questions++;
  return (paragraph) => {
    const known = answers.get(paragraph) ?? [];
    if (known.length === 0) answers.set(paragraph, known);
    if (!(question in known)) known[question] = ask(paragraph);
    return known[question] as T;
  };
}

const NONE: readonly RegExpExecArray[] = [];

/** Every match of a global pattern: as `matchAll`, which copies the pattern for every text. */
export function matches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** Every match of a global pattern in the half-width reading text, found once. */
export const foundIn = (pattern: RegExp): ((paragraph: Paragraph) => readonly RegExpExecArray[]) =>
  oncePerParagraph(({ folded }) => matches(pattern, folded));

/** The same in the reading text as written. */
export const writtenIn = (pattern: RegExp): ((paragraph: Paragraph) => readonly RegExpExecArray[]) =>
  oncePerParagraph(({ text }) => matches(pattern, text));
