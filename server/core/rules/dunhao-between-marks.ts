import { gather } from '../gather.ts';
import { writtenIn } from '../once.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

const BETWEEN = /》、(?=《)|”、(?=“)/g;
const betweenIn = writtenIn(BETWEEN);

export const rule: DocumentRule = {
  id: 'dunhao-between-marks',
  category: 'punctuation',
  severity: 'hint',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '并列书名号、引号间用顿号', en: '、 between titles or quotations side by side' },
  about: {
    zh: '并列的书名号之间、引号之间通常不用顿号。书名号后有括注再接下一个的、引号与未加引号的词并列的要用顿号，不报。标准的说法是“通常”，所以只作建议，全文较多时合并为一条。',
    en: 'Titles or quotations side by side usually take no 、 between them. It is required after a bracket that follows a title, and between quoted and unquoted items. The standard says “usually”, hence a hint only.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 4.5.3.5', en: 'GB/T 15834-2011 on punctuation, 4.5.3.5' },
  *check(plan) {
    yield* gather([...marks(plan)], (count) => ({
      zh: `有 ${count} 处并列的书名号或引号之间用了顿号，通常可以不用。`,
      en: `${count} times 、 stands between titles or quotations side by side; it is usually left out.`,
    }));
  },
};

function* marks(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    const { text } = p;
    for (const m of betweenIn(p)) {
      const span = { start: m.index + 1, end: m.index + 2 };
      if (isMixedList(text, m.index)) continue;
      yield {
        paragraph,
        span,
        message: {
          zh: '并列的书名号或引号之间通常不用顿号。',
          en: 'Titles or quotations side by side usually take no 、.',
        },
        suggestions: [{ title: { zh: '删去顿号', en: 'Delete 、' }, edits: [{ paragraph, span, newText: '' }] }],
      };
    }
  }
}

/** The list goes on with an item without marks: “煤改电”、“煤改气”、农村电网. */
function isMixedList(text: string, at: number): boolean {
  const [open, close] = text[at] === '》' ? ['《', '》'] : ['“', '”'];
  const next = text.indexOf(close!, at + 2);
  const first = text.lastIndexOf(open!, at);
  return (
    next >= 0 &&
    ((text[next + 1] === '、' && text[next + 2] !== open) || (text[first - 1] === '、' && text[first - 2] !== close))
  );
}
