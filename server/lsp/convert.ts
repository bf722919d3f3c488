/** Word documents, which an editor does not open as text, as plan text. */

import { say } from '../core/say.ts';
import type { Requests } from '../protocol.ts';
import type { Session } from './session.ts';

/** The plan text of a Word document; null where the server reads no files itself. */
export async function convert(
  { readWord, configOf, localeIn }: Session,
  { uri }: Requests['planlint/convert']['params'],
): Promise<Requests['planlint/convert']['result']> {
  const source = await readWord(uri);
  if (source === null) return null;
  return 'problem' in source ? { problem: say(source.problem, localeIn(await configOf(uri))) } : { text: source.text };
}
