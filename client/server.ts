import { type Disposable, EventEmitter } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Requests } from '../server/protocol.ts';

export type ServerState = 'starting' | 'running' | 'stopped';

const STATES: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.StartFailed]: 'stopped',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
};

/** The language server as commands see it: started on first use, replaced by a new one on restart. */
export class Server implements Disposable {
  private client: BaseLanguageClient | undefined;
  private readonly create: () => BaseLanguageClient;
  private readonly started = new EventEmitter<void>();
  private readonly changed = new EventEmitter<ServerState>();

  /** A server is ready: the first one, or one that took its place. */
  readonly onDidStart = this.started.event;

  readonly onDidChangeState = this.changed.event;

  constructor(create: () => BaseLanguageClient) {
    this.create = create;
  }

  /** Rejects where the server cannot start; the client has told the user why. */
  async start(): Promise<BaseLanguageClient> {
    const isNew = this.client === undefined;
    this.client ??= this.begin();
    const client = this.client;
    await client.start();
    if (isNew) this.started.fire();
    return client;
  }

  async request<M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> {
    const client = await this.start();
    return client.sendRequest<Requests[M]['result']>(method, params);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async dispose(): Promise<void> {
    await this.stop();
    this.started.dispose();
    this.changed.dispose();
  }

  private begin(): BaseLanguageClient {
    const client = this.create();
    client.onDidChangeState(({ newState }) => {
      // One that is being replaced stops as it should.
      if (client === this.client) this.changed.fire(STATES[newState]);
    });
    return client;
  }

  private async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // One whose server could not start refuses to be stopped.
    await client?.dispose().catch(() => {});
  }
}
