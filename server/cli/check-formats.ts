import { checkstyle } from './reporters/checkstyle.ts';
import { github } from './reporters/github.ts';
import { gitlab } from './reporters/gitlab.ts';
import { html } from './reporters/html.ts';
import { json, jsonl } from './reporters/json.ts';
import { junit } from './reporters/junit.ts';
import { markdown } from './reporters/markdown.ts';
import { rdjson } from './reporters/rdjson.ts';
import type { Checked, Summary } from './reporters/reporter.ts';
import { sarif } from './reporters/sarif.ts';
import { stylish } from './reporters/stylish.ts';
import type { Formats } from './reports.ts';

/** The formats of `planlint check`, in the order of the help; the first is meant where none is named. */
export const CHECK_FORMATS: Formats<Checked, Summary> = {
  stylish,
  json,
  jsonl,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson,
  markdown,
  html,
};
