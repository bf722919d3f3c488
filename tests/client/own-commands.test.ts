import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LINKED_COMMANDS } from '../../client/ownCommands.ts';

test('links in hovers, where text of documents stands, run only what shows something', async () => {
  expect(LINKED_COMMANDS).toEqual(['planlint.explainRule', 'planlint.showUnit']);
  expect(await readFile('client/client.ts', 'utf8')).toContain(
    'markdown: { isTrusted: { enabledCommands: LINKED_COMMANDS } }',
  );
});

test('pages run only what leads to a place or to the page of a rule', async () => {
  for (const file of ['client/report.ts', 'client/compare.ts']) {
    const [, commands] = /enableCommandUris: \[([^\]]*)\]/.exec(await readFile(file, 'utf8'))!;
    expect(commands!.split(', ').every((name) => /^'planlint\.(?:reveal|explainRule)'$/.test(name))).toBe(true);
  }
});
