import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '../core/plan.ts';
import { putWhole } from '../input/files.ts';
import { readSource } from '../input/read-source.ts';
import type { Source } from '../input/source.ts';
import { UsageError } from './usage-error.ts';
import type { Job, Verdict } from './verdict.ts';

/** Verdicts of earlier runs, by all that they depend on: bytes, name, configuration, and the program itself. */
export interface Cache {
  get(job: Job): Promise<Verdict | null>;
  put(job: Job, verdict: Verdict): void;
}

/** Folder for `--cache`, in the folder where the program is run. */
export const CACHE_FOLDER = '.planlintcache';

/**
 * A cache on disk, one small file a document. Each is written whole under a name that says what it holds, and with a sum
 * that shows damage, so that runs side by side, interrupted ones and other versions cannot spoil it. `program`: the file
 * that judges; a changed one judges anew.
 */
export function openCache(folder: string, program: string): Cache {
  prepare(folder);
  const entries = join(folder, `${PREFIX}${digest(readFileSync(program), process.version).slice(0, 16)}`);
  tidy(folder, entries);
  const pathOf = (job: Job): string => {
    const key = keyOf(job);
    return join(entries, key.slice(0, 2), key.slice(2));
  };
  return {
    async get(job) {
      const kept = readEntry(pathOf(job));
      return kept && verdictOf(kept, job);
    },
    put(job, verdict) {
      const path = pathOf(job);
      const body = JSON.stringify(keptOf(verdict));
      mkdirSync(join(path, '..'), { recursive: true });
      putWhole(path, Buffer.from(`${digest(body)}\n${body}`));
    },
  };
}

/** A cache in memory for runs one after the other; it keeps what the last two of them asked for. */
export function newMemoryCache(): Cache & { nextRun(): void } {
  let older = new Map<string, Kept>();
  let newer = new Map<string, Kept>();
  return {
    async get(job) {
      const key = keyOf(job);
      const kept = newer.get(key) ?? older.get(key);
      if (kept) newer.set(key, kept);
      return kept ? verdictOf(kept, job) : null;
    },
    put(job, verdict) {
      newer.set(keyOf(job), keptOf(verdict));
    },
    nextRun() {
      older = newer;
      newer = new Map();
    },
  };
}

/** A text is read again from its bytes, which costs little; Word files and pages cost more. */
type Kept = Omit<Verdict, 'source' | 'mended' | 'spent'> & { readonly source: Source | null };

const keptOf = ({ mended: _, spent: __, source, ...verdict }: Verdict): Kept => ({
  ...verdict,
  source: source.kind === 'text' ? null : source,
});

async function verdictOf({ source, ...kept }: Kept, { name, bytes }: Job): Promise<Verdict | null> {
  const read = source ?? (await readSource(bytes, name));
  return 'problem' in read ? null : { ...kept, source: read, mended: null, spent: null };
}

function readEntry(path: string): Kept | null {
  try {
    const entry = readFileSync(path, 'utf8');
    const end = entry.indexOf('\n');
    const body = entry.slice(end + 1);
    return entry.slice(0, end) === digest(body) ? JSON.parse(body) : null;
  } catch {
    return null; // not there, or damaged: judged anew
  }
}

/** Of all that a verdict depends on; whether it is to be mended and timed besides is another question. */
function keyOf({ bytes, read: { units, ...read }, mend: _, timed: __, ...rest }: Job): string {
  return digest(JSON.stringify([rest, read, units ? digestOfUnits(units) : null]), bytes);
}

const unitDigests = new WeakMap<readonly Unit[], string>();

function digestOfUnits(units: readonly Unit[]): string {
  const known = unitDigests.get(units) ?? digest(JSON.stringify(units));
  unitDigests.set(units, known);
  return known;
}

/** The parts with their lengths: no two lists of parts have the same digest. */
function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

// ---- The folder ---------------------------------------------------------------------------------------------------

const PREFIX = 'v-';
/** By this name and first line backups and other programs know a cache (bford.info/cachedir). */
const TAG = 'CACHEDIR.TAG';
const TAG_TEXT =
  'Signature: 8a477f597d28d172789f06886806bc55\n# Made by planlint --cache; may be deleted at any time.\n';

/** Makes the folder; refuses one that holds something else, of which nothing must be deleted. */
function prepare(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (!there) mkdirSync(folder, { recursive: true });
  if (existsSync(join(folder, TAG))) return;
  if (there && (!there.isDirectory() || readdirSync(folder).length > 0)) {
    throw new UsageError(
      `“${folder}”不是缓存文件夹，且已有内容；请另选一个：--cache-location DIR。`,
      `“${folder}” is no cache and holds something else; name another folder: --cache-location DIR.`,
    );
  }
  writeFileSync(join(folder, TAG), TAG_TEXT);
  writeFileSync(join(folder, '.gitignore'), '*\n');
}

const DAY = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 30;

/** Takes away, once a day, entries of other versions and those older than a month. */
function tidy(folder: string, current: string): void {
  const stamp = join(folder, 'tidied');
  const now = Date.now();
  if (now - (statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0) < DAY) return;
  writeFileSync(stamp, '');
  for (const name of readdirSync(folder)) {
    const versionFolder = join(folder, name);
    if (name.startsWith(PREFIX) && versionFolder !== current) rmSync(versionFolder, { recursive: true, force: true });
  }
  if (!existsSync(current)) return;
  for (const name of readdirSync(current, { recursive: true, encoding: 'utf8' })) {
    const entry = statSync(join(current, name), { throwIfNoEntry: false });
    if (entry?.isFile() && now - entry.mtimeMs > KEPT_DAYS * DAY) rmSync(join(current, name), { force: true });
  }
}
