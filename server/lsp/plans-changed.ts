/** Word to the client that plans changed: gathered while somebody types, so that a view is not drawn anew at every key. */
import type { Notifications } from '../protocol.ts';

const PAUSE = 300;

/** Takes URIs at any time and sends them together after a pause. */
export function plansChanged(send: (params: Notifications['planlint/plansChanged']) => void) {
  const uris = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...changed: readonly string[]): void => {
    for (const uri of changed) uris.add(uri);
    clearTimeout(timer);
    timer = setTimeout(() => {
      send({ uris: [...uris] });
      uris.clear();
    }, PAUSE);
  };
}
