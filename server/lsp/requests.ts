/** All requests; those of Planlint's own here, the standard ones in their tables: each line names a feature and the pure function behind it. */
import type { Connection } from 'vscode-languageserver';
import { looksLikePlan } from '../core/looks-like-plan.ts';
import type { Requests } from '../protocol.ts';
import { convert } from './convert.ts';
import { ledger } from './ledger.ts';
import { documentStatus } from './plan-entry.ts';
import { comparePlanFiles, planEntries } from './plan-requests.ts';
import { serveReading } from './reading-requests.ts';
import { report } from './report.ts';
import { type Handler, planRequestIn, requestIn, type Session } from './session.ts';
import { serveShown } from './shown-requests.ts';
import { tasks } from './tasks.ts';
import { serveWriting } from './writing-requests.ts';

export function serveRequests(connection: Connection, session: Session): void {
  const request = requestIn(session);
  const inPlan = planRequestIn(session);
  serveReading(connection, session);
  serveWriting(connection, session);
  serveShown(connection, session);

  own(
    'planlint/tasks',
    inPlan('tasks', [], ({ document, plan }) => tasks(document, plan)),
  );
  own(
    'planlint/status',
    inPlan('status', null, (here) => documentStatus(here)),
  );
  own(
    'planlint/plans',
    request('plans', [], (params) => planEntries(session, params)),
  );
  own(
    'planlint/compare',
    request('compare', null, (params) => comparePlanFiles(session, params)),
  );
  own(
    'planlint/ledger',
    request('ledger', null, (params) => ledger(session, params)),
  );
  own(
    'planlint/report',
    request('report', null, (params) => report(session, params)),
  );
  own(
    'planlint/convert',
    request('convert', null, (params) => convert(session, params)),
  );
  own(
    'planlint/looksLikePlan',
    request('looksLikePlan', false, (p) => looksLikePlan(p.name, p.firstLines)),
  );

  function own<M extends keyof Requests>(
    method: M,
    handler: Handler<Requests[M]['params'], Requests[M]['result']>,
  ): void {
    connection.onRequest(method, handler);
  }
}
