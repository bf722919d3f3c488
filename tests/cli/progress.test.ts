import { afterEach, expect, test, vi } from 'vitest';
import type { Io } from '../../server/cli/io.ts';
import { newProgress } from '../../server/cli/progress.ts';

afterEach(() => vi.restoreAllMocks());

/** A terminal, and a clock that is set by hand. */
function terminal(world: Partial<Io> = {}) {
  let now = 0;
  let text = '';
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const out = {
    write: (chunk: string | Uint8Array) => {
      text += chunk;
    },
  };
  const io = { stdout: out, stderr: out, errIsTTY: true, env: {}, ...world } as unknown as Io;
  return {
    progress: newProgress(io, () => 'zh-CN'),
    stdout: out,
    pass: (ms: number) => {
      now += ms;
    },
    text: () => text,
  };
}

test('a long run shows how far it is, and leaves nothing on the screen', () => {
  const { progress, pass, text, stdout } = terminal();
  progress.begin(200);
  for (let i = 0; i < 3; i++) {
    pass(400);
    progress.step();
  }
  expect(text()).toBe('\r\u001b[K已检查 3/200 份');
  pass(10);
  progress.step();
  progress.before(stdout).write('a.plan\n');
  pass(100);
  progress.step();
  progress.end();
  expect(text()).toBe('\r\u001b[K已检查 3/200 份\r\u001b[Ka.plan\n\r\u001b[K已检查 5/200 份\r\u001b[K');
});

test.each<[string, Partial<Io>, number, number]>([
  ['a short run', {}, 200, 100],
  ['one document', {}, 1, 5000],
  ['no terminal', { errIsTTY: false }, 200, 5000],
  ['a build server', { env: { CI: 'true' } }, 200, 5000],
  ['a terminal without a cursor', { env: { TERM: 'dumb' } }, 200, 5000],
])('%s shows nothing', (_name, world, documents, ms) => {
  const { progress, pass, text } = terminal(world);
  progress.begin(documents);
  pass(ms);
  progress.step();
  progress.end();
  expect(text()).toBe('');
});
