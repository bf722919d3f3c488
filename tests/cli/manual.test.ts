import { expect, test } from 'vitest';
import { COMMANDS } from '../../server/cli/command.ts';
import { TEXTS } from '../../server/cli/manual/texts.ts';
import { planlint } from '../support/cli.ts';
import { manualIn } from '../support/manual-page.ts';

/** `npm run docs` writes what these tests compare with. */
test.each([
  ['en', 'cli.md'],
  ['zh-CN', 'cli.zh-CN.md'],
] as const)('the manual in %s is docs/%s', async (locale, file) => {
  await expect(manualIn(locale)).toMatchFileSnapshot(`../../docs/${file}`);
});

test('every command has its page', () => {
  expect(Object.keys(TEXTS).sort()).toEqual(Object.keys(COMMANDS).sort());
});

test.each(
  Object.keys(COMMANDS).flatMap(
    (name) =>
      [
        [name, 'zh-CN'],
        [name, 'en'],
      ] as const,
  ),
)('help %s in %s', async (name, lang) => {
  const { out, status } = await planlint(['help', name, '--lang', lang], { cwd: '/' });
  expect(status).toBe(0);
  for (const option of COMMANDS[name]!.options) expect(out).toContain(`--${option}`);
  for (const [example] of TEXTS[name]!.examples) expect(out).toContain(example);
  expect(out).not.toMatch(/undefined|\[object/);
});
