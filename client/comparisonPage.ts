/** Two versions of a plan by task, as a page without scripts. Everything from documents is escaped. */
import type { Comparison, TaskChange, TaskDifference, TaskEntry } from '../server/protocol.ts';

export interface PageWords {
  readonly lang: string;
  readonly title: string;
  readonly task: string;
  readonly lead: string;
  readonly deadline: string;
  readonly nothing: string;
  readonly none: string;
  readonly differences: Readonly<Record<TaskDifference, string>>;
  /** `3 × added`, for the line of sums. */
  readonly count: (difference: TaskDifference, count: number) => string;
  readonly unchanged: (count: number) => string;
}

/** Address of a place in one of the versions. */
export type LinkTo = (side: 'before' | 'after', line: number) => string;

/** What stands in the titles of the two sides: names of files or of what they are. */
export interface Names {
  readonly before: string;
  readonly after: string;
}

const ORDER: readonly TaskDifference[] = ['added', 'dropped', 'lead', 'deadline', 'text'];

export function comparisonPage(comparison: Comparison, names: Names, words: PageWords, link: LinkTo): string {
  const { changes, unchanged } = comparison;
  const sums = ORDER.map((d) => [d, changes.filter(({ differences }) => differences.includes(d)).length] as const)
    .filter(([, count]) => count > 0)
    .map(([d, count]) => badge(d, words.count(d, count)));
  const title = comparison.after.title ?? comparison.before.title ?? words.title;
  return `<!DOCTYPE html>
<html lang="${html(words.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${html(title)}</h1>
<p class="versions">${html(names.before)} <span aria-label="→">→</span> ${html(names.after)}</p>
<p class="sums">${sums.join(' ')} <span>${html(words.unchanged(unchanged))}</span></p>
${changes.length > 0 ? table(changes, words, link) : `<p>${html(words.nothing)}</p>`}
</body>
</html>
`;
}

const table = (changes: readonly TaskChange[], words: PageWords, link: LinkTo): string => `<table>
<thead><tr><th></th><th>${html(words.task)}</th><th>${html(words.lead)}</th><th>${html(words.deadline)}</th></tr></thead>
<tbody>
${changes.map((change) => row(change, words, link)).join('\n')}
</tbody>
</table>`;

function row({ differences, before, after }: TaskChange, words: PageWords, link: LinkTo): string {
  const badges = ORDER.filter((d) => differences.includes(d)).map((d) => badge(d, words.differences[d]));
  const leads = (task: TaskEntry): string => task.leads.join('、');
  const deadline = (task: TaskEntry): string => task.deadline ?? '';
  const cells = [
    badges.join(' '),
    taskCell(before, after, link),
    both(before, after, leads, words),
    both(before, after, deadline, words),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function taskCell(before: TaskEntry | null, after: TaskEntry | null, link: LinkTo): string {
  const place = (side: 'before' | 'after', task: TaskEntry): string =>
    `<a href="${html(link(side, task.selectionRange.start.line))}" title="${html(task.text)}">${html(task.id)}</a>`;
  const places = [
    ...(before && before.id !== after?.id ? [place('before', before)] : []),
    ...(after ? [place('after', after)] : []),
  ];
  const text =
    before && after ? changedText(before.text, after.text) : before ? del(before.text) : after ? ins(after.text) : '';
  return `${places.join(' → ')}<br>${text}`;
}

/** A value of the task: one where it is the same or one side is missing, else the old one and the new one. */
function both(
  before: TaskEntry | null,
  after: TaskEntry | null,
  value: (task: TaskEntry) => string,
  words: PageWords,
): string {
  const shown = (text: string, as: (text: string) => string): string =>
    text ? as(text) : `<span class="none">${html(words.none)}</span>`;
  if (!before || !after) return shown(value((after ?? before)!), html);
  const [old, now] = [value(before), value(after)];
  return old === now ? shown(now, html) : `${shown(old, del)}<br>${shown(now, ins)}`;
}

/** The later text, with what was taken out and put in between the beginning and the end that both share. */
function changedText(before: string, after: string): string {
  if (before === after) return html(after);
  const [old, now] = [[...before], [...after]];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const middle = (letters: readonly string[]): string => letters.slice(start, letters.length - end).join('');
  const [gone, come] = [middle(old), middle(now)];
  const head = html(now.slice(0, start).join(''));
  const tail = html(now.slice(now.length - end).join(''));
  return head + (gone && del(gone)) + (come && ins(come)) + tail;
}

const del = (text: string): string => `<del>${html(text)}</del>`;
const ins = (text: string): string => `<ins>${html(text)}</ins>`;
const badge = (difference: TaskDifference, text: string): string =>
  `<span class="badge ${difference}">${html(text)}</span>`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const html = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);

/** In the colours of the editor's theme; what they say is said by words and lines too. */
const STYLE = `
body { padding: 0 2em 2em; font-size: var(--vscode-editor-font-size); line-height: 1.6; }
h1 { font-size: 1.5em; font-weight: 600; margin: 1em 0 0.2em; }
.versions { margin: 0 0 1em; color: var(--vscode-descriptionForeground); }
.sums { margin: 0 0 1.2em; display: flex; flex-wrap: wrap; gap: 0.3em 0.8em; align-items: center; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; }
th, td { padding: 0.5em 0.9em 0.5em 0; vertical-align: top; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, rgba(128, 128, 128, 0.35))); }
td:first-child { width: 1%; }
td:first-child .badge { margin-bottom: 0.3em; }
td:nth-child(2) { width: 55%; }
.badge { display: inline-block; padding: 0 0.6em; border-radius: 0.8em; border: 1px solid currentColor; white-space: nowrap; }
.added { color: var(--vscode-charts-green); }
.dropped { color: var(--vscode-charts-red); }
.lead, .deadline { color: var(--vscode-charts-blue); }
.none { color: var(--vscode-descriptionForeground); }
del { background: var(--vscode-diffEditor-removedTextBackground); outline: 1px dashed var(--vscode-diffEditor-removedTextBorder, transparent); }
ins { background: var(--vscode-diffEditor-insertedTextBackground); text-decoration: none; border-bottom: 1px solid currentColor; outline: 1px solid var(--vscode-diffEditor-insertedTextBorder, transparent); }
`;
