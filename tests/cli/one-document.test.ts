/** One document never stops the others. */
import { expect, test, vi } from 'vitest';
import { newAnswering, type Thread } from '../../server/cli/threads.ts';
import { folderWith, PLAN, planlint } from '../support/cli.ts';

vi.mock('../../server/core/parse.ts', async (original) => {
  const { parsePlan } = await original<typeof import('../../server/core/parse.ts')>();
  return {
    parsePlan: (text: string, ...rest: []) => {
      if (text.includes('读者出错')) throw new Error('the reader is out of order');
      return parsePlan(text, ...rest);
    },
  };
});

vi.mock('../../server/cli/threads.ts', async (original) => {
  const threads = await original<typeof import('../../server/cli/threads.ts')>();
  return {
    ...threads,
    openThreads: (newThread: never, most: number) => threads.openThreads(newThread, most, () => 1000),
  };
});

const FILLER = '各责任单位要加强组织领导，确保各项任务落到实处。\n'.repeat(8000);

/** A thread in this thread; with a document that says so it dies or never comes to an end. */
function newThread(): Thread {
  const answer = newAnswering();
  let tell = { answered: (_: unknown): void => {}, ended: (_: Error): void => {} };
  return {
    post(message) {
      const text = new TextDecoder().decode((message as { job: { bytes: Uint8Array } }).job.bytes);
      if (text.includes('没完没了')) return;
      setImmediate(async () =>
        text.includes('内存用尽') ? tell.ended(new Error('out of memory')) : tell.answered(await answer(message)),
      );
    },
    listen(answered, ended) {
      tell = { answered, ended };
    },
    end() {},
  };
}

test.each([
  ['a fault of the program in this thread', '读者出错', '1', 'the reader is out of order'],
  ['a fault of the program in another thread', '读者出错', '2', 'the reader is out of order'],
  ['a thread that dies', '内存用尽', '2', 'out of memory'],
  ['a document without an end', '没完没了', '2', 'took too long and was given up'],
])('%s is told of one document, and the others are checked', async (_, mark, threads, expected) => {
  const cwd = await folderWith({
    'a.plan': PLAN + FILLER,
    'b.plan': `${PLAN}${mark}\n${FILLER}`,
    'c.plan': PLAN + FILLER,
  });
  const { status, out, err } = await planlint(['--format', 'json', '--threads', threads, '--lang', 'en'], {
    cwd,
    newThread,
  });
  expect(status).toBe(2);
  expect(err).toMatch(new RegExp(`^b\\.plan: .*${expected}`));
  const { documents } = JSON.parse(out);
  expect(documents.map((d: { path: string }) => d.path)).toEqual(['a.plan', 'c.plan']);
});
