import type { Deadline, LeadBasis, Plan, Role, Task, TaskUnit, UnitKind } from '../core/plan.ts';
import { unitKey } from '../core/responsibility/unit-key.ts';
import type { Finding } from '../core/rule.ts';
import { readTargets } from '../core/targets.ts';
import { fold } from '../core/text.ts';
import { headingReader } from './headings.ts';
import { seen } from './sheet.ts';

/** A plan whose tasks go into a ledger. */
export interface LedgerDocument {
  readonly path: string;
  readonly plan: Plan;
  /** What people are told of a place (document offset): 第12行. */
  readonly placeOf: (offset: number) => string;
  /** Asked where a sheet shows them. */
  readonly findings: () => readonly Finding[];
}

export interface RowUnit {
  readonly name: string;
  /** The same for every name of a unit. */
  readonly key: string;
  readonly role: Role;
  readonly kind: UnitKind;
}

/** One task as a ledger has it: plain data, nothing in it that cannot be seen. */
export interface LedgerRow {
  /** In this ledger, from 1. */
  readonly number: number;
  readonly path: string;
  /** Title of the plan; its path where it has none. */
  readonly plan: string;
  readonly id: string;
  /** 一级任务, 二级任务, 任务, 具体举措: headings.ts. */
  readonly first: string;
  readonly second: string;
  readonly task: string;
  readonly measure: string;
  /** The whole task without marker and notes. */
  readonly text: string;
  readonly units: readonly RowUnit[];
  /** Names by role. */
  readonly lead: readonly string[];
  readonly joint: readonly string[];
  readonly support: readonly string[];
  readonly concerned: readonly string[];
  readonly basis: LeadBasis;
  /** As written, damage repaired; each once. */
  readonly deadlines: readonly string[];
  /** ISO day, or null. */
  readonly due: string | null;
  readonly targets: readonly string[];
  readonly citations: readonly string[];
  readonly place: string;
}

/** A row for every task of the plans, in their order. */
export function rowsOfPlans(documents: readonly LedgerDocument[]): LedgerRow[] {
  return documents.flatMap(tasksOf).map((row, i) => ({ number: i + 1, ...row }));
}

function tasksOf({ path, plan, placeOf }: LedgerDocument): Omit<LedgerRow, 'number'>[] {
  const headings = headingReader(plan);
  return plan.tasks.map((task) => ({
    path: seen(path),
    plan: seen(plan.document.title ?? path),
    id: task.id,
    ...headings(task),
    text: seen(task.text),
    units: task.units.map((unit) => ({
      name: nameOf(plan, unit),
      key: unitKey(plan, unit.mention),
      role: unit.role,
      kind: unit.mention.kind,
    })),
    lead: namesOf(plan, task, 'lead'),
    joint: namesOf(plan, task, 'joint'),
    support: namesOf(plan, task, 'support'),
    concerned: namesOf(plan, task, 'implied'),
    basis: task.leadBasis,
    deadlines: deadlinesOf(plan, task),
    due: task.due,
    targets: targetsOf(plan, task),
    citations: unique(task.citations.map(({ citation: { title, documentNumber } }) => cited(title, documentNumber))),
    place: placeOf(plan.starts[task.paragraph]!),
  }));
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const namesOf = (plan: Plan, task: Task, role: Role): string[] =>
  unique(task.units.filter((unit) => unit.role === role).map((unit) => nameOf(plan, unit)));

/** The name as written, in the width of the document; with its prefix where it takes that from the name before. */
function nameOf(plan: Plan, { name, paragraph, mention }: TaskUnit): string {
  const { text } = plan.paragraphs[paragraph]!;
  const written = text.slice(mention.start, mention.end);
  return seen(fold(written) === name ? written : name);
}

/** 完成时限： on a line of its own. */
const FIELD = /^[^:：]{0,12}[:：]\s*/;

/** As written: whole where a line gives it, else the expressions of the text. 适时, 逐步 set no time. */
function deadlinesOf(plan: Plan, task: Task): string[] {
  const texts = task.deadlines.map(({ paragraph, time, kind }: Deadline) => {
    const { form, text } = plan.paragraphs[paragraph]!;
    if (form === 'field' && !time.repaired) return text.replace(FIELD, '').replace(/[。；;]$/, '');
    return kind === 'vague' ? '' : (time.repaired ?? time.raw);
  });
  return unique(texts.map(seen).filter((text) => text !== ''));
}

/** Clauses with a number to be reached, as written. */
function targetsOf(plan: Plan, task: Task): string[] {
  const found: string[] = [];
  for (let i = task.paragraph; i < task.end; i++) {
    const p = plan.paragraphs[i]!;
    if (p.form === 'text' || p.form === 'row')
      for (const { start, end } of readTargets(p)) found.push(seen(p.text.slice(start, end)));
  }
  return unique(found);
}

const cited = (title: string, number: string | null): string =>
  seen(`《${title}》${number === null ? '' : `（${number}）`}`);
