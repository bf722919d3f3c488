/**
 * The layout of a plan: marks of one width (that of most), numbers in their normal form, no blanks between Han characters.
 * Never its content: no word, number or order changes.
 */
import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings } from '../core/config.ts';
import { applyEdits, safeEdits } from '../core/fix.ts';
import { lint } from '../core/lint.ts';
import { locate } from '../core/locate.ts';
import { parsePlan } from '../core/parse.ts';
import type { Paragraph, Plan, ReadOptions } from '../core/plan.ts';
import type { Edit, Rule } from '../core/rule.ts';
import { ruleById } from '../core/rules/index.ts';
import { contains, fold, type Span, span } from '../core/text.ts';
import { inWidth, type Width, widthOf } from './width.ts';

/** Rules whose safe fixes are layout; they apply here whether or not they are reported. */
const LAYOUT = ['heading-marker-mixed', 'heading-marker-punct', 'space-in-cjk'];
const FULL_WIDTH = 'punct-halfwidth';

/** One change may make room for another; more rounds than this do not happen. */
const ROUNDS = 4;

/** Edits of whole lines, those that touch the range where there is one. */
export function formatting(document: TextDocument, read: ReadOptions, range?: Range): TextEdit[] {
  const text = document.getText();
  const lines = linesOf(text);
  const formatted = linesOf(formattedText(text, read));
  if (formatted.length !== lines.length) return [];
  return lines.flatMap((line, i) => {
    const wanted = !range || (range.start.line <= i && i <= range.end.line);
    return wanted && line !== formatted[i] ? [changedPart(i, line, formatted[i]!)] : [];
  });
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** What differs between two forms of a line. */
function changedPart(line: number, before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let left = 0;
  while (left < Math.min(before.length, after.length) - start && before.at(-1 - left) === after.at(-1 - left)) left++;
  return {
    range: { start: { line, character: start }, end: { line, character: before.length - left } },
    newText: after.slice(start, after.length - left),
  };
}

/** The text in its normal layout; formatting it again changes nothing. */
export function formattedText(text: string, read: ReadOptions): string {
  let before = text;
  for (let round = 0; round < ROUNDS; round++) {
    const after = STEPS.reduce((now, step) => applyEdits(now, step(parsePlan(now, read))), before);
    if (after === before) break;
    before = after;
  }
  return before;
}

const STEPS: readonly ((plan: Plan) => Edit[])[] = [byRules, narrowed, markers];

function byRules(plan: Plan): Edit[] {
  const ids = widthOf(plan).marks ? [...LAYOUT, FULL_WIDTH] : LAYOUT;
  const rules = ids.flatMap((id): Rule[] => {
    const rule = ruleById.get(id);
    return rule ? [rule] : [];
  });
  return safeEdits(lint(plan, { ...defaultSettings, profile: 'review' }, rules));
}

/** In a text of half-width marks those in full width; titles in 《》 stay as their documents have them. */
function narrowed(plan: Plan): Edit[] {
  const width = widthOf(plan);
  if (width.marks) return [];
  return editsOf(plan, ({ text, citations }) =>
    [...text.matchAll(/[，；：！？（）]/g)]
      .map((m) => ({ ...span(m.index, m.index + 1), newText: fold(m[0]) }))
      .filter((edit) => !citations.some((title) => contains(title, edit))),
  );
}

/** Digits of markers in the width of the text, brackets in the width of the marks, no blank before the text of an item. */
function markers(plan: Plan): Edit[] {
  const width = widthOf(plan);
  const stop = usualStop(plan);
  return editsOf(plan, ({ text, marker, form }) => {
    if (!marker || form === 'row' || form === 'contents') return [];
    const head = span(marker.start, marker.start + marker.raw.length);
    const blank = span(head.end, head.end + /^[ \u3000]*/.exec(text.slice(head.end))![0].length);
    return [
      ...(BRACKETED.has(marker.style)
        ? [{ ...head, newText: markerText(text.slice(head.start, head.end), width, stop) }]
        : []),
      ...(TIGHT.has(marker.style) && /^[一-鿿“《]/.test(text.slice(blank.end)) ? [{ ...blank, newText: '' }] : []),
    ];
  });
}

type MarkerStyle = NonNullable<Paragraph['marker']>['style'];

/** Styles with digits or brackets that have two widths. */
const BRACKETED: ReadonlySet<MarkerStyle> = new Set(['han-paren', 'arabic', 'arabic-paren', 'half-paren']);
/** Styles that stand close to the text; 第一章 stands apart from it. */
const TIGHT: ReadonlySet<MarkerStyle> = new Set([
  'han',
  'han-paren',
  'arabic',
  'arabic-paren',
  'circled',
  'half-paren',
]);

/** Blanks inside go as well. */
const markerText = (written: string, width: Width, stop: string): string =>
  inWidth(width, fold(written).replace(/ /g, '')).replace('.', stop);

/** The stop of 1. in the width that most have. */
function usualStop({ paragraphs }: Plan): '.' | '．' {
  const last = paragraphs.map(({ marker, text }) =>
    marker?.style === 'arabic' ? text[marker.start + marker.raw.length - 1] : null,
  );
  return last.filter((c) => c === '．').length > last.filter((c) => c === '.').length ? '．' : '.';
}

/** Edits of the paragraphs, spans in their reading text, without those that change nothing. */
function editsOf(plan: Plan, edit: (paragraph: Paragraph) => (Span & { readonly newText: string })[]): Edit[] {
  return plan.paragraphs.flatMap((paragraph, index) =>
    edit(paragraph)
      .filter((e) => paragraph.text.slice(e.start, e.end) !== e.newText)
      .map((e) => ({ ...locate(plan, index, e), newText: e.newText })),
  );
}
