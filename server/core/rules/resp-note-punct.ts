import type { Note, Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

interface Place {
  readonly paragraph: number;
  readonly note: Note;
}

export const rule: DocumentRule = {
  id: 'resp-note-punct',
  category: 'responsibility',
  severity: 'info',
  fix: 'none',
  scope: 'document',
  title: { zh: '责任括注标点', en: 'Marks of a responsibility note' },
  about: {
    zh: '责任括注里又套着同形的括号（“（责任部门：市交通委（市道运局））”），不易看清起止，整个括注宜改用“〔〕”；或括注有的在句号前、有的在句号后，位置不一（报告少数一方）。每种情况全文报一条。单位自身名称里的括号（“各县（市、区）”“某开发区（新城）管委会”）不算。',
    en: 'A note holds brackets of its own shape, so its end is hard to see: let the note use 〔〕. Or notes stand before the full stop here and behind it there (the minority is reported). One finding of each kind a document. Brackets inside a unit’s own name, 各县（市、区） or 某开发区（新城）管委会, do not count.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 4.9、B.2.2', en: 'GB/T 15834-2011 on punctuation, 4.9 and B.2.2' },
  *check(plan) {
    const notes = closingNotes(plan);
    const nested = notes.filter(({ paragraph, note }) => nests(plan.paragraphs[paragraph]!, note));
    if (nested[0]) yield nesting(nested);
    const before = notes.filter((n) => stopOf(plan, n) === 'behind');
    const behind = notes.filter((n) => stopOf(plan, n) === 'before');
    const minority = before.length < behind.length ? before : behind;
    if (minority[0] && minority.length * 3 < before.length + behind.length) yield position(plan, minority);
  },
};

/** Bracketed notes that end their paragraph. */
function closingNotes(plan: Plan): Place[] {
  return plan.paragraphs.flatMap((p, paragraph) => {
    const note = p.notes.at(-1);
    return note?.form === 'bracket' && note.end >= p.text.length - 1 ? [{ paragraph, note }] : [];
  });
}

/** Brackets of places and collectives belong to the name: 各县（市、区）. */
const OWN_NAME = /\((?:[市县区州旗盟镇乡街]|单位|部门|机构)[^()]{0,12}\)|\([^()含]{1,10}\)(?=管理?委|[局厅院部])/g;

const nests = ({ folded }: Paragraph, { start, end }: Note): boolean =>
  folded[start] === '(' &&
  folded
    .slice(start + 1, end - 1)
    .replace(OWN_NAME, '')
    .includes('(');

/** On which side of the note the full stop of its sentence stands. */
function stopOf(plan: Plan, { paragraph, note }: Place): 'before' | 'behind' | null {
  const { folded } = plan.paragraphs[paragraph]!;
  if (folded[note.start - 1] === '。') return 'before';
  return folded[note.end] === '。' ? 'behind' : null;
}

const others = (places: readonly Place[]): NonNullable<Report['related']> =>
  places.slice(1, 51).map(({ paragraph, note }) => ({
    paragraph,
    span: note,
    message: { zh: '同样的情况', en: 'The same here' },
  }));

function nesting(places: readonly Place[]): Report {
  return {
    paragraph: places[0]!.paragraph,
    span: places[0]!.note,
    message: {
      zh: `责任括注里套着同形的括号（共 ${places.length} 处），不易看清起止；整个括注宜改用“〔〕”。`,
      en: `A note holds brackets of its own shape (${places.length} places), so its end is hard to see: let the note use 〔〕.`,
    },
    related: others(places),
    ...(places.length > 1 && { parts: places.map((place) => nesting([place])) }),
  };
}

function position(plan: Plan, places: readonly Place[]): Report {
  const here = stopOf(plan, places[0]!) === 'before' ? '句号之后' : '句号之前';
  return {
    paragraph: places[0]!.paragraph,
    span: places[0]!.note,
    message: {
      zh: `此处责任括注在${here}，与全文多数不一（共 ${places.length} 处）；请统一位置。`,
      en: `${places.length} notes stand on the other side of the full stop than most: put them in one place.`,
    },
    related: others(places),
    ...(places.length > 1 && { parts: places.map((place) => position(plan, [place])) }),
  };
}
