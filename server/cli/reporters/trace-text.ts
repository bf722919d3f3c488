import type { TracedStatement, TracedTask } from '../../compare/trace.ts';
import type { Deadline } from '../../core/plan.ts';
import type { Words } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { columnsOf, cut, padStart, visible } from './display.ts';
import { type Lines, linesOf, placeWords } from './lines.ts';
import { type Paint, paint } from './paint.ts';
import type { Look, NewReporter, Read } from './reporter.ts';
import type { Traced } from './traced.ts';

/** What a plan takes up of its superior document, for people at a terminal: a block a task, what is in order in one line. */
export const traceText: NewReporter<Traced, void> = (look) => ({
  document(traced) {
    const colours = paint(look.colour);
    const lines = [
      ...headOf(traced, look, colours),
      '',
      ...traced.tasks.flatMap((task) => [...blockOf(task, traced, look, colours)]),
      ...extraOf(traced, look, colours),
      '',
      ...summaryOf(traced, look, colours),
    ];
    return lines.map((line) => `${line}\n`).join('');
  },
  end: () => '',
});

const SUPERIOR: Words = { zh: '上级文件', en: 'Superior' };
const PLAN: Words = { zh: '本计划', en: 'Plan' };

function headOf({ plan, superior }: Traced, look: Look, { bold, dim }: Paint): string[] {
  const line = (head: Words, { path, plan: { document } }: Read): string =>
    cut(visible(`${say(head, look.locale)}  ${(document.title ?? path).replace(/\s+/g, ' ')}`), look.columns);
  const paths = [superior, plan].map(({ path }) => path).join(' → ');
  return [bold(line(SUPERIOR, superior)), bold(line(PLAN, plan)), dim(cut(visible(paths), look.columns))];
}

const COVERAGE: Readonly<Record<TracedTask['coverage'], Words & { readonly sign: string }>> = {
  covered: { sign: '✓', zh: '已落实', en: 'covered' },
  reworded: { sign: '≈', zh: '有改写', en: 'reworded' },
  partial: { sign: '◐', zh: '部分缺失', en: 'partly missing' },
  missing: { sign: '✗', zh: '缺失', en: 'missing' },
};

function* blockOf(traced: TracedTask, { plan }: Traced, look: Look, colours: Paint): Iterable<string> {
  const { task, coverage, statements, later } = traced;
  const { sign } = COVERAGE[coverage];
  const head = cut(visible(`${sign} ${task.id}  ${task.text.replace(/\s+/g, ' ')}`), look.columns);
  yield colourOf(coverage, colours)(head);
  const lines = linesOf(plan.plan.text, plan.places);
  for (const statement of statements) yield* statementLines(statement, plan, lines, look, colours);
  for (const { superior, plan: below } of later) {
    const words = { zh: `时限晚于上级文件`, en: 'later than the superior document' };
    yield colours.removed(`    ! ${say(words, look.locale)}  ${visible(`${rawOf(superior)} → ${rawOf(below)}`)}`);
  }
}

const rawOf = ({ time, end }: Deadline): string => `${time.repaired ?? time.raw}（${end}）`;

function colourOf(coverage: TracedTask['coverage'], { added, removed, severity }: Paint): (text: string) => string {
  if (coverage === 'covered') return added;
  return coverage === 'missing' ? removed : (text) => severity(coverage === 'partial' ? 'warning' : 'info', text);
}

/** What is missing, and what is taken up with other words or figures; what is the same needs no line. */
function* statementLines(
  { statement, coverage, taken, otherFigures }: TracedStatement,
  { plan }: Read,
  lines: Lines,
  look: Look,
  { dim, removed, added }: Paint,
): Iterable<string> {
  if (coverage === 'covered') return;
  const room = look.columns - 6;
  const text = (words: string): string => cut(visible(words.replace(/\s+/g, ' ')), room);
  if (!taken) {
    yield removed(`    - ${text(statement.text)}`);
    return;
  }
  const { line, place } = lines.position(plan.starts[taken.paragraph]!);
  const where = place ? say(placeWords(place), look.locale) : `${line}`;
  const note = otherFigures ? say({ zh: '数字不同  ', en: 'other figures  ' }, look.locale) : '';
  yield dim(`    ≈ ${text(`${note}${statement.text}`)}`);
  yield `    ${added(text(`→ ${where}  ${taken.text}`))}`;
}

function extraOf({ extra, plan }: Traced, look: Look, { bold }: Paint): string[] {
  if (extra.length === 0) return [];
  const head = {
    zh: '上级文件没有要求、本计划自行提出的任务',
    en: 'Tasks of the plan that the superior document does not ask for',
  };
  const lines = linesOf(plan.plan.text, plan.places);
  return [
    '',
    bold(say(head, look.locale)),
    ...extra.map((task) => {
      const { line, place } = lines.position(plan.plan.starts[task.paragraph]!);
      const where = place ? say(placeWords(place), look.locale) : String(line);
      return cut(visible(`+ ${task.id}  ${where}  ${task.text.replace(/\s+/g, ' ')}`), look.columns);
    }),
  ];
}

function summaryOf({ tasks, extra }: Traced, { locale }: Look, { bold }: Paint): string[] {
  const rows = (Object.keys(COVERAGE) as TracedTask['coverage'][]).map((coverage): [string, number] => [
    `${COVERAGE[coverage].sign} ${say(COVERAGE[coverage], locale)}`,
    tasks.filter((t) => t.coverage === coverage).length,
  ]);
  const later = tasks.reduce((sum, t) => sum + t.later.length, 0);
  rows.push([say({ zh: '! 时限晚于上级文件', en: '! later than the superior document' }, locale), later]);
  rows.push([say({ zh: '+ 自行提出', en: '+ own tasks' }, locale), extra.length]);
  const widest = Math.max(...rows.map(([name]) => columnsOf(name)));
  const title = { zh: `上级文件的 ${tasks.length} 项任务`, en: `${tasks.length} tasks of the superior document` };
  return [
    bold(say(title, locale)),
    ...rows.map(([name, count]) => `  ${name}${' '.repeat(widest - columnsOf(name))}${padStart(String(count), 5)}`),
  ];
}
