import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { baselineSchema } from '../support/baselineSchema.ts';
import { configSchema } from '../support/configSchema.ts';

test('the shipped schema is what reads the configuration (renew with --update)', async () => {
  await expect(configSchema()).toMatchFileSnapshot('../../planlint.schema.json');
});

test('so is that of the baseline', async () => {
  await expect(baselineSchema()).toMatchFileSnapshot('../../planlint-baseline.schema.json');
});

describe('an editor that goes by the schema', () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(configSchema()));

  test.each<[boolean, object]>([
    [true, { profile: 'review', rules: { 'date-malformed': 'error', 'deadline-missing': ['info'] } }],
    [true, { rules: { 'deadline-missing': ['warning', { scope: 'item' }], 'resp-many-leads': ['info', { most: 4 }] } }],
    [true, { overrides: [{ files: ['a/'], rules: { 'range-dash': ['hint', { mark: '～' }] } }] }],
    [false, { rules: { 'date-malforme': 'off' } }],
    [false, { rules: { 'date-malformed': 'warn' } }],
    [false, { rules: { 'date-malformed': ['error', { scope: 'item' }] } }],
    [false, { rules: { 'deadline-missing': ['warning', { scop: 'item' }] } }],
    [false, { rules: { 'deadline-missing': ['warning', { scope: 'all' }] } }],
    [false, { overrides: [{ files: ['a/'], rules: { 'range-dsh': 'off' } }] }],
  ])('takes or marks as the program does: %s %j', (valid, configuration) => {
    expect(validate(configuration)).toBe(valid);
  });
});
