import { defaultSettings, type Locale, type RuleSetting, type Settings } from '../core/config.ts';
import type { ReadOptions, Unit } from '../core/plan.ts';
import type { Words } from '../core/rule.ts';
import { type BaselineChoice, type DocumentBaseline, openBaselines } from './baseline-lookup.ts';
import { CONFIG_NAME, type ConfigFile, type ConfigProblem, type ConfigSettings, readConfig } from './config-file.ts';
import { globMatcher } from './glob.ts';
import { openIgnoreFiles } from './ignore-files.ts';
import type { LedgerConfig } from './ledger-config.ts';
import { folderOf, foldersUpwards, resolveFrom, seenFrom } from './paths.ts';
import { readUnits } from './units-file.ts';

/** All that configuration asks of the world: a file system, or a client that has one. */
export interface Files {
  /** Text of a file without byte order mark; null where there is none. */
  readText(path: string): Promise<string | null>;
}

/** What the configuration says of one document. */
export interface DocumentConfig {
  readonly settings: Settings;
  readonly read: ReadOptions;
  /** Null where no file says it. */
  readonly locale: Locale | null;
  /** How a ledger looks that begins with this document; of several files each setting from the last that has it. */
  readonly ledger: LedgerConfig;
  /** Whether `ignore` in a configuration or a .planlintignore leaves it out. */
  readonly ignored: boolean;
  /** The file that says so. */
  readonly ignoredBy: string | null;
  /** Files it comes from, the most particular last. */
  readonly sources: readonly string[];
  /** What they say of it, the most particular last. */
  readonly applied: readonly Applied[];
  /** Findings of it that are not told. */
  readonly baseline: DocumentBaseline;
  readonly problems: readonly FileProblem[];
}

export interface FileProblem extends ConfigProblem {
  readonly path: string;
  /** Text of the file, for line and column. */
  readonly source: string;
}

/** A part of a configuration file that holds for a document. */
export interface Applied {
  readonly path: string;
  /** Text of the file. */
  readonly source: string;
  /** Where in the file: nowhere in particular, or `overrides` and a number. */
  readonly at: readonly (string | number)[];
  readonly settings: ConfigSettings;
}

export interface Project {
  of(path: string): Promise<DocumentConfig>;
  /** Whether an ignore file leaves out a folder (with `/` at its end) and all below. */
  passesOver(folder: string): Promise<boolean>;
}

/** A configuration file with the folder its globs and paths are seen from. */
interface Layer {
  readonly path: string;
  readonly folder: string;
  readonly source: string;
  readonly config: ConfigFile;
  readonly problems: readonly FileProblem[];
}

/**
 * Configuration of documents: the nearest `planlint.json` upwards, or `configPath` for all; the baseline likewise. Files
 * are read once; open the project anew when one has changed. Paths as in paths.ts.
 */
export function openProject(
  files: Files,
  configPath: string | null = null,
  baselineChoice: BaselineChoice | null = null,
): Project {
  const texts = new Map<string, Promise<string | null>>();
  const readText = (path: string): Promise<string | null> => {
    const text = texts.get(path) ?? files.readText(path);
    texts.set(path, text);
    return text;
  };
  const ignoredBy = openIgnoreFiles(readText);
  const baselineOf = openBaselines(readText, baselineChoice);
  const layersOf = remembered((start: string) => readLayers(start, readText));
  const unitsOf = remembered(async (file: string) => {
    const source = await readText(file);
    return source === null ? null : { source, ...readUnits(source) };
  });
  return {
    async of(path) {
      const start = configPath ?? (await nearestConfig(path, readText));
      const layers = start === null ? [] : await layersOf(start);
      const naming = layers.findLast(({ config }) => config.baseline !== undefined);
      const named = naming ? resolveFrom(naming.folder, naming.config.baseline!) : null;
      const config = await merge(path, layers, unitsOf, await ignoredBy(path));
      const { baseline, problems } = await baselineOf(path, named);
      return { ...config, baseline, problems: [...config.problems, ...problems] };
    },
    passesOver: async (folder) => (await ignoredBy(folder)) !== null,
  };
}

/** Asks once for each, so that a thousand documents of one folder share what they have in common. */
function remembered<T>(ask: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (path) => {
    const answer = answers.get(path) ?? ask(path);
    answers.set(path, answer);
    return answer;
  };
}

type UnitsOf = (path: string) => Promise<(ReturnType<typeof readUnits> & { readonly source: string }) | null>;

type ReadText = Files['readText'];

