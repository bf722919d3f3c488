import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Emitter, type TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { publisher } from '../../server/lsp/publisher.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One open document and its events. */
function stage(diagnose: (uri: string) => Promise<[]>) {
  const document = TextDocument.create('file:///a.txt', 'plan', 1, '');
  const open = new Map([[document.uri, document]]);
  const changed = new Emitter<{ document: TextDocument }>();
  const closed = new Emitter<{ document: TextDocument }>();
  const documents = {
    get: (uri: string) => open.get(uri),
    keys: () => [...open.keys()],
    onDidChangeContent: changed.event,
    onDidClose: closed.event,
  } as unknown as TextDocuments<TextDocument>;
  const send = vi.fn();
  const report = vi.fn();
  const { refresh } = publisher(documents, diagnose, send, report);
  return {
    send,
    report,
    refresh,
    type: () => {
      TextDocument.update(document, [{ text: 'x' }], document.version + 1);
      changed.fire({ document });
    },
    close: () => {
      open.delete(document.uri);
      closed.fire({ document });
    },
  };
}

test('quick typing is answered once', async () => {
  const { send, type } = stage(async () => []);
  for (let i = 0; i < 10; i++) type();
  await vi.runAllTimersAsync();
  expect(send.mock.calls).toEqual([[{ uri: 'file:///a.txt', version: 11, diagnostics: [] }]]);
});

test('what was found in an older text is not published', async () => {
  const { send, type } = stage(async () => {
    if (send.mock.calls.length === 0 && !typed) {
      typed = true;
      type();
    }
    return [];
  });
  let typed = false;
  type();
  await vi.runAllTimersAsync();
  expect(send.mock.calls.map(([{ version }]) => version)).toEqual([3]);
});

test('of a document closed meanwhile nothing is said but that it has no findings', async () => {
  const { send, type, close } = stage(async () => {
    close();
    return [];
  });
  type();
  await vi.runAllTimersAsync();
  expect(send.mock.calls).toEqual([[{ uri: 'file:///a.txt', diagnostics: [] }]]);
});

test('a failure is reported', async () => {
  const { send, report, refresh } = stage(() => Promise.reject(new Error('broken')));
  refresh();
  await vi.runAllTimersAsync();
  expect(send).not.toHaveBeenCalled();
  expect(report).toHaveBeenCalledWith(expect.stringContaining('publish: Error: broken'));
});
