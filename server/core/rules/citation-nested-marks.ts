import type { ParagraphRule, Report } from '../rule.ts';

export const rule: ParagraphRule = {
  id: 'citation-nested-marks',
  category: 'reference',
  severity: 'warning',
  fix: 'safe',
  scope: 'paragraph',
  title: { zh: '书名号套用', en: 'Title marks within title marks' },
  about: {
    zh: '书名号里还有书名时，里层应当用单书名号“〈〉”，里外都用“《》”看不清名称的起止。并列的两个书名、书名号不配对的不在此报。',
    en: 'A title within a title takes 〈〉; with 《》 for both nobody sees where the title ends. Titles side by side are right, and unpaired marks are another rule’s.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 4.15.3.5', en: 'GB/T 15834-2011 on punctuation, 4.15.3.5' },
  *check({ citations, text }) {
    for (const citation of citations) {
      const edits = innerMarks(text, citation.start + 1, citation.end - 1);
      if (edits.length === 0) continue;
      yield {
        span: citation,
        message: {
          zh: '书名号里又用了“《》”，看不清名称的起止；里层应当用“〈〉”。',
          en: 'A title within a title takes 〈〉, so that both can be told apart.',
        },
        fix: { title: { zh: '里层改用“〈〉”', en: 'Use 〈〉 inside' }, edits },
      } satisfies Report;
    }
  },
};

function innerMarks(
  text: string,
  from: number,
  to: number,
): { span: { start: number; end: number }; newText: string }[] {
  const edits = [];
  for (let i = from; i < to; i++) {
    const newText = text[i] === '《' ? '〈' : text[i] === '》' ? '〉' : null;
    if (newText) edits.push({ span: { start: i, end: i + 1 }, newText });
  }
  return edits;
}
