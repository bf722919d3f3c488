import { inWidthOf } from '../characters.ts';
import type { ParagraphRule, ReportFix } from '../rule.ts';
import { contains } from '../text.ts';

export const rule: ParagraphRule = {
  id: 'docnum-malformed',
  category: 'reference',
  severity: 'error',
  fix: 'safe',
  scope: 'paragraph',
  title: { zh: '发文字号残缺', en: 'Damaged document number' },
  about: {
    zh: '发文字号应为“机关代字〔年份〕序号号”。六角括号缺失一半或全缺时，年份与序号连在一起，无从查找所引文件。括号尚存一半且年份合理时可自动修复；两半都缺时只作建议。令、公告、备案号、标准号、专利号等不是发文字号，不报。',
    en: 'A document number reads organ〔year〕number号. With one or both brackets gone, year and number run together and the cited document cannot be found. Where one bracket is left and the year is plausible it is repaired automatically, else a repair is suggested. Decrees, announcements, filing, standard and patent numbers are no document numbers.',
  },
  source: {
    zh: 'GB/T 9704—2012《党政机关公文格式》 7.2.5',
    en: 'GB/T 9704-2012 on the layout of official documents, 7.2.5',
  },
  *check(paragraph) {
    for (const { defect } of paragraph.documentNumbers) {
      if (defect?.kind !== 'bracket-lost') continue;
      const written = paragraph.text.slice(defect.start, defect.end);
      const repair = defect.repair === null ? null : inWidthOf(written, defect.repair);
      const fixes: ReportFix[] = repair
        ? [{ title: { zh: `改为“${repair}”`, en: `Write “${repair}”` }, edits: [{ span: defect, newText: repair }] }]
        : [];
      const certain = defect.verdict === 'safe' && !paragraph.citations.some((c) => contains(c, defect));
      yield {
        span: defect,
        message: {
          zh: `发文字号“${written}”残缺，年份应置于六角括号“〔〕”内，否则无从查找所引文件；${repair ? `应为“${repair}”。` : '请对照原文更正。'}`,
          en: `The document number “${written}” is damaged: its year belongs in 〔〕, else the cited document cannot be found; ${repair ? `it should be “${repair}”.` : 'compare with the original.'}`,
        },
        ...(certain && fixes[0] ? { fix: fixes[0] } : { suggestions: fixes }),
      };
    }
  },
};
