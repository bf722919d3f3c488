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
  readonly resolve: (verdict: Verdict | Problem) => void;
  readonly reject: (error: Error) => void;
}

interface Worker {
  readonly thread: Thread;
  /** Lists of units that it has. */
  readonly known: Set<number>;
  working: Waiting | null;
}

/** Up to `most` threads, each begun when there is work that nobody is free for. */
export function openThreads(newThread: NewThread, most: number): Threads {
  const workers: Worker[] = [];
  const queue: Waiting[] = [];
  const numbers = new WeakMap<readonly Unit[], number>();
  let lists = 0;

  const begin = (): Worker => {
    const worker: Worker = { thread: newThread(), known: new Set(), working: null };
    worker.thread.listen(
      (message) => {
        const { resolve, reject } = worker.working!;
        worker.working = null;
        const answer = message as Answer;
        if ('verdict' in answer) resolve(answer.verdict);
        else reject(new Error(answer.crash));
        assign();
      },
      (error) => {
        if (!workers.includes(worker)) return;
        workers.splice(workers.indexOf(worker), 1);
        worker.working?.reject(error);
        assign();
      },
    );
    workers.push(worker);
    return worker;
  };

  const assign = (): void => {
    while (queue.length > 0) {
      const free = workers.find(({ working }) => working === null) ?? (workers.length < most ? begin() : null);
      if (!free) return;
      free.working = queue.shift()!;
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
      for (const { thread } of workers.splice(0)) thread.end();
    },
  };
}

/** What a thread does with a message; one for every thread. */
export function newAnswering(): (message: unknown) => unknown {
  const lists = new Map<number, readonly Unit[]>();
  return (message) => {
    const { job, units } = message as Message;
    if (units?.list) lists.set(units.key, units.list);
    const read = units ? { ...job.read, units: lists.get(units.key)! } : job.read;
    try {
      return { verdict: verdictOn({ ...job, read }) } satisfies Answer;
    } catch (error) {
      return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answer;
    }
  };
}
