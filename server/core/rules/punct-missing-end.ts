import { isHan } from '../characters.ts';
import { gather } from '../gather.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** The signature or date that follows the last sentence on its line. */
const SIGNED = /。(?:\d{4}年[^。]*|[^。,]{2,24}[厅室局委府部会院])$/;

/** Shorter paragraphs are titles, names and cells. */
const SHORTEST = 15;

export const rule: DocumentRule = {
  id: 'punct-missing-end',
  category: 'punctuation',
  severity: 'off',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '段末缺标点', en: 'Paragraph without a final mark' },
  about: {
    zh: '正文段落前面有完整的句子，最后一句却没有句末标点，像是没有写完。标题、小标签、落款、表格、以责任括注结尾的段落不报；从版式文件取出的分行文本不查；全文最后一段在句中断开由“正文中断”规则报告。网页和版式文本里的页眉、表格、落款难以与正文区分，误报多，默认关闭；录入规范的草稿可以打开。',
    en: 'A paragraph with full sentences ends without a mark, as if it were not finished. Titles, labels, signatures, cells and paragraphs that end in a note are right; text cut into lines by page layout is not checked; the last paragraph of the document is item-truncated’s. Off by default: page heads, cells and signatures in text from web pages and PDF look like unfinished sentences; switch it on for a clean draft.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 4.1', en: 'GB/T 15834-2011 on punctuation, 4.1' },
  *check(plan) {
    if (plan.document.hardWrapped) return;
    yield* gather([...unended(plan)], (count) => ({
      zh: `有 ${count} 个段落末尾缺标点；请逐处核对。`,
      en: `${count} paragraphs have no final mark: check each.`,
    }));
  },
};

function* unended(plan: Plan): Iterable<Report> {
  const last = plan.paragraphs.findLastIndex((p) => p.form === 'text');
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    if (paragraph === last || !isUnended(p) || goesOn(plan.paragraphs[paragraph + 1])) continue;
    const end = p.text.length;
    yield {
      paragraph,
      span: { start: end - 1, end },
      message: {
        zh: '段落末尾缺标点，像是没有写完；请核对后补上句号。',
        en: 'The paragraph has no final mark, as if it were not finished: check it and add 。.',
      },
      suggestions: [
        {
          title: { zh: '补上句号', en: 'Add 。' },
          edits: [{ paragraph, span: { start: end, end }, newText: '。' }],
        },
      ],
    };
  }
}

/** A line that was cut: the next begins with text and not with a number, a label or a heading. */
const goesOn = (next: Paragraph | undefined): boolean =>
  next !== undefined && next.marker === null && next.form === 'text' && !next.standalone;

function isUnended({ form, folded, notes, standalone, body }: Paragraph): boolean {
  if (form !== 'text' || standalone || folded.length < SHORTEST || notes.some((n) => n.form !== 'sentence'))
    return false;
  const code = folded.charCodeAt(folded.length - 1);
  return isHan(code) && /。[^。]{6,}$/.test(folded.slice(body.start)) && !SIGNED.test(folded);
}
