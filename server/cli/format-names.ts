/**
 * The formats of each command, in the order of the help; the first is meant where none is named. Names alone, so that help
 * and completion need not load what writes the formats.
 */
export const FORMAT_NAMES = {
  check: ['stylish', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'markdown', 'html'],
  tasks: ['table', 'json', 'csv', 'xlsx', 'markdown', 'html', 'ics'],
  outline: ['tree', 'json'],
  diff: ['text', 'json'],
  trace: ['text', 'json', 'stylish', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'markdown'],
  rules: ['table', 'json'],
} as const;

type Named<Command extends keyof typeof FORMAT_NAMES> = (typeof FORMAT_NAMES)[Command][number];

/** What belongs to every format of a command. */
export type ByFormat<Command extends keyof typeof FORMAT_NAMES, T> = Readonly<Record<Named<Command>, T>>;
