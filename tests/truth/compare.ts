import { locate } from '../../server/core/locate.ts';
import type { Plan } from '../../server/core/plan.ts';
import type { Finding } from '../../server/core/rule.ts';
import { lineAt, lineStarts, type Span } from '../../server/core/text.ts';
import truth from './seed.json' with { type: 'json' };

/** A time expression of the truth; what it does not state is absent. */
interface TruthTime {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly certainty: string;
  readonly repaired?: string;
  readonly from?: string;
  readonly to?: string;
  readonly precision?: string;
}

/** One line of the comparison with what a careful reader found. */
export interface Row {
  readonly what: string;
  readonly expected: number;
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/** Compares what the program reads in the example plan with the hand-made truth, thing by thing. */
export function compareWithTruth(plan: Plan, findings: readonly Finding[]): Row[] {
  const lines = lineStarts(plan.text);
  const at = (paragraph: number, span: Span): string => place(locate(plan, paragraph, span));
  const place = (span: Span): string => {
    const line = lineAt(lines, span.start);
    return `${line + 1}:${span.start - lines[line]!}-${span.end - lines[line]!}`;
  };
  const lineOf = (paragraph: number): number => lineAt(lines, plan.starts[paragraph]!) + 1;

  const outline = plan.items.flatMap((item) => {
    const p = plan.paragraphs[item.paragraph]!;
    const level = item.marker?.level ?? 9;
    return level <= 3
      ? [`${lineOf(item.paragraph)} ${item.marker!.raw} ${p.text.slice(p.title.start, p.title.end)}`]
      : [];
  });
  const tasks = plan.tasks.map((t) => `${lineOf(t.paragraph)} ${plan.items[t.item]!.marker?.raw ?? '*'}`);
  const units = plan.tasks.flatMap((t) => t.units.map((u) => `${at(u.paragraph, u.mention)} ${u.name} ${u.role}`));
  const times = plan.tasks.flatMap((t) =>
    t.deadlines.map((d) =>
      [
        at(d.paragraph, d.time),
        d.time.raw,
        d.time.repaired,
        d.kind,
        d.start,
        d.end,
        d.time.precision,
        d.time.certainty,
      ].join(' '),
    ),
  );
  const citations = plan.paragraphs.flatMap((p, i) => p.citations.map((c) => `${at(i, c)} ${plainCitation(c.title)}`));
  const wrong = findings.filter((f) => f.severity === 'error' || f.severity === 'warning');

  return [
    row('title and date', [`${truth.title} ${truth.date}`], [`${plan.document.title} ${plan.document.date}`]),
    row(
      'headings',
      [...truth.headings, ...truth.levelThree].map((h) => `${h.line} ${h.marker} ${h.title}`),
      outline,
    ),
    row(
      'tasks',
      truth.measures.map((m) => `${m.line} ${m.marker ?? '*'}`),
      tasks,
    ),
    row(
      'units',
      truth.measures.flatMap((m) =>
        m.units.map(([name, start, end, role]) => `${m.line}:${start}-${end} ${name} ${role}`),
      ),
      units,
    ),
    row(
      'time expressions',
      truth.measures.flatMap((m) =>
        (m.deadlines as readonly TruthTime[]).map((d) =>
          [`${m.line}:${d.start}-${d.end}`, d.raw, d.repaired, d.kind, d.from, d.to, d.precision, d.certainty].join(
            ' ',
          ),
        ),
      ),
      times,
    ),
    row(
      'citations',
      truth.citations.map((c) => `${c.line}:${c.start}-${c.end} ${plainCitation(c.title)}`),
      citations,
    ),
    row(
      'errors and warnings',
      [
        ...truth.findings.map(([rule, severity, line, start, end]) => `${line}:${start}-${end} ${severity} ${rule}`),
        '5:39-40 warning punct-halfwidth',
      ],
      wrong.map((f) => `${place(f)} ${f.severity} ${f.rule}`),
    ),
    row('places never to flag', [], neverFlagged(wrong, lines)),
  ];
}

const plainCitation = (title: string): string => title.replace(/\s/g, '');

function neverFlagged(findings: readonly Finding[], lines: readonly number[]): string[] {
  const ruled = findings.filter((f) => truth.neverRules.includes(f.rule)).map((f) => f.rule);
  const touched = truth.never.flatMap((entry) => {
    const [line, from, to, text] = entry as [number, number, number, string];
    const start = lines[line - 1]! + from;
    const end = lines[line - 1]! + to;
    return findings.filter((f) => f.start >= start && f.end <= end).map((f) => `${line} ${text} ${f.rule}`);
  });
  return [...ruled, ...touched];
}

function row(what: string, expected: readonly string[], found: readonly string[]): Row {
  const rest = [...found];
  const missing = expected.filter((e) => {
    const i = rest.indexOf(e);
    if (i >= 0) rest.splice(i, 1);
    return i < 0;
  });
  return { what, expected: expected.length, missing, surplus: rest };
}
