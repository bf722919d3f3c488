import { rank } from '../core/config.ts';
import type { Finding, Severity } from '../core/rule.ts';
import type { Mended } from './mending.ts';
import type { Options } from './options.ts';
import type { Counts } from './reporters/reporter.ts';
import type { Session } from './session.ts';

/** Counts the findings of a run, and decides what is shown and how the run ends. */
export interface Tally {
  /** Counts a document's findings and gives those to show; `mendable`: whether fixes can be written back to it. */
  add(document: Mended, mendable: boolean): readonly Finding[];
  counts(): Counts;
  /** 1 where the findings, shown or not, reach the failing level or are too many, else 0. */
  status(session: Session): 0 | 1;
}

export function newTally(options: Options): Tally {
  const lowest: Severity = options.quiet ? 'error' : options.severity;
  const all = { error: 0, warning: 0, info: 0, hint: 0 };
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  let documents = 0;
  let fixable = 0;
  let fixed = 0;
  let hidden = 0;
  let silent = 0;
  return {
    add({ findings, suppressed, places }, mendable) {
      const shown = findings.filter(({ severity }) => rank(severity) >= rank(lowest));
      for (const { severity } of findings) all[severity]++;
      for (const { severity } of shown) counts[severity]++;
      documents++;
      if (mendable) fixable += shown.filter(({ fix }) => fix?.safe).length;
      fixed += places;
      hidden += findings.length - shown.length;
      silent += suppressed;
      return shown;
    },
    counts: () => ({ documents, counts, fixable, fixed, hidden, suppressed: silent }),
    status(session) {
      const failing = (Object.keys(all) as Severity[]).filter((s) => rank(s) >= rank(options['fail-on']));
      const most = options['max-warnings'];
      const tooMany = most !== null && all.warning > most;
      if (tooMany) {
        session.note({
          zh: `警告共 ${all.warning} 个，超过 --max-warnings ${most}。`,
          en: `${all.warning} warnings are more than --max-warnings ${most}.`,
        });
      }
      return tooMany || failing.some((s) => all[s] > 0) ? 1 : 0;
    },
  };
}
