/**
 * For every document of a folder: do its twins (marks in the other width; lines cut, lines joined) give the same tasks,
 * units and deadlines?
 *   npm run twins -- FOLDER [--show]
 */
import { parseArgs } from 'node:util';
import { parsePlan } from '../server/core/parse.ts';
import { fullWidth, gist, halfWidth, unwrapped, wrapped } from '../tests/twins.ts';
import { readDocuments } from './documents.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean', default: false } },
});

const pairs: Record<string, (text: string) => [string, string]> = {
  'full width / half width': (text) => [fullWidth(text), halfWidth(text)],
  'as given / half width': (text) => [text, halfWidth(text)],
  'joined / cut at 30': (text) => [unwrapped(text), wrapped(unwrapped(text))],
};
for (const [name, make] of Object.entries(pairs)) {
  let same = 0;
  let documents = 0;
  let tasks = 0;
  let alike = 0;
  for (const { name: file, text } of readDocuments(positionals[0])) {
    const [a, b] = make(text).map((t) => gist(parsePlan(t))) as [string[], string[]];
    const inB = new Set(b);
    const inA = new Set(a);
    documents++;
    tasks += a.length;
    alike += a.filter((line) => inB.has(line)).length;
    if (a.join('\n') === b.join('\n')) same++;
    else if (values.show) {
      console.log(`--- ${file}: ${name}`);
      for (const line of a.filter((l) => !inB.has(l)).slice(0, 3)) console.log(`  - ${line.slice(0, 240)}`);
      for (const line of b.filter((l) => !inA.has(l)).slice(0, 3)) console.log(`  + ${line.slice(0, 240)}`);
    }
  }
  console.log(`${name}: ${same} of ${documents} documents the same; ${alike} of ${tasks} tasks`);
}
