import type { Note, Paragraph, Register, UnitMention } from '../plan.ts';
import { placeOf, unitKey } from '../responsibility/unit-key.ts';
import type { ParagraphRule, Report } from '../rule.ts';

export const rule: ParagraphRule = {
  id: 'resp-duplicate-unit',
  category: 'responsibility',
  severity: 'warning',
  fix: 'safe',
  scope: 'paragraph',
  title: { zh: '同一单位重复出现', en: 'Unit listed twice' },
  about: {
    zh: '同一单位在一处责任括注中出现两次，或既是牵头单位又是配合单位，责任划分不清，台账中也会重复计算。简称与全称按机构名录识别为同一单位。挂牌机构（省市场监管局（省知识产权局））、部门与其管理的局、分项写明职责的括注不报。同一名单中的重复可自动删去后一个；牵头、配合之间的重复由人决定。',
    en: 'A unit stands twice in one note, or is lead and supporter of the same task: its duty is unclear and the ledger counts it twice. Short and full names are the same unit by the register. Name plates, a department and a bureau under it, and notes that give duties clause by clause are right. Within one list the second is deleted automatically; across roles a person decides.',
  },
  source: { zh: '公开的任务分工表中的实例', en: 'Seen in published allocation tables' },
  *check(paragraph, register) {
    for (const note of paragraph.notes) {
      if (note.form === 'sentence') continue;
      const seen = new Map<string, UnitMention>();
      for (const unit of note.units) {
        if (unit.kind === 'vague' || unit.role === 'implied') continue;
        const key = identity(register, unit);
        const first = seen.get(key);
        if (!first) seen.set(key, unit);
        else if (clashes(first, unit)) yield report(paragraph, note, first, unit);
      }
    }
  },
};

/**
 * One key for the names of one body of one place: 省发改委 and 省发展改革委 are one, 太原市财政局 and 大同市财政局 are two.
 * Without a place a name is itself: 广东证监局 is not 深圳证监局.
 */
function identity(register: Register, mention: UnitMention): string {
  const local = mention.unit !== null && register.units[mention.unit]!.level !== 'central';
  return local && placeOf(mention.name) === '' ? mention.name : unitKey({ register }, mention);
}

/** Joint responsibility besides a lead is a way of speaking, not a repetition. */
const clashes = (a: UnitMention, b: UnitMention): boolean =>
  a.role === b.role || (a.role !== 'joint' && b.role !== 'joint');

function report(paragraph: Paragraph, note: Note, first: UnitMention, unit: UnitMention): Report {
  const name = paragraph.text.slice(unit.start, unit.end);
  const related = [{ span: first, message: { zh: '前一次出现', en: 'Listed here before' } }];
  if (first.role !== unit.role && note.basis !== 'first-listed') {
    return {
      span: unit,
      message: {
        zh: `“${name}”既是牵头单位又是配合单位，责任划分不清；请保留其一。`,
        en: `“${name}” is both lead and supporter, so its duty is unclear: keep one of the two.`,
      },
      related,
    };
  }
  const before = unit.start - 1;
  const separated = before > note.start && /[、,]/.test(paragraph.folded[before]!);
  return {
    span: unit,
    message: {
      zh: `“${name}”在责任单位中重复出现，台账会重复计算；请删去重复的一个。`,
      en: `“${name}” is listed twice, so the ledger counts it twice: delete one.`,
    },
    related,
    ...(separated && {
      fix: {
        title: { zh: `删去重复的“${name}”`, en: `Delete the second “${name}”` },
        edits: [{ span: { start: before, end: unit.end }, newText: '' }],
      },
    }),
  };
}
