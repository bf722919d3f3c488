/**
 * Writes many plans that all differ, made from those of a folder, to try the program on an archive: each is a copy with
 * another heading line and a number of its own.
 *   npm run variations -- FOLDER TARGET --count 10000
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocuments } from './documents.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '10000' } },
});
const [folder, target] = positionals;
if (!target) {
  console.error('Name a folder that holds plans, and one to write to.');
  process.exit(2);
}
const documents = [...readDocuments(folder)];
/** Files that one folder holds. */
const PER_FOLDER = 500;

for (let i = 0; i < Number(values.count); i++) {
  const { name, text } = documents[i % documents.length]!;
  const below = join(target, String(Math.floor(i / PER_FOLDER)).padStart(3, '0'));
  mkdirSync(below, { recursive: true });
  writeFileSync(
    join(below, `实施方案-${String(i).padStart(5, '0')}-${name}`),
    `${text.trimEnd()}\n\n附注：第${i}号。\n`,
  );
}
