/**
 * Scores the reader against annotations made by hand: micro-F1 of tasks, leads, all units and deadlines.
 *   node build/score.cjs TEXTS ANNOTATIONS [SLUG] — with a slug every difference of that document is printed.
 * Scheme of an annotation: docs/measuring.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../server/core/parse.ts';
import { fold, lineAt, lineStarts } from '../server/core/text.ts';

interface AnnotatedTask {
  readonly line: number;
  readonly marker: string | null;
  readonly lead: readonly string[];
  readonly units: readonly string[];
  readonly deadlines: readonly string[];
  readonly deadlinesUnsure?: readonly string[];
  readonly vague?: readonly string[];
}

interface Annotation {
  readonly slug: string;
  readonly tasks: readonly AnnotatedTask[];
  readonly ignoreLines?: readonly number[];
  readonly boxTasks?: readonly AnnotatedTask[];
}

type Facts = Record<'tasks' | 'leads' | 'units' | 'deadlines', Set<string>>;

const plain = (s: string): string =>
  fold(s)
    .replace(/[\s ]/g, '')
    .replace(/[〔［[【﹝]/g, '(')
    .replace(/[〕］\]】﹞]/g, ')');
const keyOf = (line: number, marker: string | null): string =>
  `${line} ${marker ? plain(marker).replace(/[.、]$/, '') : '*'}`;

function expected(a: Annotation): Facts {
  const facts = emptyFacts();
  for (const t of a.tasks) {
    const key = keyOf(t.line, t.marker);
    facts.tasks.add(key);
    for (const u of t.lead) facts.leads.add(`${key} ${plain(u)}`);
    for (const u of t.units) facts.units.add(`${key} ${plain(u)}`);
    for (const d of t.deadlines) facts.deadlines.add(`${key} ${plain(d)}`);
  }
  return facts;
}

function found(text: string): Facts {
  const plan = parsePlan(text);
  const lines = lineStarts(text);
  const facts = emptyFacts();
  for (const t of plan.tasks) {
    const key = keyOf(lineAt(lines, plan.starts[t.paragraph]!) + 1, plan.items[t.item]!.marker?.raw ?? null);
    facts.tasks.add(key);
    for (const u of t.units) {
      if (u.role === 'implied') continue;
      facts.units.add(`${key} ${plain(u.name)}`);
      if (u.role === 'lead') facts.leads.add(`${key} ${plain(u.name)}`);
    }
    for (const d of t.deadlines)
      if (d.kind !== 'vague' && !d.inherited) facts.deadlines.add(`${key} ${plain(d.time.raw)}`);
  }
  return facts;
}

const emptyFacts = (): Facts => ({ tasks: new Set(), leads: new Set(), units: new Set(), deadlines: new Set() });

/** What an annotator was unsure of counts neither way. */
function leaveOut(a: Annotation, facts: Facts): void {
  const lines = new Set(a.ignoreLines ?? []);
  const boxes = new Set((a.boxTasks ?? []).map((t) => keyOf(t.line, t.marker)));
  const unsure = a.tasks.flatMap((t) =>
    [...(t.deadlinesUnsure ?? []), ...(t.vague ?? [])].map((d) => `${keyOf(t.line, t.marker)} ${plain(d)}`),
  );
  for (const set of Object.values(facts)) {
    for (const fact of set) {
      const key = fact.split(' ').slice(0, 2).join(' ');
      if (lines.has(Number(fact.split(' ')[0])) || boxes.has(key)) set.delete(fact);
    }
  }
  for (const d of unsure) facts.deadlines.delete(d);
}

const [texts, annotations, only] = process.argv.slice(2);
if (!texts || !annotations) {
  console.error('usage: node build/score.cjs TEXTS ANNOTATIONS [SLUG]');
  process.exit(2);
}
const total = { tasks: [0, 0, 0], leads: [0, 0, 0], units: [0, 0, 0], deadlines: [0, 0, 0] } as Record<
  keyof Facts,
  number[]
>;
for (const file of readdirSync(annotations)
  .filter((f) => f.endsWith('.json'))
  .sort()) {
  const a = JSON.parse(readFileSync(join(annotations, file), 'utf8')) as Annotation;
  if (only && a.slug !== only) continue;
  const want = expected(a);
  const got = found(readFileSync(join(texts, `${a.slug}.txt`), 'utf8'));
  leaveOut(a, want);
  leaveOut(a, got);
  const cells: string[] = [];
  for (const kind of Object.keys(total) as (keyof Facts)[]) {
    const hit = [...want[kind]].filter((f) => got[kind].has(f)).length;
    total[kind][0]! += hit;
    total[kind][1]! += want[kind].size;
    total[kind][2]! += got[kind].size;
    cells.push(`${kind} ${f1(hit, want[kind].size, got[kind].size)} (${hit}/${want[kind].size}/${got[kind].size})`);
    if (only) {
      for (const f of want[kind]) if (!got[kind].has(f)) console.log(`  missing ${kind}: ${f}`);
      for (const f of got[kind]) if (!want[kind].has(f)) console.log(`  surplus ${kind}: ${f}`);
    }
  }
  console.log(`${a.slug.padEnd(20)} ${cells.join('  ')}`);
}
console.log(
  `micro-F1  ${Object.entries(total)
    .map(([k, [h, w, g]]) => `${k} ${f1(h!, w!, g!)}`)
    .join('  ')}`,
);

function f1(hit: number, wanted: number, got: number): string {
  return wanted + got === 0 ? '1.000' : ((2 * hit) / (wanted + got)).toFixed(3);
}
