import {
  type AnnotatedTextEdit,
  ErrorCodes,
  type Position,
  type PrepareRenameResult,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Locale } from '../core/config.ts';
import { locate } from '../core/locate.ts';
import type { Paragraph, Plan, UnitMention } from '../core/plan.ts';
import { unitKey } from '../core/responsibility/unit-key.ts';
import { say } from '../core/say.ts';
import { overlaps, type Span, span } from '../core/text.ts';
import { type Element, elementAt } from './element.ts';
import { NOT_OPEN, type OpenPlan } from './open-plans.ts';
import { offsetOf, rangeOf } from './ranges.ts';
import { renameInNote } from './rename-note.ts';
import { words } from './words.ts';

export interface RenameOptions {
  readonly locale: Locale;
  readonly versioned: boolean;
  /** The client asks its user about edits that say so. */
  readonly annotated: boolean;
}

/** The unit under the cursor with its full name, which is what is renamed; null elsewhere. */
export function prepareRename({ document, plan }: OpenPlan, position: Position): PrepareRenameResult | null {
  const unit = unitAt(plan, offsetOf(document, position));
  if (!unit) return null;
  return { range: rangeOf(document, locate(plan, unit.paragraph, unit.span)), placeholder: unit.mention.name };
}

type UnitElement = Extract<Element, { kind: 'unit' }>;

function unitAt(plan: Plan, offset: number): UnitElement | null {
  const element = elementAt(plan, offset);
  return element?.kind === 'unit' ? element : null;
}

/**
 * A unit renamed in the notes of the document and of the other plans that name it. What a person should look at first is marked so:
 * other documents, and the name in running text, which is left as it stands for a client that cannot ask.
 */
export function rename(
  here: OpenPlan,
  position: Position,
  wanted: string,
  others: readonly OpenPlan[],
  options: RenameOptions,
): WorkspaceEdit | ResponseError<void> | null {
  const unit = unitAt(here.plan, offsetOf(here.document, position));
  if (!unit) return null;
  const newName = wanted.trim();
  if (newName === '' || /[、，,；;：:。\r\n\t()（）]/.test(newName)) {
    return new ResponseError(ErrorCodes.InvalidParams, say(words.noUnitName, options.locale));
  }
  const key = unitKey(here.plan, unit.mention);
  const edits = [here, ...others].map((o) => ({ open: o, edits: editsIn(o, key, newName, o !== here, options) }));
  return workspaceEdit(
    edits.filter((e) => e.edits.length > 0),
    options,
  );
}

const OTHER_DOCUMENT = 'other-document';
const RUNNING_TEXT = 'running-text';

function editsIn(
  { document, plan }: OpenPlan,
  key: string,
  newName: string,
  elsewhere: boolean,
  { annotated }: RenameOptions,
): TextEdit[] {
  const edits: { span: Span; newText: string; annotationId?: string }[] = [];
  const oldNames = new Set<string>();
  const nameOf = (mention: UnitMention): string => {
    if (unitKey(plan, mention) !== key) return mention.name;
    oldNames.add(mention.name);
    return newName;
  };
  for (const [index, paragraph] of plan.paragraphs.entries()) {
    for (const { mention, newText } of paragraph.notes.flatMap((n) =>
      renameInNote(paragraph, n, nameOf, plan.register),
    ))
      edits.push({
        span: locate(plan, index, mention),
        newText,
        ...(elsewhere ? { annotationId: OTHER_DOCUMENT } : {}),
      });
  }
  if (annotated) {
    for (const [index, paragraph] of plan.paragraphs.entries())
      for (const found of inRunningText(paragraph, oldNames))
        edits.push({ span: locate(plan, index, found), newText: newName, annotationId: RUNNING_TEXT });
  }
  return edits.map(({ span, newText, annotationId }): AnnotatedTextEdit | TextEdit => ({
    range: rangeOf(document, span),
    newText,
    ...(annotated && annotationId ? { annotationId } : {}),
  }));
}

/** Shorter names are words as well. */
const SHORTEST = 3;

/** Where one of the names stands outside notes and cited titles; of two at one place the longer. */
function inRunningText({ folded, notes, citations }: Paragraph, names: ReadonlySet<string>): Span[] {
  const taken: Span[] = [...notes, ...citations];
  const found: Span[] = [];
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (name.length < SHORTEST) continue;
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
      const here = span(at, at + name.length);
      if ([...taken, ...found].some((s) => overlaps(s, here))) continue;
      found.push(here);
    }
  }
  return found;
}

function workspaceEdit(
  all: readonly { readonly open: OpenPlan; readonly edits: TextEdit[] }[],
  { locale, versioned, annotated }: RenameOptions,
): WorkspaceEdit {
  if (!versioned) return { changes: Object.fromEntries(all.map(({ open, edits }) => [open.document.uri, edits])) };
  const documentChanges = all.map(({ open: { document, stamp }, edits }) => ({
    textDocument: { uri: document.uri, version: stamp === NOT_OPEN ? null : document.version },
    edits,
  }));
  if (!annotated) return { documentChanges };
  return {
    documentChanges,
    changeAnnotations: {
      [OTHER_DOCUMENT]: { label: say(words.otherDocument, locale), needsConfirmation: true },
      [RUNNING_TEXT]: { label: say(words.runningText, locale), needsConfirmation: true },
    },
  };
}
