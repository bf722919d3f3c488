import type { Unit } from '../core/plan.ts';
import type { Problem } from '../input/decoded.ts';
import { type Job, type Verdict, verdictOn } from './verdict.ts';

/** Another thread that answers every message with one of its own. */
export interface Thread {
  post(message: unknown): void;
  /** `ended`: it cannot go on. */
  listen(answered: (message: unknown) => void, ended: (error: Error) => void): void;
  end(): void;
}

export type NewThread = () => Thread;

export interface Threads {
  judge(job: Job): Promise<Verdict | Problem>;
  end(): void;
}

/** Lists of local units can be long: a thread gets each of them once, and then its number. */
interface Message {
  readonly job: Job;
  readonly units: { readonly key: number; readonly list: readonly Unit[] | null } | null;
}

type Answer = { readonly verdict: Verdict | Problem } | { readonly crash: string };

interface Waiting {
  readonly job: Job;
  /** Ends the wait. */
  timer?: ReturnType<typeof setTimeout>;
  readonly resolve: (verdict: Verdict | Problem) => void;
  readonly reject: (error: Error) => void;
}

interface Worker {
  readonly thread: Thread;
  /** Lists of units that it has. */
  readonly known: Set<number>;
  working: Waiting | null;
}

/** A document took longer than any should. */
export class OutOfTime extends Error {}

/** Milliseconds that a document of so many bytes may take: a hundred times what it takes, for the slowest machine. */
export const patience = (bytes: number): number => 60_000 + bytes / 50;

/**
 * Up to `most` threads, each begun when there is work that nobody is free for. One that takes longer with a document than
 * `patienceWith` says is ended, and the document's judgement fails with `OutOfTime`; the others go on.
 */
export function openThreads(newThread: NewThread, most: number, patienceWith = patience): Threads {
  const workers: Worker[] = [];
  const queue: Waiting[] = [];
  const numbers = new WeakMap<readonly Unit[], number>();
  let lists = 0;

  const begin = (): Worker => {
    const worker: Worker = { thread: newThread(), known: new Set(), working: null };
    worker.thread.listen(
      (message) => {
        // It may have answered in the moment in which it was given up.
        if (!worker.working) return;
        const { resolve, reject, timer } = worker.working;
        clearTimeout(timer);
        worker.working = null;
        const answer = message as Answer;
        if ('verdict' in answer) resolve(answer.verdict);
        else reject(new Error(answer.crash));
        assign();
      },
      (error) => giveUp(worker, error),
    );
    workers.push(worker);
    return worker;
  };

  const giveUp = (worker: Worker, error: Error): void => {
    if (!workers.includes(worker)) return;
    workers.splice(workers.indexOf(worker), 1);
    clearTimeout(worker.working?.timer);
    worker.working?.reject(error);
    worker.working = null;
    worker.thread.end();
    assign();
  };

  const assign = (): void => {
    while (queue.length > 0) {
      const free = workers.find(({ working }) => working === null) ?? (workers.length < most ? begin() : null);
      if (!free) return;
      const work = queue.shift()!;
      free.working = work;
      work.timer = setTimeout(giveUp, patienceWith(work.job.bytes.length), free, new OutOfTime());
      free.thread.post(messageFor(free, free.working.job));
    }
  };

  const messageFor = ({ known }: Worker, job: Job): Message => {
    const { units, ...read } = job.read;
    if (!units) return { job, units: null };
    const key = numbers.get(units) ?? ++lists;
    numbers.set(units, key);
    const list = known.has(key) ? null : units;
    known.add(key);
    return { job: { ...job, read }, units: { key, list } };
  };

  return {
    judge: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        assign();
      }),
    end() {
      for (const { thread, working } of workers.splice(0)) {
        clearTimeout(working?.timer);
        thread.end();
      }
    },
  };
}

/** What a thread does with a message; one for every thread. */
export function newAnswering(): (message: unknown) => Promise<unknown> {
  const lists = new Map<number, readonly Unit[]>();
  return async (message) => {
    const { job, units } = message as Message;
    if (units?.list) lists.set(units.key, units.list);
    const read = units ? { ...job.read, units: lists.get(units.key)! } : job.read;
    try {
      return { verdict: await verdictOn({ ...job, read }) } satisfies Answer;
    } catch (error) {
      return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answer;
    }
  };
}
