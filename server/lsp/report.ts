/** The whole report of a plan as a page for an editor. */

import type { Requests } from '../protocol.ts';
import { reportPage } from '../report/report.ts';
import type { Session } from './session.ts';
import { pathOf } from './uri.ts';

/** The open plan as it is being written, else as it is on disk; null where it cannot be read. */
export async function report(
  { plans, closed, localeIn }: Session,
  { uri, asOf }: Requests['planlint/report']['params'],
): Promise<string | null> {
  const open = (await plans.get(uri)) ?? (await closed.read(uri));
  if (!open) return null;
  const { document, plan, findings, config } = open;
  const path = pathOf(document.uri) ?? document.uri;
  const locale = localeIn(config);
  return reportPage(
    {
      path: path.slice(path.lastIndexOf('/') + 1),
      plan,
      findings,
      placeOf(offset) {
        const line = document.positionAt(offset).line + 1;
        return locale === 'en' ? `line ${line}` : `第${line}行`;
      },
    },
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
