import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../server/cli/run.ts';
import { folderWith, MENDED, PLAN, planlint } from '../support/cli.ts';

/** A run that watches, and what the world can do to it. */
async function watching(cwd: string, args: readonly string[] = [], isTTY = false) {
  let out = '';
  let err = '';
  let changed = (_: string): void => {};
  let interrupt = (): void => {};
  let stopped = false;
  const ended = run(['--watch', ...args], {
    stdout: {
      write(chunk) {
        out += chunk;
      },
    },
    stderr: {
      write(chunk) {
        err += chunk;
      },
    },
    readStdin: async () => Buffer.from(''),
    cwd,
    env: {},
    isTTY,
    errIsTTY: false,
    columns: 100,
    serve: async () => {},
    newThread: null,
    program: null,
    watch: async (_, tell) => {
      changed = tell;
      return async () => {
        stopped = true;
      };
    },
    onInterrupt(handle) {
      interrupt = handle;
      return () => {};
    },
  });
  const checks = (): number => err.split('等待文件改动').length - 1;
  const until = (n: number): Promise<void> => expect.poll(checks, { timeout: 10_000 }).toBe(n) as Promise<void>;
  await until(1);
  return {
    ended,
    until,
    checks,
    out: () => out,
    change: (name: string) => changed(join(cwd, name)),
    interrupt: () => interrupt(),
    stopped: () => stopped,
  };
}

test('every change is checked, and the last check is the status', async () => {
  const cwd = await folderWith({ 'a.plan': PLAN });
  const run = await watching(cwd);
  expect(run.out()).toMatch(/1 个错误/);
  await writeFile(join(cwd, 'a.plan'), MENDED);
  run.change('a.plan');
  run.change('a.plan');
  await run.until(2);
  expect(run.out()).toMatch(/未发现问题\n$/);
  run.interrupt();
  expect(await run.ended).toBe(0);
  expect(run.stopped()).toBe(true);
});

test('a changed configuration holds from then on', async () => {
  const cwd = await folderWith({ 'a.plan': PLAN });
  const run = await watching(cwd);
  await writeFile(join(cwd, 'planlint.json'), '{ "rules": { "date-malformed": "off" } }');
  run.change('planlint.json');
  await run.until(2);
  expect(run.out()).toMatch(/未发现问题\n$/);
  await writeFile(join(cwd, 'planlint.json'), '{ "rules": {');
  run.change('planlint.json');
  await run.until(3);
  run.interrupt();
  expect(await run.ended).toBe(2);
});

test('neither its own reports nor what cannot matter start a check', async () => {
  const cwd = await folderWith({ 'a.plan': PLAN });
  const run = await watching(cwd, ['--format', 'json=结果.json']);
  for (const name of ['结果.json', '.planlint-1.tmp', '图.png', '.git/index']) run.change(name);
  run.change('a.plan');
  await run.until(2);
  await new Promise((later) => setTimeout(later, 300));
  expect(run.checks()).toBe(2);
  run.interrupt();
  expect(await run.ended).toBe(1);
});

test('the screen is cleared at a terminal only', async () => {
  const cwd = await folderWith({ 'a.plan': MENDED });
  for (const isTTY of [true, false]) {
    const run = await watching(cwd, ['--no-color'], isTTY);
    run.interrupt();
    await run.ended;
    expect(run.out().includes('\u001b[2J')).toBe(isTTY);
  }
});

test('standard input cannot be watched', async () => {
  const { status, err } = await planlint(['--watch', '-'], { cwd: await folderWith({}) });
  expect([status, err]).toEqual([2, expect.stringContaining('--watch 不能用于标准输入')]);
});
