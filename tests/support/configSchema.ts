import { configShape } from '../../server/project/config-file.ts';
import { ruleDefinitions } from '../../server/project/rule-settings.ts';

/** `planlint.schema.json`, made from what reads the configuration. */
export const configSchema = (): string =>
  `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'planlint.json',
      description: '计划校核的配置\nConfiguration of Planlint',
      ...configShape.schema,
      definitions: ruleDefinitions,
    },
    null,
    2,
  )}\n`;
