import { inWidthOf } from '../characters.ts';
import type { ParagraphRule } from '../rule.ts';
import { contains } from '../text.ts';

export const rule: ParagraphRule = {
  id: 'docnum-brackets',
  category: 'reference',
  severity: 'warning',
  fix: 'safe',
  scope: 'paragraph',
  title: { zh: '发文字号括号不规范', en: 'Wrong brackets in a document number' },
  about: {
    zh: '发文字号的年份应当用六角括号“〔〕”，用方括号、圆括号、方头括号或形状相近的括号都不规范，按字号检索不到。法院案号用圆括号是对的，不动产权证号、外国文号不是发文字号，都不报。书名号内以正式名称为准，只报不改。',
    en: 'The year of a document number stands in 〔〕; square, round or lenticular brackets and look-alikes break the standard, and a search by number fails. Case numbers of courts use round brackets and are right; title deeds and foreign numbers are no document numbers. Inside 《》 the official title decides: reported, not changed.',
  },
  source: {
    zh: 'GB/T 9704—2012《党政机关公文格式》 7.2.5',
    en: 'GB/T 9704-2012 on the layout of official documents, 7.2.5',
  },
  *check(paragraph) {
    for (const { defect } of paragraph.documentNumbers) {
      if (defect?.kind !== 'bracket-shape') continue;
      const written = paragraph.text.slice(defect.start, defect.end);
      const repair = defect.repair === null ? null : inWidthOf(written, defect.repair);
      const inTitle = paragraph.citations.some((c) => contains(c, defect));
      yield {
        span: defect,
        message: {
          zh: `发文字号“${written}”的年份应当用六角括号“〔〕”${repair ? `，写作“${repair}”` : ''}，否则按字号检索不到。`,
          en: `The year in “${written}” belongs in 〔〕${repair ? `: write “${repair}”` : ''}, else a search by number fails.`,
        },
        ...(repair &&
          !inTitle &&
          defect.verdict === 'safe' && {
            fix: {
              title: { zh: `改为“${repair}”`, en: `Write “${repair}”` },
              edits: [{ span: defect, newText: repair }],
            },
          }),
      };
    }
  },
};
