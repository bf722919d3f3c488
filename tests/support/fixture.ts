import { readdirSync, readFileSync } from 'node:fs';
import type { IssuerLevel } from '../../server/core/plan.ts';
import type { Profile, Severity } from '../../server/core/rule.ts';
import type { Span } from '../../server/core/text.ts';

export const FIXTURES = 'tests/rules';

/** A finding an example expects; `related` for a place that another finding of the rule points to. */
export interface Mark extends Span {
  readonly rule: string;
  readonly severity: Severity | null;
  readonly related: boolean;
}

/** Words after `plan` in the fence: `all`, `default`, `width`, `escapes`, `noeol`, `profile=review`, `option.scope=all`. */
export interface FenceWords {
  readonly flags: ReadonlySet<string>;
  readonly profile: Profile;
  readonly date: string | undefined;
  readonly issuer: IssuerLevel | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

export type Section = 'wrong' | 'right' | 'silent';

export interface Example {
  readonly section: Section;
  /** The Chinese and the English line above the fence. */
  readonly caption: readonly string[];
  readonly line: number;
  readonly words: FenceWords;
  /** As it stands in the fence, marks and all. */
  readonly source: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly fixed: string | null;
  /** The text after the first suggestion of the first finding that has one. */
  readonly suggested: string | null;
}

export interface Fixture {
  readonly id: string;
  readonly examples: readonly Example[];
}

export const fixtureIds = (): string[] =>
  readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3));

export const readFixture = (id: string): Fixture => parseFixture(id, readFileSync(`${FIXTURES}/${id}.md`, 'utf8'));

const SECTIONS: Readonly<Record<string, Section>> = {
  '错误 Wrong': 'wrong',
  '正确 Right': 'right',
  '不报 Not a violation': 'silent',
};

export function parseFixture(id: string, markdown: string): Fixture {
  const lines = markdown.split('\n');
  const examples: Example[] = [];
  let section: Section | null = null;
  let caption: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.startsWith('## ')) {
      section = SECTIONS[line.slice(3)] ?? null;
      if (!section) throw new Error(`${id}.md:${i + 1}: unknown section ${line}`);
      caption = [];
    } else if (line.startsWith('```')) {
      const end = lines.indexOf('```', i + 1);
      if (end < 0 || !section) throw new Error(`${id}.md:${i + 1}: fence not closed or outside a section`);
      const body = lines.slice(i + 1, end);
      const [kind, ...words] = line.slice(3).split(' ');
      if (kind === 'plan') {
        examples.push(example(section, caption, i + 1, words, body));
        caption = [];
      } else if (kind === 'fixed' || kind === 'suggested') {
        const last = examples.at(-1)!;
        examples[examples.length - 1] = { ...last, [kind]: textOf(body, last.words.flags) };
      } else throw new Error(`${id}.md:${i + 1}: unknown fence ${kind}`);
      i = end;
    } else if (line.trim() && section) caption.push(line.trim());
  }
  return { id, examples };
}

function example(section: Section, caption: string[], line: number, words: string[], body: string[]): Example {
  const fence = fenceWords(words);
  return {
    section,
    caption,
    line,
    words: fence,
    source: body.join('\n'),
    ...readMarks(textOf(body, fence.flags)),
    fixed: null,
    suggested: null,
  };
}

function fenceWords(words: readonly string[]): FenceWords {
  const flags = new Set<string>();
  const named: Record<string, string> = {};
  const options: Record<string, unknown> = {};
  for (const word of words) {
    const [name, value] = word.split('=') as [string, string | undefined];
    if (value === undefined) flags.add(name);
    else if (name.startsWith('option.')) options[name.slice(7)] = optionOf(value);
    else named[name] = value;
  }
  return {
    flags,
    profile: (named.profile as Profile | undefined) ?? 'draft',
    date: named.date,
    issuer: named.issuer as IssuerLevel | undefined,
    options,
  };
}

const optionOf = (value: string): unknown => (value === 'true' ? true : /^\d+$/.test(value) ? Number(value) : value);

/** The fence's lines as a text; with the word `escapes`, \r, \t and \u{200b} stand for those characters. */
function textOf(body: readonly string[], flags: ReadonlySet<string>): string {
  const text = body.join('\n') + (flags.has('noeol') ? '' : '\n');
  if (!flags.has('escapes')) return text;
  return text.replace(/\\(?:([rt])|u\{([0-9a-f]+)\})/g, (_, letter?: string, code?: string) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : letter === 'r' ? '\r' : '\t',
  );
}

/** Takes `[[text|rule]]`, `[[text|rule:info]]` and `[[text|~rule]]` (a related place) out of the text; they may nest. */
function readMarks(source: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = '';
  let at = 0;
  for (const m of source.matchAll(/\[\[|\|([a-z~][a-z0-9:,~-]*)\]\]/g)) {
    text += source.slice(at, m.index);
    at = m.index + m[0].length;
    if (m[1] === undefined) open.push(text.length);
    else {
      const start = open.pop();
      if (start === undefined) throw new Error(`mark closed but not opened: ${m[0]}`);
      for (const spec of m[1].split(',')) {
        const [rule, severity] = spec.replace('~', '').split(':') as [string, Severity | undefined];
        marks.push({ rule, severity: severity ?? null, related: spec.startsWith('~'), start, end: text.length });
      }
    }
  }
  if (open.length > 0) throw new Error('mark opened but not closed');
  return { text: text + source.slice(at), marks: marks.sort(byPlace) };
}

const byPlace = (a: Mark, b: Mark): number => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);
