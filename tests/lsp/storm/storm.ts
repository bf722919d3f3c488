/** What an editor gone wild may send: edits, requests in any order, cancellations, closing while work is under way. */
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Damage, damages, planText } from '../../properties/plan-text.ts';
import { examplePlans } from '../../support/examples.ts';
import { type Answer, type StormServer, startStormServer } from './server.ts';

/** Documents an editor has at a time. */
const DOCUMENTS = 3;

type Step =
  | { readonly kind: 'open'; readonly text: string }
  | { readonly kind: 'edit'; readonly changes: readonly Damage[] }
  | { readonly kind: 'replace'; readonly text: string }
  | { readonly kind: 'close' | 'turn' | 'settings' | 'watched' }
  | { readonly kind: 'ask'; readonly method: string; readonly from: number; readonly to: number }
  /** Of the requests so far, counted from the last. */
  | { readonly kind: 'cancel'; readonly back: number };

export type Storm = readonly (Step & { readonly document: number })[];

const ASKED = [
  ...['codeAction', 'codeLens', 'completion', 'definition', 'diagnostic', 'documentHighlight', 'documentLink'],
  ...['documentSymbol', 'foldingRange', 'formatting', 'hover', 'inlayHint', 'onTypeFormatting', 'prepareRename'],
  ...['rangeFormatting', 'references', 'rename', 'selectionRange', 'semanticTokens/full', 'semanticTokens/range'],
].map((feature) => `textDocument/${feature}`);
const OWN = ['tasks', 'status', 'plans', 'compare', 'ledger', 'report', 'looksLikePlan'].map(
  (own) => `planlint/${own}`,
);
export const METHODS: readonly string[] = [...ASKED, ...OWN, 'workspace/symbol', 'workspace/diagnostic'];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const text = fc.oneof(planText, fc.constantFrom(...examplePlans.map((example) => example.text)));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const), text }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), changes: damages }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace' as const), text }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('close', 'turn', 'turn', 'settings', 'watched') }) },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      method: fc.constantFrom(...METHODS),
      from: share,
      to: share,
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('cancel' as const), back: fc.nat(12) }) },
);

export const storms: fc.Arbitrary<Storm> = fc
  .array(fc.tuple(step, fc.nat(DOCUMENTS - 1)), { minLength: 1, maxLength: 40, size: 'max' })
  .map((steps) => steps.map(([made, document]) => ({ ...made, document })));

/** What is wrong after the storm: nothing where every request is answered once and every text read as if it were new. */
export async function weather(storm: Storm): Promise<readonly string[]> {
  const server = await startStormServer();
  const open = new Map<number, TextDocument>();
  const ids: number[] = [];
  for (const [number, made] of storm.entries()) {
    const uri = `file:///plans/${made.document}.txt`;
    const document = open.get(made.document);
    if (made.kind === 'open' && !document) open.set(made.document, opened(server, uri, made.text));
    else if (made.kind === 'edit' && document) edit(server, document, made.changes);
    else if (made.kind === 'replace' && document) change(server, document, [{ text: made.text }]);
    else if (made.kind === 'close' && document) {
      server.tell('textDocument/didClose', { textDocument: { uri } });
      open.delete(made.document);
    } else if (made.kind === 'turn') await new Promise((resolve) => setImmediate(resolve));
    else if (made.kind === 'settings') server.tell('workspace/didChangeConfiguration', { settings: {} });
    else if (made.kind === 'watched')
      server.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///plans/planlint.json', type: 2 }] });
    else if (made.kind === 'ask') {
      ids.push(number);
      server.ask(number, made.method, paramsFor(uri, document, made.from, made.to));
    } else if (made.kind === 'cancel' && ids.length > 0)
      server.tell('$/cancelRequest', { id: ids.at(-1 - made.back) ?? ids[0] });
  }
  // Those that wait for news are answered when nobody wants them any more.
  for (const id of ids) server.tell('$/cancelRequest', { id });
  const answers = await Promise.all(ids.map(server.answer));
  const wrong = answers.filter(isFault).map((answer) => `${JSON.stringify(answer.error)}`);
  for (const document of open.values()) wrong.push(...(await unlikeNew(server, document)));
  wrong.push(...server.complaints(), ...(await server.end()));
  return wrong;
}

/** Cancelled is no fault; anything else is. */
const isFault = ({ error }: Answer): boolean => error !== undefined && error.code !== -32800;

function opened(server: StormServer, uri: string, text: string): TextDocument {
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'plan', version: 1, text } });
  return TextDocument.create(uri, 'plan', 1, text);
}

function edit(server: StormServer, document: TextDocument, changes: readonly Damage[]): void {
  const made = [];
  for (const { at, length, instead } of changes) {
    const start = Math.floor(at * document.getText().length);
    const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
    // The next change counts in the text that this one leaves.
    TextDocument.update(document, [{ range, text: instead }], document.version);
    made.push({ range, text: instead });
  }
  tellChange(server, document, made);
}

function change(server: StormServer, document: TextDocument, changes: { text: string }[]): void {
  TextDocument.update(document, changes, document.version);
  tellChange(server, document, changes);
}

function tellChange(server: StormServer, document: TextDocument, contentChanges: readonly object[]): void {
  TextDocument.update(document, [], document.version + 1);
  const textDocument = { uri: document.uri, version: document.version };
  server.tell('textDocument/didChange', { textDocument, contentChanges });
}

/** Parameters that are in order for every method: each takes from them what it knows. */
function paramsFor(uri: string, document: TextDocument | undefined, from: number, to: number): object {
  const length = document?.getText().length ?? 0;
  const place = (share: number) => document?.positionAt(Math.round(share * length)) ?? { line: 0, character: 0 };
  const [start, end] = [place(Math.min(from, to)), place(Math.max(from, to))];
  return {
    textDocument: { uri },
    position: start,
    positions: [start, end],
    range: { start, end },
    context: { diagnostics: [], includeDeclaration: true, triggerKind: 1 },
    options: { tabSize: 2, insertSpaces: true },
    ch: '\n',
    newName: '市数据局',
    query: '建',
    previousResultIds: [],
    name: '行动计划.txt',
    firstLines: ['某某市行动计划'],
    before: uri,
    after: 'file:///plans/0.txt',
    uris: [uri],
    format: 'csv',
  };
}

/** The text that many edits left, and the same text opened as another document: answers must not differ. */
async function unlikeNew(server: StormServer, document: TextDocument): Promise<string[]> {
  const fresh = document.uri.replace('.txt', '-new.txt');
  opened(server, fresh, document.getText());
  const wrong: string[] = [];
  for (const method of ['diagnostic', 'documentSymbol', 'semanticTokens/full', 'foldingRange', 'tasks']) {
    const name = method === 'tasks' ? 'planlint/tasks' : `textDocument/${method}`;
    const [old, anew] = await Promise.all(
      [document.uri, fresh].map((uri) => server.result(name, { textDocument: { uri } })),
    );
    const same = plainly(anew).replaceAll(fresh, document.uri) === plainly(old);
    if (!same) wrong.push(`${method} of an edited text differs from that of a new one`);
  }
  server.tell('textDocument/didClose', { textDocument: { uri: fresh } });
  return wrong;
}

/** Without what names an answer for the next one. */
const plainly = (answer: unknown): string =>
  JSON.stringify(answer, (key, value) => (key === 'resultId' ? undefined : value)) ?? 'null';
