import { expect, test } from 'vitest';
import { configSchema } from '../support/configSchema.ts';

test('the shipped schema is what reads the configuration (renew with --update)', async () => {
  await expect(configSchema()).toMatchFileSnapshot('../../planlint.schema.json');
});