async function nearestConfig(path: string, readText: ReadText): Promise<string | null> {
  for (const folder of foldersUpwards(folderOf(path))) {
    if ((await readText(folder + CONFIG_NAME)) !== null) return folder + CONFIG_NAME;
  }
  return null;
}

/** The file after those it extends. `above`: the files that led here. */
async function readLayers(path: string, readText: ReadText, above: readonly string[] = []): Promise<Layer[]> {
  const source = (await readText(path)) ?? '';
  const { config, problems } = readConfig(source);
  const folder = folderOf(path);
  const layers: Layer[] = [];
  const missing: ConfigProblem[] = [];
  for (const written of config.extends ?? []) {
    const target = resolveFrom(folder, written);
    const isCircle = target === path || above.includes(target);
    if (!isCircle && (await readText(target)) !== null)
      layers.push(...(await readLayers(target, readText, [...above, path])));
    else missing.push({ ...placeOf(source, written), message: isCircle ? circular(written) : notFound(written) });
  }
  const all = [...problems, ...missing].map((problem) => ({ ...problem, path, source }));
  return [...layers, { path, folder, source, config, problems: all }];
}

async function merge(
  path: string,
  layers: readonly Layer[],
  unitsOf: UnitsOf,
  ignoredByFile: string | null,
): Promise<Omit<DocumentConfig, 'baseline'>> {
  let merged: ConfigSettings = {};
  let unitsFrom: { layer: Layer; written: string } | null = null;
  const applied: Applied[] = [];
  for (const layer of layers) {
    for (const part of applicable(layer, path)) {
      const { settings } = part;
      merged = { ...merged, ...settings, rules: mergeRules(merged.rules ?? {}, settings.rules ?? {}) };
      if (settings.units !== undefined) unitsFrom = { layer, written: settings.units };
      applied.push(part);
    }
  }
  const local = unitsFrom ? await loadUnits(unitsFrom.layer, unitsFrom.written, unitsOf) : { units: [], problems: [] };
  const { profile = defaultSettings.profile, rules = {}, documentDate, issuer, locale = null } = merged;
  const facts = { ...(documentDate && { documentDate }), ...(issuer && { issuer }) };
  const ignoring = layers.findLast(({ folder, config }) => globMatcher(config.ignore ?? [])(seenFrom(folder, path)));
  const ignoredBy = ignoring?.path ?? ignoredByFile;
  return {
    settings: { profile, rules, ...facts },
    read: { ...facts, ...(local.units.length > 0 && { units: local.units }) },
    locale,
    ledger: Object.assign({}, ...layers.map(({ config }) => config.ledger)),
    ignored: ignoredBy !== null,
    ignoredBy,
    sources: layers.map((layer) => layer.path),
    applied,
    problems: [...layers.flatMap((layer) => layer.problems), ...local.problems],
  };
}

/** What a file says of the document: first of all, then of some. */
function* applicable({ path: file, source, config, folder }: Layer, path: string): Iterable<Applied> {
  yield { path: file, source, at: [], settings: config };
  const seen = seenFrom(folder, path);
  for (const [i, override] of (config.overrides ?? []).entries()) {
    if (globMatcher(override.files ?? [])(seen)) yield { path: file, source, at: ['overrides', i], settings: override };
  }
}

type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** A bare severity changes the severity and leaves the options that stand. */
function mergeRules(below: RuleSettings, above: RuleSettings): RuleSettings {
  const merged: Record<string, RuleSetting> = { ...below };
  for (const [id, setting] of Object.entries(above)) merged[id] = { ...merged[id], ...setting };
  return merged;
}

async function loadUnits(
  layer: Layer,
  written: string,
  unitsOf: UnitsOf,
): Promise<{ units: readonly Unit[]; problems: readonly FileProblem[] }> {
  const path = resolveFrom(layer.folder, written);
  const file = await unitsOf(path);
  if (file === null) {
    const problem = { ...placeOf(layer.source, written), message: notFound(written) };
    return { units: [], problems: [{ ...problem, path: layer.path, source: layer.source }] };
  }
  const { units, problems, source } = file;
  return { units, problems: problems.map((problem) => ({ ...problem, path, source })) };
}

/** Where a string stands in a configuration; its beginning where it is written with escapes. */
function placeOf(source: string, written: string): { start: number; end: number } {
  const start = source.indexOf(JSON.stringify(written));
  return start === -1 ? { start: 0, end: 0 } : { start, end: start + written.length + 2 };
}

const notFound = (written: string): Words => ({ zh: `找不到文件“${written}”。`, en: `There is no file “${written}”.` });

const circular = (written: string): Words => ({
  zh: `“${written}”经 extends 又引回本文件。`,
  en: `“${written}” leads back to this file by extends.`,
});
