import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { startClient } from './client.ts';

/** A client that takes its worker with it, after the two have parted. */
class WorkerClient extends LanguageClient {
  private readonly worker: Worker;

  constructor(worker: Worker, options: LanguageClientOptions) {
    // The worker itself: of a function's result the client asks `instanceof Worker`, which is false in this host.
    super('planlint', 'Planlint', worker, options);
    this.worker = worker;
  }

  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.worker.terminate();
    }
  }
}

export function activate(context: ExtensionContext): void {
  const main = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  startClient(context, (options) => new WorkerClient(new Worker(main), options));
}
