/** What is shipped tells whose work it holds; `npm run licences` writes it anew. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { notices } from '../scripts/licences.mjs';

/** Licences that ask for nothing but to be named. */
const FREE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0']);

test('notices and bill of materials name what is bundled', async () => {
  const written = await notices();
  for (const [path, contents] of Object.entries(written)) expect(await readFile(path, 'utf8'), path).toBe(contents);
  const { components } = JSON.parse(written['sbom.cdx.json']!);
  expect(components.map((c: { name: string }) => c.name)).toContain('vscode-languageserver');
  const licences: string[] = components.map(
    (c: { licenses: [{ license: { id: string } }] }) => c.licenses[0].license.id,
  );
  expect(licences.filter((id) => !FREE.has(id))).toEqual([]);
});
