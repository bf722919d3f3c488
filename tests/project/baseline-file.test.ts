import { describe, expect, test } from 'vitest';
import { type Baseline, readBaseline, writeBaseline } from '../../server/project/baseline-file.ts';

const FILE = `{
  "version": 1,
  "documents": {
    "a/某市方案.txt": [
      { "rule": "date-malformed", "text": "20259月", "before": "算力中心,", "after": "底前建成", "count": 2 },
      { "rule": "resp-vague-unit", "text": "有关部门", "reason": "上级原文", "date": "2026-11-08" }
    ],
    "b \\"乙\\".md": [
      { "rule": "date-malformed", "text": "201810月", "before": "", "after": "" }
    ]
  }
}
`;

const read = (source: string): Baseline => {
  const { baseline, problems } = readBaseline(source);
  expect(problems).toEqual([]);
  return baseline;
};

test('what is written is what was read', () => {
  expect(writeBaseline(read(FILE))).toBe(FILE);
  expect(writeBaseline({ documents: {} })).toBe('{\n  "version": 1,\n  "documents": {}\n}\n');
  expect(read(writeBaseline({ documents: {} })).documents).toEqual({});
});

test('the order of entries says nothing, and equal ones are one with their count', () => {
  const entry = { rule: 'a', text: '甲', before: '乙', after: '' };
  const other = { rule: 'a', text: '丙', before: '', after: '' };
  const decided = { ...entry, reason: '原文' };
  const [first, second] = [
    [entry, decided, other, entry],
    [other, { ...entry, count: 2 }, decided],
  ].map((list) => writeBaseline({ documents: { z: list, y: [other], x: [] } }));
  expect(first).toBe(second);
  expect(first).not.toContain('"x"');
  expect(Object.keys(read(first!).documents)).toEqual(['y', 'z']);
});

test('words are taken in either width, with any blanks', () => {
  const { documents } = read('{"version":1,"documents":{"a":[{"rule":"a","text":"２０２５ 9月，"},]}}');
  expect(documents.a).toEqual([{ rule: 'a', text: '20259月,' }]);
});

test('a document may be called anything', () => {
  const { documents } = read('{"version":1,"documents":{"__proto__":[{"rule":"a","text":"b"}],"constructor":[]}}');
  expect(documents[String('__proto__')]).toEqual([{ rule: 'a', text: 'b' }]);
  expect(writeBaseline({ documents })).toContain('"__proto__"');
});

describe('what is wrong is told at its place', () => {
  test.each<[string, string, RegExp]>([
    ['{"version":1,"documents":{', '', /JSON 语法有误/],
    ['{"version":1,/*改*/"documents":{}}', '/*改*/', /"reason"/],
    ['{"version":1,\n<<<<<<< HEAD\n"documents":{}}', '<<<<<<<', /合并冲突/],
    ['{"version":2,"documents":{}}', '2', /升级/],
    ['{"documents":{}}', '{"documents":{}}', /缺少“version”/],
    ['[]', '[]', /对象/],
    ['{"version":1,"documents":{"a":[{"rule":"a"}]}}', '{"rule":"a"}', /缺少“text”/],
    ['{"version":1,"documents":{"a":[{"rule":"a","text":"b","count":0}]}}', '0', /正整数/],
    ['{"version":1,"documents":{"a":[{"rule":"a","text":"b","raeson":"c"}]}}', '"raeson"', /“reason”/],
    ['{"version":1,"documents":{"a":[{"rule":"a","text":"b","date":"昨天"}]}}', '"昨天"', /日期/],
  ])('%s', (source, at, message) => {
    const [problem] = readBaseline(source).problems;
    expect(source.slice(problem!.start, problem!.end)).toBe(at);
    expect(problem!.message.zh).toMatch(message);
  });
});
