import { expect, test } from 'vitest';
import { LONGEST } from '../../server/lsp/open-plans.ts';
import { startEditor } from './editor.ts';

const LINE = '1.建平台，20179月完成。（省发展改革委）\n';
const longer = (units: number): string => LINE.repeat(Math.ceil(units / LINE.length));

test('a document that is too long is told in one finding, and every request about it answered', async () => {
  const editor = await startEditor({ locale: 'en' });
  const document = await editor.open(longer(LONGEST + 1));
  expect(await editor.diagnostics(document)).toEqual([
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      severity: 3,
      source: 'planlint',
      message: expect.stringMatching(/longer than 10 million characters and is not checked/),
    },
  ]);
  const textDocument = { uri: document.uri };
  expect(await editor.own('planlint/status', { textDocument })).toMatchObject({ tooLong: true, tasks: 0 });
  const position = { line: 200_000, character: 5 };
  const range = { start: position, end: position };
  for (const [method, more] of [
    ['hover', { position }],
    ['completion', { position }],
    ['codeAction', { range, context: { diagnostics: [] } }],
    ['documentSymbol', {}],
    ['semanticTokens/full', {}],
    ['foldingRange', {}],
    ['onTypeFormatting', { position, ch: '\n', options: { tabSize: 2, insertSpaces: true } }],
  ] as const) {
    const answer = await editor.ask<unknown>(`textDocument/${method}`, { textDocument, ...more });
    expect([method, JSON.stringify(answer ?? []).length < 200]).toEqual([method, true]);
  }
  const other = await editor.open(LINE, 'file:///plans/other.txt');
  expect(await editor.diagnostics(other)).toMatchObject([{ code: 'date-malformed' }]);
  editor.end();
});

test('a plan of the folder that is too long is told too, and compared with nothing', async () => {
  const uri = 'file:///plans/行动计划.txt';
  const files = new Map([[uri, longer(LONGEST + 1)]]);
  const editor = await startEditor({ files, folders: ['file:///plans'] });
  const report = await editor.ask<{ items: { items: unknown[] }[] }>('workspace/diagnostic', { previousResultIds: [] });
  expect(report.items).toMatchObject([{ uri, items: [{ message: expect.stringMatching(/超过 1000 万字/) }] }]);
  expect(await editor.own('planlint/compare', { before: uri, after: uri })).toBeNull();
  editor.end();
});
