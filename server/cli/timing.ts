import type { Report, Rule, Words } from '../core/rule.ts';
import { pad, visible } from './reporters/display.ts';
import type { Session } from './session.ts';

/** Where the time of a run goes, for `--timing`. */
export interface Timing {
  /** Does the work and counts its time under the name. */
  measure<T>(name: string, work: () => T): T;
  /** The rules, counting their own time. */
  timed(rules: readonly Rule[]): readonly Rule[];
  /** Says on standard error what took longest. */
  tell(session: Session): void;
}

export function newTiming(): Timing {
  const begin = performance.now();
  const spent = new Map<string, number>();
  const ofRules = new Map<string, number>();
  return {
    measure(name, work) {
      const start = performance.now();
      const result = work();
      add(spent, name, start);
      return result;
    },
    timed: (rules) =>
      rules.map((rule) => {
        const check = rule.check as (...subject: unknown[]) => Iterable<Report>;
        const timedCheck = (...subject: unknown[]): Report[] => {
          const start = performance.now();
          const reports = [...check.apply(rule, subject)];
          add(ofRules, rule.id, start);
          return reports;
        };
        return { ...rule, check: timedCheck } as Rule;
      }),
    tell({ io, note }) {
      note(sentence('共用时', 'All', performance.now() - begin));
      for (const [name, ms] of [...longest(spent, 10), ...longest(ofRules, 10)]) {
        io.stderr.write(`  ${pad(visible(name), 40)} ${ms.toFixed(1).padStart(9)} ms\n`);
      }
    },
  };
}

const add = (spent: Map<string, number>, name: string, start: number): void => {
  spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
};

const longest = (spent: ReadonlyMap<string, number>, n: number): [string, number][] =>
  [...spent].sort((a, b) => b[1] - a[1]).slice(0, n);

const sentence = (zh: string, en: string, ms: number): Words => ({
  zh: `${zh} ${ms.toFixed(0)} 毫秒，其中：`,
  en: `${en}: ${ms.toFixed(0)} ms, of which`,
});
