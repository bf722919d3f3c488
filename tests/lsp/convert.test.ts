import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeRuntime } from '../../server/lsp/node-runtime.ts';
import { abstractNum, docx, li, num } from '../input/word/docx.ts';
import { startEditor } from './editor.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planlint 转换 '));
  const numbering = abstractNum(0, [{ format: 'chineseCounting', text: '%1、', suffix: 'nothing' }]) + num(1, 0);
  await writeFile(
    join(folder, '行动计划.docx'),
    docx({ numbering, body: li(1, 0, '总体要求') + li(1, 0, '主要任务') }),
  );
  await writeFile(join(folder, '旧.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
});
afterAll(() => rm(folder, { recursive: true }));

const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

test('a Word document is given as plan text, with its automatic numbers', async () => {
  const editor = await startEditor({ runtime: nodeRuntime });
  const converted = await editor.own('planlint/convert', { uri: uriOf('行动计划.docx') });
  expect(converted).toEqual({ text: '一、总体要求\n二、主要任务\n' });
  editor.end();
});

test('what cannot be read is told in the language of the editor', async () => {
  const editor = await startEditor({ runtime: nodeRuntime, locale: 'en' });
  const converted = await editor.own('planlint/convert', { uri: uriOf('旧.doc') });
  expect(converted).toEqual({ problem: expect.stringContaining('Save it as .docx') });
  editor.end();
});

test('a server without files, and an address of another kind, give nothing', async () => {
  const inBrowser = await startEditor({});
  expect(await inBrowser.own('planlint/convert', { uri: uriOf('行动计划.docx') })).toBeNull();
  inBrowser.end();
  const editor = await startEditor({ runtime: nodeRuntime });
  expect(await editor.own('planlint/convert', { uri: 'vscode-vfs://github/a.docx' })).toBeNull();
  editor.end();
});
