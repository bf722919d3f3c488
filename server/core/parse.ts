import type { ReadParagraph } from './paragraphs/memory.ts';
import { readParagraph } from './paragraphs/paragraph.ts';
import { splitParagraphs } from './paragraphs/paragraphs.ts';
import type { Plan, ReadOptions } from './plan.ts';
import { defaultRegister } from './responsibility/units.ts';
import { readDocument } from './structure/document.ts';
import { buildOutline } from './structure/outline.ts';
import { divide } from './structure/parts.ts';
import { readTables } from './structure/tables.ts';
import { buildTasks } from './structure/tasks.ts';

/** Reads a plan. Takes every string and never throws; damage becomes data. `read`: for who remembers paragraphs. */
export function parsePlan(text: string, options: ReadOptions = {}, read: ReadParagraph = readParagraph): Plan {
  const register = defaultRegister(options.units);
  const raw = splitParagraphs(text);
  const { paragraphs, rowStarts } = readTables(
    raw.list.map((p) => read(p, register)),
    register,
  );
  const division = divide(paragraphs);
  const items = buildOutline(paragraphs, division, rowStarts);
  const document = readDocument(paragraphs, division.parts, items, raw.layout, options);
  const tasks = buildTasks(items, paragraphs, rowStarts, document);
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
