import { showPlans } from './plans.ts';
import type { Read } from './reporters/reporter.ts';
import { tasksJson } from './reporters/tasks-json.ts';
import { tasksTable } from './reporters/tasks-table.ts';
import type { Formats } from './reports.ts';
import type { Session } from './session.ts';

export const TASKS_FORMATS: Formats<Read, void> = { table: tasksTable, json: tasksJson };

/** `planlint tasks`: the task ledger of the plans. */
export const tasks = (paths: readonly string[], session: Session): Promise<number> =>
  showPlans(paths, TASKS_FORMATS, session);
