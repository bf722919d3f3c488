import { inWidthOf } from '../characters.ts';
import type { ParagraphRule, Report, ReportFix, Words } from '../rule.ts';
import { contains, type Span } from '../text.ts';

export const rule: ParagraphRule = {
  id: 'date-malformed',
  category: 'deadline',
  severity: 'error',
  fix: 'safe',
  scope: 'paragraph',
  title: { zh: '日期缺“年”“月”等分隔字', en: 'Date without 年 or 月 between its digits' },
  about: {
    zh: '年份与月、日的数字连写在一起（如“20179月”），多为文件转换时丢字所致，时限因此无法辨认、无法督办。只有一种合理读法时可自动修复；有多种读法时列出供选择；没有合理读法时只提示。书名号内的日期以文件正式名称为准，不自动修复。',
    en: 'The digits of year, month and day stand together (20179月), mostly because a character was lost in conversion; nobody can tell the deadline. A single possible reading is put in automatically, several are offered, none is only reported. Inside 《》 the official title decides, so nothing is changed automatically.',
  },
  source: {
    zh: 'GB/T 15835—2011《出版物上数字用法》（年月日的写法）',
    en: 'GB/T 15835-2011 on numerals (how dates are written)',
  },
  *check(paragraph) {
    for (const { defect } of paragraph.times) {
      if (defect?.kind !== 'malformed') continue;
      const written = paragraph.text.slice(defect.start, defect.end);
      const fixes = defect.repairs.map((repair) => replace(defect, inWidthOf(written, repair)));
      const certain = defect.verdict === 'safe' && !paragraph.citations.some((c) => contains(c, defect));
      yield {
        span: defect,
        message: message(written, defect.repairs),
        ...(certain ? { fix: fixes[0]! } : { suggestions: fixes }),
      } satisfies Report;
    }
  },
};

const replace = (span: Span, newText: string): ReportFix => ({
  title: { zh: `改为“${newText}”`, en: `Write “${newText}”` },
  edits: [{ span, newText }],
});

function message(written: string, repairs: readonly string[]): Words {
  const lost = {
    zh: `“${written}”的数字之间缺少“年”“月”等分隔字，时限无法辨认；`,
    en: `“${written}” lacks 年 or 月 between its digits, so the date cannot be read; `,
  };
  if (repairs.length === 0) {
    return {
      zh: `${lost.zh}没有合理的读法，请对照原文更正。`,
      en: `${lost.en}no reading gives a valid date: compare with the original.`,
    };
  }
  if (repairs.length === 1) {
    return { zh: `${lost.zh}应为“${repairs[0]}”。`, en: `${lost.en}it should be “${repairs[0]}”.` };
  }
  return {
    zh: `${lost.zh}可能是${repairs.map((r) => `“${r}”`).join('或')}，请对照原文选定。`,
    en: `${lost.en}it may be ${repairs.map((r) => `“${r}”`).join(' or ')}: compare with the original and choose.`,
  };
}
