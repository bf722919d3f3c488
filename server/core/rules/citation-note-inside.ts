import type { ParagraphRule } from '../rule.ts';

/** A period or state that is part of the title, right behind it. */
const NOTE =
  /^\((?:\d{4} ?年?[-—–~至]{1,2} ?\d{2,4} ?年?|试行|暂行|修订|修订版|征求意见稿|送审稿|\d{4} ?年(?:版|本|修订|修正))\)/;

export const rule: ParagraphRule = {
  id: 'citation-note-inside',
  category: 'reference',
  severity: 'hint',
  fix: 'suggestion',
  scope: 'paragraph',
  title: { zh: '书名括注位置', en: 'Note of a title outside its marks' },
  about: {
    zh: '属于文件名称的年限、“试行”“征求意见稿”等括注应当写在书名号里面。是否属于名称以正式名称为准，所以只作建议。发文字号和“以下简称”等说明写在书名号外面是对的。',
    en: 'A period or a state such as 试行 that belongs to the title stands inside 《》. The official title decides whether it does, so this is a suggestion. Document numbers and 以下简称 belong outside.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 A.13.4', en: 'GB/T 15834-2011 on punctuation, A.13.4' },
  *check({ citations, folded, text }) {
    for (const citation of citations) {
      const note = NOTE.exec(folded.slice(citation.end, citation.end + 24))?.[0];
      if (!note) continue;
      const end = citation.end + note.length;
      const written = text.slice(citation.end, end);
      yield {
        span: { start: citation.end - 1, end },
        message: {
          zh: `“${written}”如属文件名称，应当写在书名号里面；请核对正式名称。`,
          en: `If “${written}” is part of the title it belongs inside 《》: check the official title.`,
        },
        suggestions: [
          {
            title: { zh: `把“${written}”移到书名号内`, en: `Move “${written}” inside 《》` },
            edits: [{ span: { start: citation.end - 1, end }, newText: `${written}》` }],
          },
        ],
      };
    }
  },
};
