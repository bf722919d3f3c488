import { type Disposable, EventEmitter } from 'vscode';
import type { PlanEntry } from '../server/protocol.ts';
import type { Server } from './server.ts';
import { isVersion } from './versions.ts';

/** The plans of the workspace as the server tells them; read when first asked for, and kept as they change. */
export class Plans implements Disposable {
  private readonly server: Server;
  private readonly changed = new EventEmitter<void>();
  private readonly subscription: Disposable;
  private entries: Promise<Map<string, PlanEntry>> | undefined;

  readonly onDidChange = this.changed.event;

  constructor(server: Server) {
    this.server = server;
    this.subscription = server.onDidStart(() => {
      if (this.entries) this.readAgain();
    });
  }

  /** Sorted by address; without old versions that are open for comparison. */
  async all(): Promise<PlanEntry[]> {
    this.entries ??= this.read();
    const entries = [...(await this.entries).values()];
    return entries.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** Reads these again; nobody has asked for any yet where none were read. */
  async update(uris: readonly string[]): Promise<void> {
    if (!this.entries) return;
    const known = this.entries;
    this.entries = known.then(async (entries) => {
      const fresh = await this.read(uris);
      return new Map([...[...entries].filter(([uri]) => !uris.includes(uri)), ...fresh]);
    });
    await this.entries;
    this.changed.fire();
  }

  readAgain(): void {
    this.entries = undefined;
    this.changed.fire();
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private async read(uris?: readonly string[]): Promise<Map<string, PlanEntry>> {
    try {
      const plans = await this.server.request('planlint/plans', uris ? { uris } : {});
      return new Map(plans.filter(({ uri }) => !isVersion(uri)).map((plan) => [plan.uri, plan]));
    } catch {
      // The server has stopped, or the client has told why it cannot start: what there is to see is nothing.
      return new Map();
    }
  }
}
