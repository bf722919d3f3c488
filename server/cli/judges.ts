import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { safeEdits } from '../core/fix.ts';
import type { Words } from '../core/rule.ts';
import type { Problem } from '../input/decoded.ts';
import { CACHE_FOLDER, type Cache, openCache } from './cache.ts';
import { whyUnwritable } from './documents.ts';
import type { Session } from './session.ts';
import { OutOfTime, openThreads } from './threads.ts';
import { UsageError } from './usage-error.ts';
import { type Job, type Verdict, verdictOn } from './verdict.ts';

/** Whoever judges documents: this thread, others beside it, and what earlier runs left. */
export interface Judges {
  judge(job: Job): Promise<Verdict | Problem>;
  /** How many documents to give them at a time. */
  readonly width: number;
  end(): void;
}

/** Documents of so many bytes are judged sooner than another thread has begun. */
const ALONE = 400_000;
/** More threads want more memory than they save time. */
const MOST_THREADS = 16;

export function openJudges(session: Session, cache: Cache | null = cacheOf(session)): Judges {
  const { io, options } = session;
  const most = options.threads ?? Math.min(MOST_THREADS, availableParallelism());
  const threads = io.newThread && most > 1 ? openThreads(io.newThread, most) : null;
  let judged = 0;
  const judge = async (job: Job): Promise<Verdict | Problem> => {
    judged += job.bytes.length;
    try {
      return await (threads && judged > ALONE ? threads.judge(job) : verdictOn(job));
    } catch (error) {
      return { problem: error instanceof OutOfTime ? OUT_OF_TIME : fault(error) };
    }
  };
  return {
    judge: cache ? throughCache(cache, judge, session) : judge,
    width: 2 * most,
    end: () => threads?.end(),
  };
}

/** One document never stops the others. */
const OUT_OF_TIME: Words = {
  zh: '检查此文件用时过长，已中止；其余文件照常检查。请报告此问题。',
  en: 'This document took too long and was given up; the others are checked as usual. Please report it.',
};

function fault(error: unknown): Words {
  const where =
    error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ') : String(error);
  return {
    zh: `检查此文件时程序出错，其余文件照常检查。请报告此问题（${where}）。`,
    en: `A fault of the program with this document; the others are checked as usual. Please report it (${where}).`,
  };
}

/** The cache on disk, where one is asked for. */
export function cacheOf({ io, options, note }: Session): Cache | null {
  // What is read from a cache takes no time that could be told.
  if ((!options.cache && options['cache-location'] === null) || options.timing || io.program === null) return null;
  const folder = resolve(io.cwd, options['cache-location'] ?? CACHE_FOLDER);
  try {
    return openCache(folder, io.program);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    note(cannotKeep(whyUnwritable(error)));
    return null;
  }
}

/** A cache that cannot be written is told once, and the run goes on without. */
function throughCache(cache: Cache, judge: Judges['judge'], { note }: Session): Judges['judge'] {
  let broken = false;
  return async (job) => {
    const kept = await cache.get(job);
    if (kept && !(job.mend && safeEdits(kept.findings).length > 0)) return kept;
    const verdict = await judge(job);
    if ('problem' in verdict || broken) return verdict;
    try {
      cache.put(job, verdict);
    } catch (error) {
      broken = true;
      note(cannotKeep(whyUnwritable(error)));
    }
    return verdict;
  };
}

const cannotKeep = ({ zh, en }: Words): Words => ({
  zh: `缓存无法写入，本次不再使用：${zh}`,
  en: `The cache cannot be written and is left out of this run: ${en}`,
});
