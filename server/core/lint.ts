import { defaultSettings, levelOf, lower, type Settings } from './config.ts';
import { dammed } from './flood.ts';
import { idleComments } from './idle-comments.ts';
import { locate } from './locate.ts';
import type { Item, Paragraph, Plan, Register } from './plan.ts';
import { dropOutranked } from './precedence.ts';
import type {
  Finding,
  Fix,
  ParagraphRule,
  Place,
  Report,
  ReportFix,
  Rule,
  RuleContext,
  Severity,
  Words,
} from './rule.ts';
import { ruleById, rules } from './rules/index.ts';
import { byPlace } from './sift.ts';
import { type Silence, silence } from './silence.ts';
import type { Span } from './text.ts';

/** All findings of a plan, in order of the text. Never throws: a rule that crashes becomes a finding that names it. */
export const lint = (plan: Plan, settings: Settings = defaultSettings, active: readonly Rule[] = rules): Finding[] =>
  lintAll(plan, settings, active).findings;

/** The findings of a plan, and those that comments in its text switch off. */
export function lintAll(
  plan: Plan,
  settings: Settings = defaultSettings,
  active: readonly Rule[] = rules,
): Pick<Silence, 'findings' | 'silenced'> {
  const heard = active.filter((rule) => levelOf(rule, settings) !== 'off');
  const found = heard.flatMap((rule) => runRule(rule, levelOf(rule, settings) as Severity, plan, settings));
  const { findings: left, silenced, idle } = silence(plan, dropOutranked(found).sort(byPlace));
  const findings = dammed(left);
  const remarks = heard.find(({ id }) => id === COMMENT_RULE);
  if (!remarks || idle.length === 0) return { findings, silenced };
  const level = levelOf(remarks, settings) as Severity;
  const told = idleComments(plan.text, idle, { all: [...ruleById.keys()], heard: heard.map(({ id }) => id) });
  return {
    findings: [...findings, ...Array.from(told, (report) => settle(report, null, remarks, level, plan))].sort(byPlace),
    silenced,
  };
}

/** Says what is wrong with comments in the text. */
const COMMENT_RULE = 'suppression-comment';

function runRule(rule: Rule, level: Severity, plan: Plan, settings: Settings): Finding[] {
  const context: RuleContext = { plan, options: settings.rules[rule.id]?.options ?? {}, profile: settings.profile };
  const found: Finding[] = [];
  try {
    for (const [report, paragraph] of ask(rule, plan, context))
      found.push(settle(report, paragraph, rule, level, plan));
  } catch (error) {
    found.push(crashed(rule, error));
  }
  return found;
}

/** Every report of a rule with the paragraph of its subject. */
function* ask(rule: Rule, plan: Plan, context: RuleContext): Iterable<[Report, number | null]> {
  switch (rule.scope) {
    case 'paragraph': {
      const answer = answersOf(rule);
      for (let i = 0; i < plan.paragraphs.length; i++)
        for (const r of answer(plan.paragraphs[i]!, plan.register)) yield [r, i];
      return;
    }
    case 'task':
      for (const t of plan.tasks) for (const r of rule.check(t, context)) yield [r, t.paragraph];
      return;
    case 'section':
      for (const run of siblingRuns(plan)) for (const r of rule.check(run, context)) yield [r, run[0]!.paragraph];
      return;
    case 'document':
      for (const r of rule.check(plan, context)) yield [r, null];
  }
}

/** What a paragraph rule has said of each paragraph. */
const said = new WeakMap<ParagraphRule, WeakMap<Paragraph, readonly Report[]>>();
const NOTHING: readonly Report[] = [];

function answersOf(rule: ParagraphRule): (paragraph: Paragraph, register: Register) => readonly Report[] {
  const before = said.get(rule) ?? new WeakMap<Paragraph, readonly Report[]>();
  said.set(rule, before);
  return (paragraph, register) => {
    const known = before.get(paragraph);
    if (known) return known;
    const reports = [...rule.check(paragraph, register)];
    before.set(paragraph, reports.length === 0 ? NOTHING : reports);
    return reports;
  };
}

function* siblingRuns(plan: Plan): Iterable<readonly Item[]> {
  const tops = new Map<number, Item[]>();
  for (const item of plan.items) {
    if (item.parent === null) {
      const run = tops.get(item.part);
      if (run) run.push(item);
      else tops.set(item.part, [item]);
    }
    if (item.children.length > 0) yield item.children.map((i) => plan.items[i]!);
  }
  yield* tops.values();
}

function settle(report: Report, subject: number | null, rule: Rule, level: Severity, plan: Plan): Finding {
  const at = (place: Place): Span => {
    const paragraph = place.paragraph === undefined ? subject : place.paragraph;
    return paragraph === null ? place.span : locate(plan, paragraph, place.span);
  };
  const fix = (f: ReportFix, safe: boolean): Fix => ({
    title: f.title,
    safe,
    edits: f.edits.map((e) => ({ ...at(e), newText: e.newText })),
  });
  return {
    rule: rule.id,
    severity: report.severity ? lower(report.severity, level) : level,
    ...at(report),
    message: report.message,
    fix: report.fix ? fix(report.fix, true) : null,
    suggestions: (report.suggestions ?? []).map((s) => fix(s, false)),
    related: (report.related ?? []).map((r) => ({ ...at(r), message: r.message })),
    ...(report.parts && { parts: report.parts.map((part) => settle(part, subject, rule, level, plan)) }),
  };
}

function crashed(rule: Rule, error: unknown): Finding {
  const what = error instanceof Error ? error.message : String(error);
  const message: Words = {
    zh: `规则 ${rule.id} 运行出错（${what}），本文件未按该规则检查；其他规则不受影响。请报告此问题。`,
    en: `Rule ${rule.id} failed (${what}); this document was not checked by it. Other rules are not affected. Please report this.`,
  };
  return { rule: rule.id, severity: 'error', start: 0, end: 0, message, fix: null, suggestions: [], related: [] };
}
