import { expect, test, vi } from 'vitest';
import { CancellationToken, CancellationTokenSource, ResponseError } from 'vscode-languageserver';
import { attempt, handle } from '../../server/lsp/handle.ts';

const quiet = { turn: async () => {}, report: vi.fn() };

test('work that is cancelled before its turn is not begun', async () => {
  const source = new CancellationTokenSource();
  const host = { ...quiet, turn: async () => source.cancel() };
  const work = vi.fn(() => 'done');
  expect(await handle(host, 'hover', source.token, 'nothing', work)).toBeInstanceOf(ResponseError);
  expect(work).not.toHaveBeenCalled();
});

test('work that is cancelled on its way is not answered', async () => {
  const source = new CancellationTokenSource();
  const work = async () => source.cancel();
  expect(await handle(quiet, 'hover', source.token, undefined, work)).toBeInstanceOf(ResponseError);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('broken');
    },
  ],
  [
    'rejects',
    async () => {
      throw new Error('broken');
    },
  ],
  [
    'throws no error',
    () => {
      throw 'broken';
    },
  ],
])('work that %s is reported by name', async (_, work: () => string | Promise<string>) => {
  const report = vi.fn();
  expect(await handle({ ...quiet, report }, 'hover', CancellationToken.None, 'nothing', work)).toBe('nothing');
  await attempt(report, 'settings', work);
  expect(report.mock.calls).toEqual([
    [expect.stringMatching(/^hover: .*broken/)],
    [expect.stringMatching(/^settings: .*broken/)],
  ]);
});
