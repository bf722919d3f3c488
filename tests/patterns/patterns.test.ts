import { expect, test } from 'vitest';
import { ALLOWED } from './allowed.ts';
import { patternsOf } from './patterns.ts';

const patterns = await patternsOf(['server', 'client']);

test('patterns of both kinds are found, those of packages are not', () => {
  const of = (file: string): string[] => patterns.filter((p) => p.file === file).map(({ source }) => source);
  expect(of('server/core/comments.ts').some((source) => source.startsWith('^([ \\t\\u3000]*)<!--'))).toBe(true);
  expect(of('server/core/structure/ordinals.ts').some((source) => source.includes('${'))).toBe(false);
  expect(of('server/core/structure/ordinals.ts').length).toBeGreaterThan(0);
  expect(patterns.every(({ file }) => /^(?:server|client)\//.test(file))).toBe(true);
});

test.each(ALLOWED)('$file: $begins is still there, once, and has a reason', ({ file, begins, reason }) => {
  expect(patterns.filter((p) => p.file === file && p.source.startsWith(begins))).toHaveLength(1);
  expect(reason).toMatch(/\.$/);
});
