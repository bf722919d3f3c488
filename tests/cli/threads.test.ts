import { expect, test } from 'vitest';
import { inOrder } from '../../server/cli/in-order.ts';
import { newAnswering, OutOfTime, openThreads, type Thread } from '../../server/cli/threads.ts';
import type { Job, Verdict } from '../../server/cli/verdict.ts';
import { verdictOn } from '../../server/cli/verdict.ts';
import { folderWith, MENDED, PLAN, planlint } from '../support/cli.ts';

const job = (text: string, more: Partial<Job> = {}): Job => ({
  name: 'a.plan',
  bytes: Buffer.from(text),
  read: {},
  settings: { profile: 'draft', rules: {} },
  baseline: [],
  mend: false,
  timed: false,
  ...more,
});

/** A thread in this thread: what passes is copied, as between two. `delay`: turns until it answers. */
function pretended(delay: () => number = () => 0): {
  begun: () => number;
  ended: () => number;
  newThread: () => Thread;
} {
  const counts = { begun: 0, ended: 0 };
  return {
    begun: () => counts.begun,
    ended: () => counts.ended,
    newThread() {
      counts.begun++;
      const answer = newAnswering();
      let tell = (_: unknown): void => {};
      return {
        post(message) {
          const copy = structuredClone(message);
          setTimeout(async () => tell(structuredClone(await answer(copy))), delay());
        },
        listen(answered) {
          tell = answered;
        },
        end: () => counts.ended++,
      };
    },
  };
}

test('a thread answers as this thread does, with fixes, units and times', async () => {
  const threads = openThreads(pretended().newThread, 2);
  const units = [
    {
      index: 0,
      level: 'local',
      category: '',
      fullName: '某某市算力处',
      shortName: '市算力处',
      variants: [],
      validFrom: null,
      validTo: null,
      successor: null,
      confidence: 'A',
    },
  ] as const;
  const jobs = [job(PLAN), job(PLAN, { mend: true }), job(MENDED, { read: { units } }), job(PLAN, { read: { units } })];
  for (const asked of jobs)
    expect(await threads.judge(asked)).toEqual(JSON.parse(JSON.stringify(await verdictOn(asked))));
  expect((await threads.judge(job(PLAN, { timed: true }))) as Verdict).toMatchObject({
    spent: { rules: expect.any(Map) },
  });
  expect(await threads.judge(job('%PDF-1.7'))).toHaveProperty('problem');
});

test('no more threads are begun than there is work for, and all are ended', async () => {
  const { newThread, begun, ended } = pretended();
  const threads = openThreads(newThread, 3);
  await threads.judge(job(PLAN));
  expect(begun()).toBe(1);
  await Promise.all(Array.from({ length: 9 }, () => threads.judge(job(PLAN))));
  expect(begun()).toBe(3);
  threads.end();
  expect(ended()).toBe(3);
});

test('a thread that dies fails its document, and another takes its place', async () => {
  let die = (_: Error): void => {};
  let begun = 0;
  const { newThread } = pretended();
  const threads = openThreads(() => {
    const thread = newThread();
    if (begun++ > 0) return thread;
    return { ...thread, post() {}, listen: (_, ended) => (die = ended) };
  }, 1);
  const [first, second] = [threads.judge(job(PLAN)), threads.judge(job(MENDED))];
  die(new Error('out of memory'));
  await expect(first).rejects.toThrow('out of memory');
  expect(await second).toMatchObject({ findings: [] });
});

test('results come in the order of the items, and no more items are taken than are under way', async () => {
  let taken = 0;
  let done = 0;
  async function* items(): AsyncIterable<number> {
    for (; taken < 50; taken++) {
      expect(taken - done).toBeLessThanOrEqual(4);
      yield taken;
    }
  }
  const results: number[] = [];
  const work = async (n: number): Promise<number> => {
    for (let turns = (n * 7) % 5; turns > 0; turns--) await new Promise((next) => setImmediate(next));
    return n * n;
  };
  for await (const [item, result] of inOrder(items(), 4, work)) {
    expect(result).toBe(item * item);
    results.push(item);
    done++;
  }
  expect(results).toEqual(Array.from({ length: 50 }, (_, i) => i));
});

test('work that fails fails the whole in its turn', async () => {
  async function* items(): AsyncIterable<number> {
    yield* [1, 2, 3];
  }
  const seen: number[] = [];
  const run = async (): Promise<void> => {
    for await (const [item] of inOrder(items(), 3, async (n) => (n === 2 ? Promise.reject(new Error('two')) : n)))
      seen.push(item);
  };
  await expect(run()).rejects.toThrow('two');
  expect(seen).toEqual([1]);
});

test('a run in threads says what a run in one says', async () => {
  const filler = '各责任单位要加强组织领导，确保各项任务落到实处。\n\n'.repeat(1500);
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`${i}.plan`, (i % 3 === 0 ? MENDED : PLAN).replace('三、', `${filler}三、`)]),
  );
  const cwd = await folderWith({
    ...files,
    '5.plan': Buffer.from('一、任务\0'),
    '7.plan': Buffer.from([0xff, 0x00, 0xff]),
  });
  const { newThread, begun } = pretended(() => Math.floor(Math.random() * 3));
  const alone = await planlint(['--format', 'json', '--threads', '1'], { cwd, newThread });
  expect(begun()).toBe(0);
  expect(await planlint(['--format', 'json', '--threads', '3'], { cwd, newThread })).toEqual(alone);
  expect(begun()).toBeGreaterThan(1);
  expect(alone.status).toBe(2);
});

test('a document that takes too long is given up, its thread ended, and the others are judged', async () => {
  const { newThread, ended } = pretended();
  let begun = 0;
  const hanging = (): Thread => (begun++ > 0 ? newThread() : { ...newThread(), post() {} });
  const threads = openThreads(hanging, 1, () => 10);
  const [first, second] = [threads.judge(job(PLAN)), threads.judge(job(MENDED))];
  await expect(first).rejects.toBeInstanceOf(OutOfTime);
  expect(await second).toMatchObject({ findings: [] });
  expect([begun, ended()]).toEqual([2, 1]);
});
