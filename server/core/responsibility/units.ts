import tsv from '../data/units.tsv';
import type { Register, Unit } from '../plan.ts';
import { localRow } from './local-units.ts';
import { NameIndex } from './unit-index.ts';

/**
 * The register of bodies. Rows of the file carry a placeholder for the place (〔省〕财政厅); rows for cities and counties
 * are derived from the provincial ones (省财政厅 → 市财政局) and stand behind them, with confidence B.
 */
export function loadRegister(tsv: string, local: readonly Unit[] = []): Register {
  const shipped = parseRows(tsv);
  const derived = shipped.flatMap((unit) => localRow(unit) ?? []);
  const units = [...shipped, ...derived, ...local].map((unit, index) => ({ ...unit, index }));
  const names = new NameIndex(units, units.length - local.length);
  return { units, find: (name) => names.find(name) };
}

let shippedRegister: Register | undefined;

/** The register that ships with Planlint, with the units of a project file where there are any. */
export function defaultRegister(local: readonly Unit[] = []): Register {
  if (local.length > 0) return loadRegister(tsv, local);
  shippedRegister ??= loadRegister(tsv);
  return shippedRegister;
}

/**
 * Rows of a register file: tab-separated columns level, category, full_name, standard_short, variants (parted by |),
 * valid_from, valid_to, successor, confidence. Lines that have no full name are left out.
 */
export function parseRows(tsv: string): Unit[] {
  const [, ...lines] = tsv.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const [level, category = '', fullName, shortName, variants, from, to, successor, confidence] = line.split('\t');
    if (!fullName || !isLevel(level)) return [];
    return [
      {
        index,
        level,
        category,
        fullName,
        shortName: shortName || fullName,
        variants: variants ? variants.split('|') : [],
        validFrom: from || null,
        validTo: to || null,
        successor: successor || null,
        confidence: confidence === 'A' ? 'A' : 'B',
      },
    ];
  });
}

const isLevel = (level: string | undefined): level is Unit['level'] =>
  level === 'central' || level === 'province' || level === 'local';
