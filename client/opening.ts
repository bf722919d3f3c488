import type { Middleware } from 'vscode-languageclient';

/**
 * Requests wait until documents that are being opened are open at the server: of one client. The library lets requests
 * overtake them as it starts with several documents, and the server would answer as for a document nobody opened.
 */
export function openingFirst(): Required<Pick<Middleware, 'didOpen' | 'sendRequest'>> {
  const opening = new Set<Promise<void>>();
  return {
    didOpen(document, next) {
      const sent = next(document);
      const done = () => opening.delete(sent);
      opening.add(sent);
      sent.then(done, done);
      return sent;
    },
    async sendRequest(type, param, token, next) {
      await Promise.allSettled(opening);
      return next(type, param, token);
    },
  };
}
