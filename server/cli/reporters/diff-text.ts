import { diffChars } from 'diff';
import type { Difference } from '../../compare/compare.ts';
import type { Role, Task } from '../../core/plan.ts';
import type { Words } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import type { Compared } from './compared.ts';
import { cut, pad, visible } from './display.ts';
import { linesOf, placeWords } from './lines.ts';
import { type Paint, paint } from './paint.ts';
import type { Look, NewReporter, Read } from './reporter.ts';

/** Two versions of a plan for people at a terminal: what came, what went, what moved. */
export const diffText: NewReporter<Compared, void> = (look) => ({
  document(compared) {
    const colours = paint(look.colour);
    return [
      `${colours.removed('---')} ${headOf(compared.before, look)}`,
      `${colours.added('+++')} ${headOf(compared.after, look)}`,
      '',
      ...changesOf(compared, look, colours),
      summaryOf(compared, look),
    ]
      .map((line) => `${line}\n`)
      .join('');
  },
  end: () => '',
});

function headOf({ path, plan }: Read, { locale }: Look): string {
  const tasks = say({ zh: `${plan.tasks.length} 项任务`, en: `${plan.tasks.length} tasks` }, locale);
  const title = plan.document.title?.replace(/\s+/g, ' ');
  return visible([path, title, tasks].filter(Boolean).join('  '));
}

function* changesOf({ before, after, changes }: Compared, look: Look, colours: Paint): Iterable<string> {
  const [placeBefore, placeAfter] = [placesOf(before, look), placesOf(after, look)];
  for (const { differences, before: old, after: young } of changes) {
    const what = differences.map((d) => say(NAMES[d], look.locale)).join(look.locale === 'en' ? ', ' : '、');
    if (!old || !young) {
      const [colour, sign, task, place] = young
        ? ([colours.added, '+', young, placeAfter(young)] as const)
        : ([colours.removed, '-', old!, placeBefore(old!)] as const);
      yield colour(lineOf(`${sign} ${task.id}  ${task.text}`, look));
      yield colours.dim(`    ${what}  ${place}`);
    } else {
      const id = old.id === young.id ? young.id : `${old.id} → ${young.id}`;
      yield colours.bold(lineOf(`~ ${id}  ${young.text}`, look));
      yield colours.dim(`    ${what}  ${placeAfter(young)}`);
      yield* detailsOf(differences, old, young, look, colours);
    }
    yield '';
  }
}

const NAMES: Readonly<Record<Difference, Words>> = {
  added: { zh: '新增', en: 'added' },
  dropped: { zh: '删除', en: 'dropped' },
  lead: { zh: '牵头单位变动', en: 'another lead' },
  deadline: { zh: '时限变动', en: 'another deadline' },
  text: { zh: '文字改动', en: 'reworded' },
};

const lineOf = (text: string, { columns }: Look): string => cut(visible(text.replace(/\s+/g, ' ')), columns);

/** Where a task begins, as people find it. */
function placesOf({ path, plan, places }: Read, { locale }: Look): (task: Task) => string {
  const lines = linesOf(plan.text, places);
  return ({ paragraph }) => {
    const { line, place } = lines.position(plan.starts[paragraph]!);
    return visible(place ? `${path} ${say(placeWords(place), locale)}` : `${path}:${line}`);
  };
}

function* detailsOf(
  differences: readonly Difference[],
  old: Task,
  young: Task,
  look: Look,
  colours: Paint,
): Iterable<string> {
  const none = say({ zh: '（无）', en: '(none)' }, look.locale);
  const row = (head: Words, before: string, after: string): string =>
    `    ${pad(say(head, look.locale), 10)}${colours.removed(visible(before) || none)} → ${colours.added(visible(after) || none)}`;
  if (differences.includes('lead')) yield row({ zh: '牵头单位', en: 'Lead' }, leadsOf(old), leadsOf(young));
  if (differences.includes('deadline')) yield row({ zh: '完成时限', en: 'Deadline' }, dueOf(old), dueOf(young));
  if (differences.includes('text'))
    yield `    ${pad(say({ zh: '文字', en: 'Text' }, look.locale), 10)}${rewordingOf(old.text, young.text, colours)}`;
}

/** Who leads, or shares where none leads. */
function leadsOf({ units }: Task): string {
  const named = (role: Role): string =>
    units
      .filter((u) => u.role === role)
      .map((u) => u.name)
      .join('、');
  return named('lead') || named('joint');
}

const dueOf = ({ deadlines }: Task): string =>
  [...new Set(deadlines.map(({ time }) => time.repaired ?? time.raw))].join('、');

/** Characters of unchanged text that are shown beside a change. */
const BESIDE = 12;

/** What was taken out and put in, with a little around it: `…完善[-旧-]{+新+}机制…`. */
function rewordingOf(before: string, after: string, { removed, added, dim }: Paint): string {
  const parts = diffChars(flat(before), flat(after));
  return parts
    .map(({ value, added: isNew, removed: isOld }, i) => {
      if (isOld) return removed(`[-${visible(value)}-]`);
      if (isNew) return added(`{+${visible(value)}+}`);
      return dim(visible(shortened(value, i > 0, i < parts.length - 1)));
    })
    .join('');
}

/** The ends of unchanged text that stand beside changes. */
function shortened(text: string, changedBefore: boolean, changedBehind: boolean): string {
  const characters = [...text];
  const kept = (changedBefore ? BESIDE : 0) + (changedBehind ? BESIDE : 0);
  if (characters.length <= kept) return text;
  const head = changedBefore ? characters.slice(0, BESIDE).join('') : '';
  const tail = changedBehind ? characters.slice(-BESIDE).join('') : '';
  return `${head}…${tail}`;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** `3 added, 1 dropped, 20 unchanged`. */
function summaryOf({ changes, unchanged }: Compared, { locale }: Look): string {
  const counts = (Object.keys(NAMES) as Difference[]).flatMap((name) => {
    const count = changes.filter(({ differences }) => differences.includes(name)).length;
    return count > 0 ? [say({ zh: `${NAMES[name].zh} ${count} 项`, en: `${count} ${NAMES[name].en}` }, locale)] : [];
  });
  counts.push(say({ zh: `未变 ${unchanged} 项`, en: `${unchanged} unchanged` }, locale));
  return counts.join(locale === 'en' ? ', ' : '，');
}
