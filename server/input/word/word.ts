import { readMarker } from '../../core/paragraphs/markers.ts';
import { fold } from '../../core/text.ts';
import type { Problem } from '../decoded.ts';
import type { PlaceStart } from '../place.ts';
import type { WordSource } from '../source.ts';
import { type InlineReader, type NoteReference, newInlineReader } from './inline.ts';
import { newCounter } from './labels.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type Package, Unreadable } from './package.ts';
import type { Piece } from './piece.ts';
import { type Line, type Reading, readStory } from './story.ts';
import { readStyles } from './styles.ts';
import { child, type Element } from './xml.ts';

/** A Word document as plan text, with what shows each stretch of it. */
export interface WordDocument {
  readonly package: Package;
  readonly text: string;
  readonly places: readonly PlaceStart[];
  /** Pieces in order of the text, with the offset at which each starts. */
  readonly pieces: readonly PlacedPiece[];
}

export interface PlacedPiece extends Piece {
  readonly start: number;
}

/** Reads a Word document (.docx, .docm, .dotx): one line a paragraph or row of a table, automatic numbers in the text. */
export function readWord(bytes: Uint8Array): WordDocument | Problem {
  try {
    const opened = openPackage(bytes);
    return assemble(linesOf(opened), opened);
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.words };
    throw error;
  }
}

export function readWordSource(bytes: Uint8Array): WordSource | Problem {
  const document = readWord(bytes);
  return 'problem' in document ? document : { kind: 'word', text: document.text, places: document.places };
}

/** The lines of the body, and below them those of foot- and endnotes. */
function linesOf(opened: Package): Line[] {
  const styles = readStyles(opened.xml(opened.related('styles')));
  const lists = readNumbering(opened.xml(opened.related('numbering')), styles.numIdOf);
  const noteCounts = { footnote: 0, endnote: 0 };
  let ordinal = 0;
  const newReader = (): InlineReader => newInlineReader(styles, (kind) => ++noteCounts[kind]);
  const reading: Reading = {
    styles,
    lists,
    counter: newCounter(),
    inline: newReader(),
    nextOrdinal: () => ++ordinal,
    notes: [],
  };
  const body = child(opened.xml(opened.main), 'w:body');
  if (!body) throw new Unreadable(NO_BODY);
  if (child(body, 'w:altChunk')) throw new Unreadable(OTHER_FORMAT);
  return [...readStory(body, reading), ...readNotes(opened, reading, newReader)];
}

const NO_BODY = {
  zh: 'Word 文件中没有正文。请在 Word 或 WPS 中打开，另存后再检查。',
  en: 'The Word file has no body. Open it in Word or WPS, save it again and check that.',
};

/** Programs that turn web pages into Word files leave the page in it as it is; only Word makes paragraphs of that. */
const OTHER_FORMAT = {
  zh: 'Word 文件的正文是嵌入的网页等其他格式，尚未转为段落。请在 Word 中打开，另存后再检查。',
  en: 'The text of the Word file is embedded in another format (altChunk). Open it in Word, save it again and check that.',
};

/** Notes in order of their marks, each opened by the mark that stands in the text. */
function readNotes(opened: Package, reading: Reading, newReader: () => InlineReader): Line[] {
  const parts = { footnote: notesOf(opened, 'footnote'), endnote: notesOf(opened, 'endnote') };
  return reading.notes.flatMap(({ reference, anchor }) => {
    const note = parts[reference.kind].get(reference.id);
    return note ? readStory(note, { ...reading, inline: newReader() }, { anchor, mark: reference.mark }) : [];
  });
}

function notesOf(opened: Package, kind: NoteReference['kind']): ReadonlyMap<string | undefined, Element> {
  const root = opened.xml(opened.related(`${kind}s`));
  return new Map(root?.children.map((note) => [note.attributes.id, note]));
}

function assemble(lines: readonly Line[], opened: Package): WordDocument {
  const pieces: PlacedPiece[] = [];
  const places: PlaceStart[] = [];
  let text = '';
  for (const line of lines) {
    for (const [i, piece] of line.entries()) {
      if (piece.paragraph !== pieces.at(-1)?.paragraph || i === 0) places.push(placeOf(line, i, text.length));
      pieces.push({ ...piece, start: text.length });
      text += piece.text;
    }
    text += '\n';
  }
  return { package: opened, text, places, pieces };
}

/** The place of the paragraph whose text begins with piece `i`; without an automatic number it has the typed one. */
function placeOf(line: Line, i: number, start: number): PlaceStart {
  const { paragraph } = line[i]!;
  let head = '';
  for (let k = i; line[k]?.paragraph === paragraph && head.length < LONGEST_MARKER; k++) head += line[k]!.text;
  head = head.trimStart();
  const typed = readMarker(fold(head));
  const number = paragraph.number ?? (typed && head.slice(typed.start, typed.end).trimEnd());
  return { start, paragraph: paragraph.ordinal, number };
}

/** Enough of a paragraph to read its marker, which depends on what follows it. */
const LONGEST_MARKER = 80;
