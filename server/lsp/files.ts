/** Files as the server sees them: of the machine it runs on, else of the client. */
import type { Connection } from 'vscode-languageserver';
import type { Problem } from '../input/decoded.ts';
import type { WordSource } from '../input/source.ts';
import type { ClientRequests } from '../protocol.ts';
import type { Client } from './client.ts';
import { attempt } from './handle.ts';

/** What the server needs of the place it runs in. */
export interface Runtime {
  /** Lets messages that have already arrived be read. */
  readonly turn: () => Promise<void>;
  /** Text of a file of the machine, null where there is none or the address is not of a file. */
  readonly readFile: (uri: string) => Promise<string | null>;
  /**
   * URIs of the files in a folder of the machine, or (`deep`) of the files in it and below that may be plans by their
   * name; null where the address is of no folder.
   */
  readonly listFiles: (uri: string, deep: boolean) => Promise<readonly string[] | null>;
  /** A Word document of the machine; null for an address of another kind. Absent where the server has no files. */
  readonly readWord?: (uri: string) => Promise<Pick<WordSource, 'text'> | Problem | null>;
}

export type Files = Pick<Runtime, 'readFile' | 'listFiles'>;

/** Null also where either fails. */
export function filesOf(
  connection: Connection,
  runtime: Files,
  client: () => Client,
  report: (message: string) => void,
): Files {
  async function ask<M extends keyof ClientRequests>(
    method: M,
    params: ClientRequests[M]['params'],
  ): Promise<ClientRequests[M]['result'] | null> {
    let answer: ClientRequests[M]['result'] | null = null;
    await attempt(report, method, async () => {
      answer = await connection.sendRequest<ClientRequests[M]['result']>(method, params);
    });
    return answer;
  }
  return {
    readFile: async (uri) =>
      (await runtime.readFile(uri)) ?? (client().readsFiles ? ask('planlint/readFile', { uri }) : null),
    listFiles: async (uri, deep) =>
      (await runtime.listFiles(uri, deep)) ?? (client().listsFiles ? ask('planlint/listFiles', { uri, deep }) : null),
  };
}
