import type { Unit } from '../core/plan.ts';
import type { Words } from '../core/rule.ts';
import { didYouMean } from './closest.ts';
import type { ConfigProblem } from './config-file.ts';

/** Columns of the register of departments; a local file must have `full_name`, the others as far as they are known. */
const COLUMNS = [
  'level',
  'category',
  'full_name',
  'standard_short',
  'variants',
  'valid_from',
  'valid_to',
  'successor',
  'confidence',
  'source',
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** Reads a file of local units: tab-separated, the names of the columns in the first line, `#` begins a remark. */
export function readUnits(source: string): { units: Unit[]; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const units: Unit[] = [];
  let columns: readonly string[] | null = null;
  for (const { text, start } of linesOf(source)) {
    const cells = text.split('\t').map((cell) => cell.trim());
    const complain = (message: Words): void => {
      problems.push({ start, end: start + text.length, message });
    };
    if (columns === null) {
      columns = cells;
      checkColumns(cells, complain);
      continue;
    }
    const row: Row = Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']));
    if (row.full_name) units.push(unitOf(row, units.length));
    else if (columns.includes('full_name'))
      complain({ zh: '此行缺少单位全称（full_name）。', en: 'This line has no full_name.' });
  }
  return { units, problems };
}

function checkColumns(names: readonly string[], complain: (message: Words) => void): void {
  for (const name of names) {
    if ((COLUMNS as readonly string[]).includes(name)) continue;
    const near = didYouMean(name, COLUMNS);
    complain({
      zh: `单位名录没有“${name}”这一列。${near.zh || `可用的列：${COLUMNS.join('、')}。`}`,
      en: `The list of units has no column “${name}”.${near.en || ` Columns are ${COLUMNS.join(', ')}.`}`,
    });
  }
  if (!names.includes('full_name')) {
    complain({
      zh: '首行须为列名，且须有 full_name 一列。',
      en: 'The first line must name the columns, full_name among them.',
    });
  }
}

const LEVELS: readonly Unit['level'][] = ['central', 'province', 'local'];

const unitOf = (row: Row, index: number): Unit => ({
  index,
  level: LEVELS.find((level) => level === row.level) ?? 'local',
  category: row.category ?? '',
  fullName: row.full_name ?? '',
  shortName: row.standard_short || row.full_name || '',
  variants: (row.variants ?? '').split('|').filter((name) => name !== ''),
  validFrom: row.valid_from || null,
  validTo: row.valid_to || null,
  successor: row.successor || null,
  confidence: row.confidence === 'B' ? 'B' : 'A',
});

function* linesOf(source: string): Iterable<{ text: string; start: number }> {
  for (const match of source.matchAll(/[^\r\n]+/g)) {
    if (match[0].trim() !== '' && !match[0].startsWith('#')) yield { text: match[0], start: match.index };
  }
}
