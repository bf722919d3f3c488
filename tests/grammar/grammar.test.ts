import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, mark, unmark } from './tokens.ts';

const FIXTURE = 'tests/grammar/plan.md';
const blocks = [...readFileSync(FIXTURE, 'utf8').matchAll(/^## (.+)\n\n```plan\n([\s\S]*?)\n```$/gm)];
const named = (title: string): string => blocks.find((b) => b[1] === title)![2]!;

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

describe('colours', () => {
  test.each(blocks.map(([, title, marked]) => [title!, marked!]))('%s', (_, marked) => {
    expect(mark(grammar, unmark(marked))).toBe(marked);
  });

  test('every block of the fixture is read', () => {
    expect(blocks).toHaveLength(readFileSync(FIXTURE, 'utf8').split('\n```plan\n').length - 1);
  });

  test('both widths have the same colours', () => {
    const scopes = (title: string) => [...named(title).matchAll(/\|([\w.-]+)\]\]/g)].map((m) => m[1]);
    expect(scopes('full width')).toEqual(scopes('half width'));
  });
});

describe('hostile lines', () => {
  const hostile = ['(', '（省', '《', '〔2017', '第一', '20179', '(市局、', '——', '一、', '2018年'];
  test.each(hostile)('%s, many times over in one line', (piece) => {
    const line = piece.repeat(4_000);
    expect(unmark(mark(grammar, line))).toBe(line);
  });
});
