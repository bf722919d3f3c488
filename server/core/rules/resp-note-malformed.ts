import type { Note, NoteDefect, Paragraph } from '../plan.ts';
import type { ParagraphRule, ReportFix, Words } from '../rule.ts';

export const rule: ParagraphRule = {
  id: 'resp-note-malformed',
  category: 'responsibility',
  severity: 'warning',
  fix: 'suggestion',
  scope: 'paragraph',
  title: { zh: '责任括注不完整', en: 'Malformed responsibility note' },
  about: {
    zh: '责任括注为空、单位与谓语之间误用句号、以顿号或逗号结尾，或内层括号未闭合，责任单位因此读不全或读不准。单位之后另起一句的声明（“所列部门均为牵头单位，下同”）、自成一句的括注（“以上任务由……负责。”）都不是错误。',
    en: 'A note that is empty, has a full stop between unit and predicate, ends in a separator, or leaves an inner bracket open: who is responsible cannot be read with certainty. A declaration in a sentence of its own after the list, and a note that is itself a sentence, are right.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 B.2.2', en: 'GB/T 15834-2011 on punctuation, B.2.2' },
  *check(paragraph) {
    for (const note of paragraph.notes) {
      for (const defect of note.defects) {
        yield {
          span: defect,
          message: messages[defect.kind](paragraph.text.slice(defect.start, defect.end)),
          suggestions: suggest(paragraph, note, defect),
        };
      }
    }
  },
};

const messages: Readonly<Record<NoteDefect['kind'], (written: string) => Words>> = {
  empty: () => ({
    zh: '责任括注为空，任务没有责任单位；请填写单位，或删去空括号。',
    en: 'The responsibility note is empty, so nobody is responsible: name the unit or delete the bracket.',
  }),
  'stop-inside': (written) => ({
    zh: `责任括注“${written}”中，单位与其职责之间用了句号，语句被割断，责任读不准；请删去中间的句号。`,
    en: `In the note “${written}” a full stop cuts the unit off from its duty, so the responsibility is unclear: delete the stop.`,
  }),
  'trailing-separator': (written) => ({
    zh: `责任括注以“${written}”结尾，像是漏列了单位；请补全单位或删去该标点。`,
    en: `The responsibility note ends in “${written}” as if a unit were missing: add the unit or delete the mark.`,
  }),
  'unclosed-inner': (written) => ({
    zh: `责任括注内的括号“${written}”没有闭合，单位名称读不完整；请补上另一半括号。`,
    en: `The bracket “${written}” inside the note is not closed, so the unit's name cannot be read: close it.`,
  }),
};

function suggest(paragraph: Paragraph, note: Note, defect: NoteDefect): ReportFix[] {
  if (defect.kind === 'stop-inside') {
    const stop = paragraph.folded.slice(defect.start, defect.end).search(/[。!]/);
    if (stop < 0) return [];
    const at = defect.start + stop;
    return [remove(at, at + 1, { zh: '删去单位后的句号', en: 'Delete the stop after the unit' })];
  }
  if (defect.kind === 'trailing-separator') {
    return [remove(defect.start, defect.end, { zh: '删去多余的标点', en: 'Delete the mark' })];
  }
  if (defect.kind === 'empty') {
    return [remove(note.start, note.end, { zh: '删去空括号', en: 'Delete the empty bracket' })];
  }
  return [];
}

const remove = (start: number, end: number, title: Words): ReportFix => ({
  title,
  edits: [{ span: { start, end }, newText: '' }],
});
