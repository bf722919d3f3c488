/** The whole report of a plan as a page for an editor. */

import type { Requests } from '../protocol.ts';
import { reportPage } from '../report/report.ts';
import { documentOf } from './ledger.ts';
import type { Session } from './session.ts';

/** The open plan as it is being written, else as it is on disk; null where it cannot be read. */
export async function report(
  { plans, closed, localeIn }: Session,
  { uri, asOf }: Requests['planlint/report']['params'],
): Promise<string | null> {
  const open = (await plans.get(uri)) ?? (await closed.read(uri));
  if (!open) return null;
  const { document, config } = open;
  const locale = localeIn(config);
  const shown = documentOf(open, null, locale);
  return reportPage(
    { ...shown, findings: shown.findings() },
    {
      locale,
      asOf,
      addresses: {
        place(offset) {
          const { line, character } = document.positionAt(offset);
          return commandAddress('planlint.reveal', document.uri, line, character);
        },
        rule: (id) => commandAddress('planlint.explainRule', id),
      },
    },
  );
}

const commandAddress = (command: string, ...given: readonly (string | number)[]): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
