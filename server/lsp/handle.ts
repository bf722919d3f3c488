import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

interface Host {
  /** Lets messages that have already arrived be read, a cancellation among them. */
  readonly turn: () => Promise<void>;
  readonly report: (message: string) => void;
}

/**
 * The one place where a request begins and ends: cancelled work is answered as cancelled, a failure is reported and
 * answered with the fallback, so that one broken feature neither stops the server nor pops up in the editor.
 */
export async function handle<T>(
  host: Host,
  name: string,
  token: CancellationToken,
  fallback: T,
  work: () => T | Promise<T>,
): Promise<T | ResponseError<never>> {
  await host.turn();
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await work();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    host.report(`${name}: ${trace(error)}`);
    return fallback;
  }
}

/** The same for work that nobody waits for: after a notification, or of the server's own accord. */
export async function attempt(report: Host['report'], name: string, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    report(`${name}: ${trace(error)}`);
  }
}

const trace = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

const cancelled = (): ResponseError<never> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
