/** Every format of `check` but those that are asked for most. */
export { checkstyle } from './reporters/checkstyle.ts';
export { github } from './reporters/github.ts';
export { gitlab } from './reporters/gitlab.ts';
export { html } from './reporters/html.ts';
export { junit } from './reporters/junit.ts';
export { markdown, stepSummary } from './reporters/markdown.ts';
export { rdjson } from './reporters/rdjson.ts';
export { sarif } from './reporters/sarif.ts';
