import { inWidthOf } from '../characters.ts';
import type { ParagraphRule } from '../rule.ts';
import { contains } from '../text.ts';

export const rule: ParagraphRule = {
  id: 'docnum-padding',
  category: 'reference',
  severity: 'info',
  fix: 'safe',
  scope: 'paragraph',
  title: { zh: '发文字号多字或编虚位', en: 'Padding in a document number' },
  about: {
    zh: '发文字号的序号前不加“第”，不编虚位（“1”不写作“01”），年份用四位数。令和公告的编号可以用“第”，不报。书名号内只报不改。',
    en: 'The number of a document takes no 第, no leading zero, and a year of four digits. Decrees and announcements do use 第. Inside 《》 it is reported and not changed.',
  },
  source: {
    zh: 'GB/T 9704—2012《党政机关公文格式》 7.2.5',
    en: 'GB/T 9704-2012 on the layout of official documents, 7.2.5',
  },
  *check(paragraph) {
    for (const { defect } of paragraph.documentNumbers) {
      if (defect?.kind !== 'padding') continue;
      const written = paragraph.text.slice(defect.start, defect.end);
      const repair = defect.repair === null ? null : inWidthOf(written, defect.repair);
      const inTitle = paragraph.citations.some((c) => contains(c, defect));
      const fix = repair && {
        title: { zh: `改为“${repair}”`, en: `Write “${repair}”` },
        edits: [{ span: defect, newText: repair }],
      };
      yield {
        span: defect,
        message: {
          zh: `发文字号“${written}”不合规范：序号不加“第”、不编虚位，年份用四位数${repair ? `；应写作“${repair}”` : ''}。`,
          en: `“${written}” is padded: no 第, no leading zero, a year of four digits${repair ? `; write “${repair}”` : ''}.`,
        },
        ...(fix && (defect.verdict === 'safe' && !inTitle ? { fix } : { suggestions: [fix] })),
      };
    }
  },
};
