import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSymbol, FoldingRange, SelectionRange } from 'vscode-languageserver';
import { widen } from '../support/width.ts';
import { type Editor, rangeOf, spanOf, startEditor } from './editor.ts';
import { marked } from './marked.ts';

const SEED = readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8');

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
});
afterAll(() => editor.end());

const PLAN = `某市优化营商环境行动计划

一、总体要求

坚持问题导向。

二、主要任务

(一)提升服务效能

1.推进一网通办。统一受理平台,整合办事入口。

推进举措:

(1)编制事项清单。2018年6月底前公布。(市政务服务局、市司法局)

(2)开展满意度评价。(市政务服务局)

附件1

重点任务分工表

一、清单管理

(一)公布清单。2018年完成。(市司法局)
`;

async function symbolsOf(text: string): Promise<DocumentSymbol[]> {
  const document = await editor.open(text);
  return editor.ask('textDocument/documentSymbol', { textDocument: { uri: document.uri } });
}

const shown = (symbols: readonly DocumentSymbol[], indent = ''): string =>
  symbols
    .map((s) => `${indent}${s.name}${s.detail ? ` — ${s.detail}` : ''}\n${shown(s.children ?? [], `${indent}  `)}`)
    .join('');

describe('document symbols', () => {
  test('parts, headings and tasks with lead and deadline', async () => {
    expect(shown(await symbolsOf(PLAN))).toBe(`某市优化营商环境行动计划
  一、总体要求
  二、主要任务
    (一)提升服务效能
      1.推进一网通办
        (1)编制事项清单 — 市政务服务局 · 2018年6月底前
        (2)开展满意度评价 — 市政务服务局
附件1 重点任务分工表
  一、清单管理
    (一)公布清单 — 市司法局 · 2018年
`);
  });

  test('the same tree in full width', async () => {
    const folded = (text: string) => text.normalize('NFKC');
    expect(folded(shown(await symbolsOf(widen(PLAN))))).toBe(folded(shown(await symbolsOf(PLAN))));
  });

  test('a long title is cut; a damaged date is shown repaired', async () => {
    const seed = shown(await symbolsOf(SEED));
    expect(seed).toContain('      (1)研究制定《山西打造全国能… — 省发改委 · 2017年9月\n');
  });

  test.each([
    ['LF', SEED],
    ['CRLF', SEED.replaceAll('\n', '\r\n')],
  ])('ranges nest and hold the selection (%s)', async (_, text) => {
    const document = await editor.open(text);
    const symbols = await symbolsOf(text);
    const check = (list: readonly DocumentSymbol[], from: number, to: number): void => {
      let at = from;
      for (const s of list) {
        const range = spanOf(document, s.range);
        const selection = spanOf(document, s.selectionRange);
        expect(range.start).toBeGreaterThanOrEqual(at);
        expect(range.end).toBeLessThanOrEqual(to);
        expect(selection.start).toBeGreaterThanOrEqual(range.start);
        expect(selection.end).toBeLessThanOrEqual(range.end);
        expect(text.slice(range.start, range.end).trim()).toBe(text.slice(range.start, range.end));
        check(s.children ?? [], range.start, range.end);
        at = range.end;
      }
    };
    check(symbols, 0, text.length);
    expect(symbols).toHaveLength(2);
  });

  test.each(['', '\n', 'x', '一、', '\ufeff一、总则\n'])('survives %j', async (text) => {
    expect(Array.isArray(await symbolsOf(text))).toBe(true);
  });
});

describe('folding ranges', () => {
  test('one for every section of more than a line', async () => {
    const document = await editor.open(PLAN);
    const ranges = await editor.ask<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri: document.uri },
    });
    const lines = PLAN.split('\n');
    const folds = ranges.map(
      ({ startLine, endLine }) => `${lines[startLine]!.slice(0, 6)} … ${lines[endLine]!.slice(0, 6)}`,
    );
    expect(folds).toEqual([
      '某市优化营商 … (2)开展满',
      '一、总体要求 … 坚持问题导向',
      '二、主要任务 … (2)开展满',
      '(一)提升服 … (2)开展满',
      '1.推进一网 … (2)开展满',
      '附件1 … (一)公布清',
      '一、清单管理 … (一)公布清',
    ]);
  });
});

describe('selection ranges', () => {
  const steps = async (source: string): Promise<string[]> => {
    const { text, cursor } = marked(source);
    const document = await editor.open(text);
    const [range] = await editor.ask<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: document.uri },
      positions: [document.positionAt(cursor)],
    });
    const texts: string[] = [];
    for (let r: SelectionRange | undefined = range; r; r = r.parent) {
      const { start, end } = spanOf(document, r.range);
      texts.push(text.slice(start, end));
    }
    return texts;
  };

  test('from the word to the document', async () => {
    const text = '二、主要任务\n1.推进一网通办。整合入<|>口、平台,公布清单。(市司法局)\n2.其他。(市教育局)';
    expect(await steps(text)).toEqual([
      '入口',
      '整合入口',
      '整合入口、平台',
      '整合入口、平台,公布清单',
      '推进一网通办。整合入口、平台,公布清单。',
      '1.推进一网通办。整合入口、平台,公布清单。(市司法局)',
      '二、主要任务\n1.推进一网通办。整合入口、平台,公布清单。(市司法局)\n2.其他。(市教育局)',
    ]);
  });

  test('a bracket is selected whole, and skipped whole', async () => {
    expect(await steps('1.编制清单。(市司法局、市教育<|>局)')).toContain('市教育局');
    expect(await steps('1.编制清单。(市司法局、市教育<|>局)')).toContain('(市司法局、市教育局)');
    expect(await steps('1.编制《甲、乙清单》(试行<|>),公布。')).toContain('编制《甲、乙清单》(试行),公布');
  });

  test('outside all text', async () => {
    expect(await steps('<|>\n\n1.编制清单。')).toEqual(['\n\n1.编制清单。']);
  });
});

test('rangeOf counts UTF-16 units', async () => {
  const document = await editor.open('😀一、');
  expect(rangeOf(document, { start: 2, end: 3 }).start.character).toBe(2);
});
