/** What the client uses of the browser's worker; the project has no DOM types, so that no other room can lean on them. */
interface Worker {
  postMessage(message: unknown): void;
  terminate(): void;
}
declare const Worker: new (url: string) => Worker;
