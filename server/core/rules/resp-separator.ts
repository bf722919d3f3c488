import { gather } from '../gather.ts';
import type { Note, Paragraph, Plan, UnitMention } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'resp-separator',
  category: 'responsibility',
  severity: 'info',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '责任单位分隔不当', en: 'Wrong mark between units' },
  about: {
    zh: '并列的责任单位之间用了逗号或空格，应当用顿号。顿号与逗号并用、逗号分开的是两组（部门，各市政府）时是对的；分号分层次是对的，都不报。',
    en: 'Units side by side are set apart by commas or blanks instead of 、. A comma between two groups that use 、 inside, and a semicolon between tiers, are right.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 B.1.4', en: 'GB/T 15834-2011 on punctuation, B.1.4' },
  *check(plan) {
    yield* gather([...badlySeparated(plan)], (count) => ({
      zh: `有 ${count} 处责任单位之间没有用顿号分隔；请改为“、”。`,
      en: `${count} notes do not set units apart by 、: use it.`,
    }));
  },
};

function* badlySeparated(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    for (const note of p.notes) {
      if (note.form !== 'bracket' || note.units.length < 2) continue;
      const gaps = gapsIn(p, note);
      const marks = gaps.map((g) => p.folded.slice(g.start, g.end));
      if (
        gaps.length === 0 ||
        !marks.every((m) => m === ',' || m === ' ') ||
        p.folded.slice(note.start, note.end).includes('、')
      ) {
        continue;
      }
      const first = gaps[0]!;
      yield {
        paragraph,
        span: first,
        message: {
          zh: '并列的责任单位之间应当用顿号；请改为“、”。',
          en: 'Units side by side are set apart by 、.',
        },
        suggestions: [
          {
            title: { zh: '改为顿号', en: 'Write 、' },
            edits: gaps.map((span) => ({ paragraph, span, newText: '、' })),
          },
        ],
      };
    }
  }
}

const DEPARTMENTS: ReadonlySet<UnitMention['kind']> = new Set(['department', 'party', 'institution', 'enterprise']);

/** What stands between neighbours of one role and level that are both departments; a collective opens a new group. */
function gapsIn(p: Paragraph, note: Note): { start: number; end: number }[] {
  return note.units.slice(1).flatMap((unit, i) => {
    const before = note.units[i]!;
    const alike =
      p.text[unit.start] === p.text[before.start] &&
      (unit.role === before.role || note.basis === 'first-listed') &&
      DEPARTMENTS.has(unit.kind) &&
      DEPARTMENTS.has(before.kind);
    return alike ? [{ start: before.end, end: unit.start }] : [];
  });
}
