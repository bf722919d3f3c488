import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lint } from '../../server/core/lint.ts';
import { parsePlan } from '../../server/core/parse.ts';
import { fixtureIds, readFixture } from '../support/fixture.ts';
import { widen } from '../support/width.ts';
import { type Editor, spanOf, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor({ locale: 'zh-cn' });
});
afterAll(() => editor.end());

const SEED = readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8');
const fixtures = fixtureIds().map((id): [string, string[]] => [id, readFixture(id).examples.map((e) => e.text)]);

test.each<[string, string[]]>([['the seed', [SEED, SEED.replaceAll('\n', '\r\n'), widen(SEED)]], ...fixtures])(
  'the editor finds in %s what the core finds',
  async (_, texts) => {
    for (const text of texts) {
      const document = await editor.open(text);
      const shown = (await editor.diagnostics(document)).map(({ code, message, range }) => ({
        code,
        message,
        ...spanOf(document, range),
      }));
      const found = lint(parsePlan(text)).map((f) => ({
        code: f.rule,
        message: f.message.zh,
        start: f.start,
        end: f.end,
      }));
      expect(shown).toEqual(found);
    }
  },
);
