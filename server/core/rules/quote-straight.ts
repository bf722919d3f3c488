import { isDigit, isHan } from '../characters.ts';
import { gather } from '../gather.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'quote-straight',
  category: 'punctuation',
  severity: 'info',
  fix: 'safe',
  scope: 'document',
  title: { zh: '直引号', en: 'Straight quotation marks' },
  about: {
    zh: '中文里用了直引号，看不出哪边是开、哪边是合；应当用弯引号“”。一段之内成对的可自动改；一段里只有一半的不改。英寸、秒的符号，代码、网址不报。',
    en: 'Straight quotation marks in Chinese text do not show which is the opening one: use “”. Pairs within one paragraph are changed automatically, odd ones are not. Marks of inches and seconds, code and addresses are right.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 4.8', en: 'GB/T 15834-2011 on punctuation, 4.8' },
  *check(plan) {
    yield* gather([...straight(plan)], (count) => ({
      zh: `有 ${count} 段用了直引号；应当用弯引号“”，成对的可一次改完。`,
      en: `${count} paragraphs use straight quotation marks: “” are the right ones, and one fix changes the pairs.`,
    }));
  },
};

function* straight(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    if (p.form === 'row' || !p.folded.includes('"')) continue;
    const marks = marksOf(p);
    const first = marks.find((m) => m.straight);
    if (!first) continue;
    const paired = pair(marks);
    yield {
      paragraph,
      span: { start: first.at, end: first.at + 1 },
      message: {
        zh: '中文里用了直引号，看不出开合；应当用弯引号“”。',
        en: 'Straight quotation marks do not show which one opens: use “”.',
      },
      ...(paired && {
        fix: {
          title: { zh: '改为弯引号', en: 'Use “”' },
          edits: marks.flatMap((m, i) =>
            m.straight ? [{ paragraph, span: { start: m.at, end: m.at + 1 }, newText: i % 2 === 0 ? '“' : '”' }] : [],
          ),
        },
      }),
    };
  }
}

interface Mark {
  readonly at: number;
  readonly mark: string;
  readonly straight: boolean;
}

/** Quotation marks of Chinese text, straight and curly. */
function marksOf({ text, folded }: Paragraph): Mark[] {
  const marks: Mark[] = [];
  for (let i = 0; i < folded.length; i++) {
    const mark = folded[i]!;
    if (mark === '“' || mark === '”') marks.push({ at: i, mark, straight: false });
    else if (mark === '"' && isChinese(text, i) && !isInch(folded, i, marks.length))
      marks.push({ at: i, mark, straight: true });
  }
  return marks;
}

/** 6" with no quotation open before it. */
const isInch = (folded: string, at: number, marks: number): boolean =>
  marks % 2 === 0 && isDigit(folded.charCodeAt(at - 1));

const isChinese = (text: string, at: number): boolean =>
  isHan(text.charCodeAt(at - 1)) || isHan(text.charCodeAt(at + 1));

/** True where the marks, read as opening and closing by turns, agree with the curly ones among them. */
const pair = (marks: readonly Mark[]): boolean =>
  marks.length % 2 === 0 && marks.every((m, i) => m.straight || m.mark === (i % 2 === 0 ? '“' : '”'));
