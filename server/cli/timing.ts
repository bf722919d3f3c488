import type { Report, Rule, Words } from '../core/rule.ts';
import { pad, visible } from './reporters/display.ts';
import type { Session } from './session.ts';

/** Milliseconds that a document took, and those of every rule; plain data. */
export interface Spent {
  readonly ms: number;
  readonly rules: ReadonlyMap<string, number>;
}

/** Counts the time of one document. */
export interface Stopwatch {
  /** The rules, counting their own time. */
  timed(rules: readonly Rule[]): readonly Rule[];
  spent(): Spent;
}

export function newStopwatch(): Stopwatch {
  const begin = performance.now();
  const ofRules = new Map<string, number>();
  return {
    timed: (rules) =>
      rules.map((rule) => {
        const check = rule.check as (...subject: unknown[]) => Iterable<Report>;
        const timedCheck = (...subject: unknown[]): Report[] => {
          const start = performance.now();
          const reports = [...check.apply(rule, subject)];
          add(ofRules, rule.id, performance.now() - start);
          return reports;
        };
        return { ...rule, check: timedCheck } as Rule;
      }),
    spent: () => ({ ms: performance.now() - begin, rules: ofRules }),
  };
}

/** Where the time of a run goes, for `--timing`. */
export interface Timing {
  add(document: string, spent: Spent): void;
  /** Says on standard error what took longest. */
  tell(session: Session): void;
}

export function newTiming(): Timing {
  const begin = performance.now();
  const ofDocuments = new Map<string, number>();
  const ofRules = new Map<string, number>();
  return {
    add(document, { ms, rules }) {
      add(ofDocuments, document, ms);
      for (const [rule, spent] of rules) add(ofRules, rule, spent);
    },
    tell({ io, note }) {
      note(sentence('共用时', 'All', performance.now() - begin));
      for (const [name, ms] of [...longest(ofDocuments), ...longest(ofRules)]) {
        io.stderr.write(`  ${pad(visible(name), 40)} ${ms.toFixed(1).padStart(9)} ms\n`);
      }
    },
  };
}

const add = (spent: Map<string, number>, name: string, ms: number): void => {
  spent.set(name, (spent.get(name) ?? 0) + ms);
};

const SHOWN = 10;

const longest = (spent: ReadonlyMap<string, number>): [string, number][] =>
  [...spent].sort((a, b) => b[1] - a[1]).slice(0, SHOWN);

const sentence = (zh: string, en: string, ms: number): Words => ({
  zh: `${zh} ${ms.toFixed(0)} 毫秒，其中：`,
  en: `${en}: ${ms.toFixed(0)} ms, of which`,
});
