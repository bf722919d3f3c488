import { isDigit, isHan } from '../characters.ts';
import { excerpt } from '../excerpt.ts';
import { foundIn } from '../once.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule } from '../rule.ts';
import type { Span } from '../text.ts';

interface Loss {
  readonly paragraph: number;
  readonly span: Span;
  /** `digits`: reported as a date or document number by its own rule; `hyphens`, `empty`: by this one alone. */
  readonly kind: 'digits' | 'hyphens' | 'empty';
}

export const rule: DocumentRule = {
  id: 'text-loss-suspected',
  category: 'hygiene',
  severity: 'warning',
  fix: 'none',
  scope: 'document',
  title: { zh: '疑似文字丢失', en: 'Text seems to be lost' },
  about: {
    zh: '有迹象表明转换时整批丢了字：多处数字连写成不可能的日期或文号，且全文没有一处“数字＋单个汉字＋数字”；汉字之间有连续的连字符（“煤---材”）；书名号、引号、括号中间是空的。这类损坏会波及看不出来的地方（“3至5年”变成“35年”），所以全文报一条，列出所有可疑位置。Markdown 分隔线、表格框线、破折号“——”、起止号、填空线不报。',
    en: 'Signs that a conversion deleted characters wholesale: several impossible runs of digits and nowhere a digit, one Han character and a digit; hyphens in a row between Han characters (煤---材); empty 《》, quotes or brackets. The same damage hides where nobody can see it (3至5年 → 35年), hence one finding for the document with every suspicious place. Markdown rules, table borders, dashes, ranges and blanks to fill in are right.',
  },
  source: { zh: '转换损坏的公开文件实例', en: 'Seen in published plans damaged by conversion' },
  *check(plan) {
    const places = plan.paragraphs.flatMap((p, i) => [...lossesIn(p, i)]);
    const digits = places.filter((p) => p.kind === 'digits').length;
    const wholesale = digits >= 2 && !hanBetweenDigits(plan);
    const sure = places.filter((p) => p.kind !== 'digits');
    if (!wholesale && sure.length === 0) return;
    const first = sure[0] ?? places[0]!;
    const written = excerpt(plan.paragraphs[first.paragraph]!.text.slice(first.span.start, first.span.end));
    yield {
      paragraph: first.paragraph,
      span: first.span,
      message: {
        zh: `疑似转换时丢字，全文有 ${places.length} 处迹象（如“${written}”）；其余数字和词语也可能受损而看不出来，请对照原文件通篇核对。`,
        en: `Characters seem to be lost in conversion: ${places.length} signs (such as “${written}”). Other numbers and words may be damaged unseen: compare the whole text with the original.`,
      },
      related: places
        .filter((p) => p !== first)
        .map(({ paragraph, span }) => ({
          paragraph,
          span,
          message: { zh: '此处疑似丢字', en: 'Characters seem to be lost here' },
        })),
    };
  },
};

const lossesOf = foundIn(/-{3,}|《》|“”/g);

function* lossesIn(p: Paragraph, paragraph: number): Iterable<Loss> {
  for (const { defect } of p.times) {
    if (defect?.kind === 'malformed') yield { paragraph, span: defect, kind: 'digits' };
  }
  for (const { defect } of p.documentNumbers) {
    if (defect?.kind === 'bracket-lost') yield { paragraph, span: defect, kind: 'digits' };
  }
  if (p.form === 'row') return;
  for (const m of lossesOf(p)) {
    const span = { start: m.index, end: m.index + m[0].length };
    const [before, after] = [p.folded.charCodeAt(span.start - 1), p.folded.charCodeAt(span.end)];
    if (m[0][0] !== '-') yield { paragraph, span, kind: 'empty' };
    else if (isHan(before) && isHan(after)) {
      yield { paragraph, span: { start: span.start - 1, end: span.end + 1 }, kind: 'hyphens' };
    }
  }
}

/** True when somewhere one character stands between two digits, so that not all of them were deleted. */
const hanBetweenDigits = (plan: Plan): boolean =>
  plan.paragraphs.some(({ folded }) => {
    for (let i = 2; i < folded.length; i++) {
      const between = folded.charCodeAt(i - 1);
      if (between > 0x7f && isDigit(folded.charCodeAt(i)) && isDigit(folded.charCodeAt(i - 2))) return true;
    }
    return false;
  });
