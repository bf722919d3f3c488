import type { ByFormat } from './format-names.ts';
import { json, jsonl } from './reporters/json.ts';
import type { Checked, Summary } from './reporters/reporter.ts';
import { stylish } from './reporters/stylish.ts';
import type { LoadReporter } from './reports.ts';

const others = () => import('./other-formats.ts');

/** The formats of `planlint check`; most are loaded when one of them is asked for. */
export const CHECK_FORMATS: ByFormat<'check', LoadReporter<Checked, Summary>> = {
  stylish: async () => stylish,
  json: async () => json,
  jsonl: async () => jsonl,
  sarif: async () => (await others()).sarif,
  github: async () => (await others()).github,
  gitlab: async () => (await others()).gitlab,
  junit: async () => (await others()).junit,
  checkstyle: async () => (await others()).checkstyle,
  rdjson: async () => (await others()).rdjson,
  markdown: async () => (await others()).markdown,
  html: async () => (await others()).html,
};
