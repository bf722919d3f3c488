import { excerpt } from '../excerpt.ts';
import { gather } from '../gather.ts';
import type { Note, Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import type { Span } from '../text.ts';

export const rule: DocumentRule = {
  id: 'resp-vague-unit',
  category: 'responsibility',
  severity: 'warning',
  fix: 'none',
  scope: 'document',
  title: { zh: '责任单位泛指', en: 'Unit that names nobody' },
  about: {
    zh: '责任单位写成“相关市政府”“有关部门”“等有关单位”，指不出是谁，“人人有关”等于“人人无关”。“各市政府”“各县（市、区）人民政府”“各成员单位”是全称，指得清楚，不报；句末单独一个“等”不报；已有明确牵头单位、只是配合单位泛指的，仅作建议。全文多处相同问题合并报告。',
    en: 'A slot for a unit holds a phrase that identifies nobody (相关市政府, 有关部门): what concerns everybody is done by nobody. 各市政府 and 各成员单位 are exhaustive and precise; a bare closing 等 is tolerated; vague supporters behind a named lead are a hint only. Many places in one document become one finding.',
  },
  source: {
    zh: '《检察风云》2009 年关于“有关部门”的评论；督查要求责任到单位',
    en: 'Commentary on “有关部门” (检察风云, 2009); supervision asks for named units',
  },
  *check(plan) {
    const all = [...vagueUnits(plan)];
    yield* gather(
      all.filter((r) => !r.severity),
      (count) => ({
        zh: `全文有 ${count} 处责任单位是泛指，指不出由谁负责，无法督办；请逐处写明单位名称。`,
        en: `${count} places name no identifiable unit, so nobody can be held to the task: name the units.`,
      }),
    );
    yield* gather(
      all.filter((r) => r.severity),
      (count) => ({
        zh: `全文有 ${count} 处配合单位是泛指；如需督办到单位，请写明单位名称。`,
        en: `${count} places name supporters that cannot be identified: name the units where they are to be supervised.`,
      }),
    );
  },
};

function* vagueUnits(plan: Plan): Iterable<Report> {
  for (const [i, p] of plan.paragraphs.entries()) {
    for (const note of p.notes) {
      if (note.form === 'sentence') continue;
      const led = note.basis === 'explicit' && hasNamedLead(note);
      for (const unit of note.units) {
        if (unit.kind === 'vague') yield report(p, i, unit, led && unit.role !== 'lead');
      }
      for (const end of note.openEnds) yield report(p, i, end, led);
    }
  }
}

function report(p: Paragraph, paragraph: number, span: Span, mild: boolean): Report {
  const written = excerpt(p.text.slice(span.start, span.end));
  return {
    paragraph,
    span: { start: span.start, end: span.end },
    ...(mild && { severity: 'hint' as const }),
    message: {
      zh: `责任单位“${written}”是泛指，指不出由谁负责，无法督办；请写明单位名称。`,
      en: `“${written}” names no identifiable unit, so nobody can be held to the task: name the unit.`,
    },
  };
}

const hasNamedLead = (note: Note): boolean => note.units.some((u) => u.role === 'lead' && u.kind !== 'vague');
