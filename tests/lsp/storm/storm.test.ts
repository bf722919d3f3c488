import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startStormServer } from './server.ts';
import { METHODS, storms, weather } from './storm.ts';

/** Other seeds draw other storms: `npm run fuzz`. */
const seed = Number(process.env.PLANLINT_SEED ?? 20240901);
const numRuns = 20 * Number(process.env.PLANLINT_RUNS ?? 1);

test('every request of a wild editor is answered once, and edited texts read like new ones', async () => {
  await fc.assert(
    fc.asyncProperty(storms, async (storm) => {
      expect(await weather(storm)).toEqual([]);
    }),
    { seed, numRuns },
  );
});

const TOLD = ['didOpen', 'didChange', 'didClose', 'didSave'].map((event) => `textDocument/${event}`);
const EVENTS = ['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders'];
const COMMANDS = ['$/cancelRequest', '$/setTrace', '$/progress', 'initialized', 'workspace/executeCommand'];
const junk = fc.record(
  {
    jsonrpc: fc.constant('2.0'),
    id: fc.oneof(fc.nat(5), fc.string(), fc.constant(null)),
    method: fc.oneof(
      {
        weight: 9,
        arbitrary: fc.constantFrom(...METHODS, ...TOLD, ...EVENTS.map((e) => `workspace/${e}`), ...COMMANDS),
      },
      { weight: 1, arbitrary: fc.jsonValue() },
    ),
    params: fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          textDocument: fc.oneof(
            fc.jsonValue(),
            fc.record({
              uri: fc.constantFrom('file:///plans/a.txt', 'x', ''),
              version: fc.jsonValue(),
              text: fc.jsonValue(),
            }),
          ),
          position: fc.oneof(fc.jsonValue(), fc.record({ line: fc.double(), character: fc.double() })),
          range: fc.jsonValue(),
          context: fc.jsonValue(),
          changes: fc.jsonValue(),
          contentChanges: fc.oneof(
            fc.jsonValue(),
            fc.array(fc.record({ range: fc.jsonValue(), text: fc.jsonValue() })),
          ),
          id: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    ),
    result: fc.jsonValue(),
    error: fc.jsonValue(),
  },
  { requiredKeys: ['jsonrpc'] },
);

test('a server that is sent nonsense serves on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 9, arbitrary: junk }, fc.jsonValue()), { maxLength: 60 }),
      async (messages) => {
        const server = await startStormServer();
        for (const message of messages)
          if ((message as { method?: string } | null)?.method !== 'shutdown') server.send(message);
        const uri = 'file:///plans/order.txt';
        server.tell('textDocument/didOpen', {
          textDocument: { uri, languageId: 'plan', version: 1, text: '一、总体要求\n' },
        });
        const symbols = await server.result('textDocument/documentSymbol', { textDocument: { uri } });
        expect(symbols).toMatchObject([{ name: '一、总体要求' }]);
        await server.end();
      },
    ),
    { seed, numRuns },
  );
});
