import { expect, test } from 'vitest';
import { baselineSchema } from '../support/baselineSchema.ts';
import { configSchema } from '../support/configSchema.ts';

test('the shipped schema is what reads the configuration (renew with --update)', async () => {
  await expect(configSchema()).toMatchFileSnapshot('../../planlint.schema.json');
});

test('so is that of the baseline', async () => {
  await expect(baselineSchema()).toMatchFileSnapshot('../../planlint-baseline.schema.json');
});
