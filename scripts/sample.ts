/**
 * A seeded sample of findings with their surroundings, for reading by eye.
 *   npm run sample -- FOLDER RULE[,RULE…]|all [--count N] [--seed N] [--profile NAME]
 */
import { parseArgs } from 'node:util';
import { lint } from '../server/core/lint.ts';
import { parsePlan } from '../server/core/parse.ts';
import type { Finding, Profile } from '../server/core/rule.ts';
import { rules } from '../server/core/rules/index.ts';
import { lineAt, lineStarts } from '../server/core/text.ts';
import { readDocuments } from './documents.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    profile: { type: 'string', default: 'draft' },
    width: { type: 'string', default: '60' },
  },
});
const wanted = new Set((positionals[1] ?? 'all').split(','));
const active = rules.filter((r) => wanted.has('all') || wanted.has(r.id));
const levels = Object.fromEntries(
  active.map((r) => [r.id, { level: r.severity === 'off' ? ('hint' as const) : r.severity }]),
);
const width = Number(values.width);

const hits: { name: string; text: string; finding: Finding }[] = [];
for (const { name, text } of readDocuments(positionals[0])) {
  const settings = { profile: values.profile as Profile, rules: levels };
  for (const finding of lint(parsePlan(text), settings, active)) hits.push({ name, text, finding });
}

const chosen = shuffled(hits, Number(values.seed)).slice(0, Number(values.count));
console.log(`${hits.length} findings, ${chosen.length} shown`);
for (const { name, text, finding: f } of chosen) {
  const line = lineAt(lineStarts(text), f.start) + 1;
  const before = text.slice(Math.max(0, f.start - width), f.start);
  const after = text.slice(f.end, f.end + width);
  const shown = `${before}⟦${text.slice(f.start, f.end)}⟧${after}`.replace(/\r?\n/g, '⏎');
  console.log(`\n${name}:${line} ${f.severity} ${f.rule}: ${f.message.zh}\n    ${shown}`);
  if (f.fix) console.log(`    → ${f.fix.edits.map((e) => JSON.stringify(e.newText)).join(', ')}`);
}

/** Fisher–Yates with a linear congruential generator: the same seed draws the same sample. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let state = seed >>> 0;
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
