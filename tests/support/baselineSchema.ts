import { baselineShape } from '../../server/project/baseline-file.ts';

/** `planlint-baseline.schema.json`, made from what reads the file. */
export const baselineSchema = (): string =>
  `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'planlint-baseline.json',
      description: '不再报告的问题（planlint baseline）\nFindings that are not told (planlint baseline)',
      ...baselineShape.schema,
    },
    null,
    2,
  )}\n`;
