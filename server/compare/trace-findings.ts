import { excerpt } from '../core/excerpt.ts';
import { locate } from '../core/locate.ts';
import type { Deadline, Plan, Task } from '../core/plan.ts';
import type { Finding, Severity, Words } from '../core/rule.ts';
import type { Trace, TracedStatement, TracedTask } from './trace.ts';

/**
 * What a trace has to say, as findings in the plan: what is missing stands where the statement before it is taken up,
 * what nobody asks for at its task. In the order of the plan's text.
 */
export function traceFindings(trace: Trace, plan: Plan): Finding[] {
  const findings: Finding[] = [];
  let at = startOf(plan);
  for (const traced of trace.tasks) {
    for (const statement of traced.statements) {
      if (statement.taken) at = locate(plan, statement.taken.paragraph, statement.taken);
      findings.push(...statementFindings(statement, traced.task, at));
    }
    findings.push(...laterFindings(traced, plan));
  }
  for (const task of trace.extra) findings.push(extraFinding(task, plan));
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The title, or the beginning of the text. */
function startOf(plan: Plan): Place {
  const { titlePlace } = plan.document;
  return titlePlace ? locate(plan, titlePlace.paragraph, titlePlace) : { start: 0, end: 0 };
}

function* statementFindings(
  { statement, coverage, otherFigures }: TracedStatement,
  { id }: Task,
  at: Place,
): Iterable<Finding> {
  const words = excerpt(statement.text, 40);
  if (coverage === 'missing') {
    yield finding('superior-missing', 'warning', at, {
      zh: `上级文件 ${id} 的“${words}”没有落实到本计划；请补上，或说明为何不涉及。`,
      en: `“${words}” (${id} of the superior document) is not in the plan: take it up, or say why it does not apply.`,
    });
  } else if (otherFigures) {
    yield finding('superior-figures', 'info', at, {
      zh: `与上级文件 ${id} 的“${words}”数字不同；请核对指标和时限。`,
      en: `The figures are not those of “${words}” (${id} of the superior document): check targets and limits.`,
    });
  }
}

const laterFindings = ({ later, task }: TracedTask, plan: Plan): Finding[] =>
  later.map(({ superior, plan: own }) =>
    finding('superior-deadline-later', 'error', locate(plan, own.paragraph, own.time), {
      zh: `时限“${writtenOf(own)}”晚于上级文件 ${task.id} 的“${writtenOf(superior)}”；请提前，或报上级同意。`,
      en: `The limit “${writtenOf(own)}” is later than “${writtenOf(superior)}” in ${task.id} of the superior document: bring it forward, or have it approved.`,
    }),
  );

const writtenOf = ({ time }: Deadline): string => time.repaired ?? time.raw;

const extraFinding = (task: Task, plan: Plan): Finding => {
  const { title } = plan.paragraphs[task.paragraph]!;
  return finding('superior-extra', 'hint', locate(plan, task.paragraph, title), {
    zh: '上级文件没有要求这项任务，是本计划自行提出的；请核对依据。',
    en: 'The superior document does not ask for this task; it is the plan’s own. Check what it rests on.',
  });
};

const finding = (rule: string, severity: Severity, { start, end }: Place, message: Words): Finding => ({
  rule,
  severity,
  start,
  end,
  message,
  fix: null,
  suggestions: [],
  related: [],
});
