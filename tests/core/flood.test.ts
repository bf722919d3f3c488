import { expect, test } from 'vitest';
import { applyEdits, safeEdits } from '../../server/core/fix.ts';
import { dammed } from '../../server/core/flood.ts';
import { lint } from '../../server/core/lint.ts';
import { parsePlan } from '../../server/core/parse.ts';
import type { Finding, Severity } from '../../server/core/rule.ts';

const found = (text: string, rule: string) => lint(parsePlan(text)).filter((f) => f.rule === rule);

test('a thousand findings of one rule are told one by one', () => {
  expect(found('加快推进：\n20179月。\n'.repeat(1_000), 'date-malformed')).toHaveLength(1_000);
});

test('more of them are one finding that knows them all and mends them all', () => {
  const text = '加快推进：\n20179月。\n'.repeat(1_001);
  const [one, ...others] = found(text, 'date-malformed');
  expect(others).toEqual([]);
  expect(one!.message.zh).toMatch(/^全文有 1001 处同类问题，此处为第一处：/);
  expect(one!.parts).toHaveLength(1_001);
  expect(one!.related).toHaveLength(50);
  expect(applyEdits(text, safeEdits([one!]))).toBe('加快推进：\n2017年9月。\n'.repeat(1_001));
});

test('a comment switches off the one place it stands at', () => {
  const text = `${'加快推进：\n20179月。\n'.repeat(1_001)}<!-- planlint-disable-next-line date-malformed -->\n20179月。\n`;
  expect(found(text, 'date-malformed')[0]!.parts).toHaveLength(1_001);
});

test('a flood is as severe as its worst finding', () => {
  const finding = (severity: Severity): Finding => ({
    rule: 'a',
    severity,
    start: 0,
    end: 0,
    message: { zh: '', en: '' },
    fix: null,
    suggestions: [],
    related: [],
  });
  const findings = [...Array.from({ length: 1_000 }, () => finding('info')), finding('error')];
  expect(dammed(findings).map(({ severity }) => severity)).toEqual(['error']);
});
