import { defaultSettings, levelOf, lower, type Settings } from './config.ts';
import { locate } from './locate.ts';
import type { Item, Plan } from './plan.ts';
import { dropOutranked } from './precedence.ts';
import type { Finding, Fix, Place, Report, ReportFix, Rule, RuleContext, Severity, Words } from './rule.ts';
import { rules } from './rules/index.ts';
import type { Span } from './text.ts';

/** All findings of a plan, in order of the text. Never throws: a rule that crashes becomes a finding that names it. */
export function lint(plan: Plan, settings: Settings = defaultSettings, active: readonly Rule[] = rules): Finding[] {
  const findings = active.flatMap((rule) => {
    const level = levelOf(rule, settings);
    return level === 'off' ? [] : runRule(rule, level, plan, settings);
  });
  return dropOutranked(findings).sort(byPlace);
}

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
    case 'paragraph':
      for (const [i, p] of plan.paragraphs.entries()) for (const r of rule.check(p, i, context)) yield [r, i];
      return;
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

const byPlace = (a: Finding, b: Finding): number => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);
