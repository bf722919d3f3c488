/**
 * Figures over a folder of plans: documents, tasks, share of tasks with lead and deadline, findings of every rule per
 * 10,000 characters, slowest documents.
 *   npm run corpus -- FOLDER [--profile NAME]
 */
import { parseArgs } from 'node:util';
import { lint } from '../server/core/lint.ts';
import { parsePlan } from '../server/core/parse.ts';
import type { Profile } from '../server/core/rule.ts';
import { rules } from '../server/core/rules/index.ts';
import { readDocuments } from './documents.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { profile: { type: 'string', default: 'draft' } },
});
const profile = values.profile as Profile;
const counts = new Map<string, { findings: number; documents: number }>();
const slow: { name: string; ms: number }[] = [];
const alarms: number[] = [];
const total = { documents: 0, characters: 0, tasks: 0, led: 0, dated: 0 };

for (const { name, text } of readDocuments(positionals[0])) {
  const began = performance.now();
  const plan = parsePlan(text);
  const findings = lint(plan, { profile, rules: {} });
  slow.push({ name, ms: performance.now() - began });
  total.documents++;
  total.characters += text.length;
  total.tasks += plan.tasks.length;
  total.led += plan.tasks.filter((t) => t.units.some((u) => u.role === 'lead' || u.role === 'joint')).length;
  total.dated += plan.tasks.filter((t) => t.due !== null).length;
  alarms.push(
    (findings.filter((f) => f.severity === 'error' || f.severity === 'warning').length * 10_000) / text.length,
  );
  for (const rule of new Set(findings.map((f) => f.rule))) {
    const c = counts.get(rule) ?? { findings: 0, documents: 0 };
    counts.set(rule, {
      findings: c.findings + findings.filter((f) => f.rule === rule).length,
      documents: c.documents + 1,
    });
  }
}

const share = (n: number): string => `${((100 * n) / Math.max(total.tasks, 1)).toFixed(1)} %`;
console.log(`documents ${total.documents}, characters ${total.characters}, tasks ${total.tasks}`);
console.log(`tasks with a lead or joint units ${share(total.led)}, with a due date ${share(total.dated)}`);
alarms.sort((a, b) => a - b);
console.log(`errors and warnings per 10,000 characters: median ${alarms[alarms.length >> 1]?.toFixed(2)}`);
console.log(`\n${'rule'.padEnd(28)}${'severity'.padEnd(10)}findings  documents  per 10,000 characters`);
for (const rule of rules) {
  const c = counts.get(rule.id) ?? { findings: 0, documents: 0 };
  const rate = ((c.findings * 10_000) / total.characters).toFixed(3);
  const level = rule.profiles?.[profile] ?? rule.severity;
  console.log(
    `${rule.id.padEnd(28)}${level.padEnd(10)}${String(c.findings).padStart(8)}${String(c.documents).padStart(11)}${rate.padStart(12)}`,
  );
}
slow.sort((a, b) => b.ms - a.ms);
console.log(
  `\nslowest: ${slow
    .slice(0, 5)
    .map((s) => `${s.name} ${s.ms.toFixed(0)} ms`)
    .join(', ')}`,
);
