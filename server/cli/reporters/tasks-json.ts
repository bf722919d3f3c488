import { locate, locateParagraph } from '../../core/locate.ts';
import type { Citation, Deadline, Plan, Role, Task } from '../../core/plan.ts';
import { version } from '../../version.ts';
import { titleOf } from '../headings.ts';
import { listWriter, member } from './json-text.ts';
import { type Lines, linesOf } from './lines.ts';
import type { NewReporter, Read } from './reporter.ts';

/** The task ledger as JSON; the shape is part of the product's interface (schemas/tasks.schema.json). */
export const tasksJson: NewReporter<Read, void> = () => {
  const documents = listWriter(2, 2);
  return {
    begin: () => `{\n${member('version', version)},\n  "documents": [`,
    document({ path, plan, places }) {
      const lines = linesOf(plan.text, places);
      const document = {
        path,
        title: plan.document.title,
        date: plan.document.date,
        tasks: plan.tasks.map((task) => taskOf(task, plan, lines)),
        citations: citationsOf(plan, lines),
      };
      return documents.items([document]);
    },
    end: () => `${documents.close()}\n}\n`,
  };
};

/** A task as `tasks` writes it; the shape is part of the product's interface. */
export function taskOf(task: Task, plan: Plan, { position }: Lines): unknown {
  return {
    id: task.id,
    headings: task.ancestors.map((index) => titleOf(plan.items[index]!, plan)),
    text: task.text,
    start: position(locateParagraph(plan, task.paragraph).start),
    end: position(locateParagraph(plan, task.end - 1).end),
    lead: unitsOf(task, 'lead'),
    support: unitsOf(task, 'support'),
    joint: unitsOf(task, 'joint'),
    leadBasis: task.leadBasis,
    deadlines: task.deadlines.map(deadlineOf),
    due: task.due,
    citations: task.citations.map(({ citation }) => citationOf(citation)),
  };
}

const unitsOf = (task: Task, role: Role): string[] =>
  task.units.filter((unit) => unit.role === role).map(({ name }) => name);

export const deadlineOf = ({ time, kind, start, end }: Deadline): unknown => ({
  raw: time.raw,
  repaired: time.repaired,
  kind,
  start,
  end,
  certainty: time.certainty,
});

const citationOf = ({ title, documentNumber }: Citation): object => ({ title, documentNumber });

/** All of the document, in order of the text. */
const citationsOf = (plan: Plan, { position }: Lines): unknown[] =>
  plan.paragraphs.flatMap((paragraph, index) =>
    paragraph.citations.map((citation) => ({
      ...citationOf(citation),
      line: position(locate(plan, index, citation).start).line,
    })),
  );
