import { readDocument } from './document.ts';
import { buildOutline } from './outline.ts';
import { readParagraph } from './paragraph.ts';
import { splitParagraphs } from './paragraphs.ts';
import { divide } from './parts.ts';
import type { Plan, ReadOptions } from './plan.ts';
import { readTables } from './tables.ts';
import { buildTasks } from './tasks.ts';
import { defaultRegister } from './units.ts';

/** Reads a plan. Takes every string and never throws; damage becomes data. */
export function parsePlan(text: string, options: ReadOptions = {}): Plan {
  const register = defaultRegister(options.units);
  const raw = splitParagraphs(text);
  const { paragraphs, rowStarts } = readTables(
    raw.list.map((p) => readParagraph(p, register)),
    register,
  );
  const division = divide(paragraphs);
  const items = buildOutline(paragraphs, division, rowStarts);
  const document = readDocument(paragraphs, division.parts, items, raw.layout, options);
  const tasks = buildTasks(items, paragraphs, document);
  return {
    text,
    paragraphs,
    starts: raw.list.map((p) => p.start),
    parts: division.parts,
    items,
    tasks,
    document,
    register,
  };
}
