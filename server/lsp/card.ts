/**
 * A hover card as data, and the only place that writes Markdown. Text of a document is hostile there: a title may hold
 * marks, links, HTML or characters that turn the direction of a line.
 */
import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

export interface Card {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  /** A paragraph below the rows. */
  readonly text?: string;
  /** An address of our own making, never one from the document. */
  readonly link?: { readonly label: string; readonly href: string };
}

/** The cards, one below the other, in the form the client shows. */
export function markup(cards: readonly Card[], markdown: boolean): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value: cards.map(asMarkdown).join('\n\n---\n\n') }
    : { kind: MarkupKind.PlainText, value: cards.map(asPlainText).join('\n\n') };
}

function asMarkdown({ title, rows, text, link }: Card): string {
  const blocks = [
    `**${escapeMarkdown(title)}**`,
    rows.map(([label, value]) => `- **${escapeMarkdown(label)}** ${escapeMarkdown(value)}`).join('\n'),
    text ? escapeMarkdown(text) : '',
    link ? `[${escapeMarkdown(link.label)}](${link.href})` : '',
  ];
  return blocks.filter(Boolean).join('\n\n');
}

function asPlainText({ title, rows, text, link }: Card): string {
  const lines = [title, ...rows.map(([label, value]) => `${label}: ${value}`), text, link?.href];
  return lines.flatMap((line) => (line ? [oneLine(line)] : [])).join('\n');
}

/** ASCII punctuation is escaped without exception, so that no mark, link, address or tag survives. */
const escapeMarkdown = (text: string): string => oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Breaks and tabs as one blank; control, direction and invisible marks left out. */
const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
