import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Position } from 'vscode-languageserver';
import type { Severity } from '../../server/core/rule.ts';
import { nodeRuntime } from '../../server/lsp/node-runtime.ts';
import { folderWith, planlint } from '../support/cli.ts';
import { fixtureIds, readFixture } from '../support/fixture.ts';
import { widen } from '../support/width.ts';
import { type Editor, startEditor } from './editor.ts';

const SEED = readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8');
const SEVERITIES: readonly (Severity | null)[] = [null, 'error', 'warning', 'info', 'hint'];

interface Place {
  readonly line: number;
  readonly column: number;
}

interface CliFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
}

/** Files by name: the seed in its forms, and every example of every rule. */
function documents(): Record<string, string> {
  const files: Record<string, string> = {
    'seed.txt': SEED,
    'seed-crlf.txt': SEED.replaceAll('\n', '\r\n'),
    'seed-wide.txt': widen(SEED),
    'taken-over.txt': SEED,
    'commented.md': SEED.replaceAll('\n', '\n\n').replace(
      '20179月',
      '20179月\n\n<!-- planlint-disable date-malformed, x -->\n\n',
    ),
  };
  for (const id of fixtureIds()) {
    for (const [i, { text }] of readFixture(id).examples.entries()) files[`${id}-${i}.txt`] = text;
  }
  return files;
}

async function byCommand(cwd: string, names: readonly string[]): Promise<Map<string, string[]>> {
  const { out } = await planlint(['check', '--format', 'json', '--severity', 'hint', ...names], { cwd });
  const report: { documents: { path: string; findings: CliFinding[] }[] } = JSON.parse(out);
  const shown = (f: CliFinding) =>
    `${f.start.line}:${f.start.column}–${f.end.line}:${f.end.column} ${f.severity} ${f.rule} ${f.message}`;
  return new Map(report.documents.map(({ path, findings }) => [path, findings.map(shown)]));
}

async function byEditor(editor: Editor, path: string, text: string): Promise<string[]> {
  const document = await editor.open(text, pathToFileURL(path).href);
  const found = await editor.diagnostics(document);
  await editor.close(document);
  const at = ({ line, character }: Position) => `${line + 1}:${character + 1}`;
  return found.map(
    (d) => `${at(d.range.start)}–${at(d.range.end)} ${SEVERITIES[d.severity ?? 0]} ${d.code} ${d.message}`,
  );
}

test('command line and editor find the same, at the same places, in the same words', async () => {
  const files = documents();
  const cwd = await folderWith(files);
  const editor = await startEditor({ locale: 'zh-cn', runtime: { readFile: nodeRuntime.readFile } });
  expect(await planlint(['baseline', '--severity', 'warning', 'taken-over.txt'], { cwd })).toMatchObject({ status: 0 });
  const command = await byCommand(cwd, Object.keys(files));
  expect(command.get('seed.txt')?.length).toBeGreaterThan(10);
  expect(command.get('taken-over.txt')?.length).toBeLessThan(command.get('seed.txt')!.length);
  for (const [name, text] of Object.entries(files)) {
    expect(await byEditor(editor, join(cwd, name), text.replace(/^\ufeff/, '')), name).toEqual(command.get(name));
  }
  editor.end();
});
