import { excerpt } from '../excerpt.ts';
import { gather } from '../gather.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { isLineBreak, type Span } from '../text.ts';

export const rule: DocumentRule = {
  id: 'web-residue',
  category: 'hygiene',
  severity: 'warning',
  fix: 'safe',
  scope: 'document',
  title: { zh: '网页残留', en: 'Remains of a web page' },
  about: {
    zh: '从网页或版式文件复制时带进来的行：点击次数、打印关闭、分享到、页码、版权备案等，不属于文件正文，会被当作任务或条款读入。全文合为一条，可一次删除。正文开始之前、结束之后的不混入条款，只作提示。标题下方的来源、发布时间一行保留文件唯一的日期，只作提示，不删。正文中的“来源”、附注（此件公开发布）、联系人不报。',
    en: 'Lines that came along from a web page or page layout: counters, print and share links, page numbers, copyright. They are not part of the document and get read as items. One finding a document, one fix for all. Above the first and below the last paragraph of text nothing is mixed up: a remark only. The line of source and publication time beneath the title may hold the only date: it stays and is a remark only. 来源 as a word, notes such as 此件公开发布 and contacts are right.',
  },
  source: { zh: '复制自网页的公开文件', en: 'Seen in plans copied from web pages' },
  *check(plan) {
    yield* gather(
      [...metadata(plan)],
      (count) => ({
        zh: `有 ${count} 行是网页的来源、发布信息，不是文件正文；正式行文时请删去或移到文档属性。`,
        en: `${count} source lines of a web page are not part of the document: remove them before issue.`,
      }),
      1,
    );
    const { inside, around } = residueLines(plan);
    yield* gather(
      inside.map((i) => residue(plan, i)),
      (count) => ({
        zh: `正文中有 ${count} 行网页或版面残留，会被当作条款读入；可一次删除。`,
        en: `${count} lines of a web page or page layout stand in the text and get read as items; one fix deletes them.`,
      }),
      1,
    );
    yield* gather(
      around.map((i): Report => ({ ...residue(plan, i), severity: 'info' })),
      (count) => ({
        zh: `正文前后有 ${count} 行网页或版面残留，不属于文件正文；可一次删除。`,
        en: `${count} lines of a web page or page layout stand around the text and are not part of it; one fix deletes them.`,
      }),
      1,
    );
  },
};

/** Lines among the text, and those above and below it. Below a text that breaks off a line may stand for its end. */
function residueLines({ paragraphs }: Plan): { inside: number[]; around: number[] } {
  const begin = paragraphs.findIndex(isText);
  const end = paragraphs.findLastIndex(isText);
  const inside: number[] = [];
  const around: number[] = [];
  let above: Paragraph | null = null;
  for (const [i, p] of paragraphs.entries()) {
    if (p.form !== 'residue') above = p;
    else if (i > begin && (i < end || (above !== null && breaksOff(above)))) inside.push(i);
    else around.push(i);
  }
  return { inside, around };
}

const isText = (p: Paragraph): boolean => p.form !== 'residue' && (p.marker !== null || isProse(p));

const isProse = ({ text, form }: Paragraph): boolean => form !== 'metadata' && text.length > 30 && text.includes('。');

const breaksOff = ({ text, marker, body }: Paragraph): boolean =>
  (marker !== null && body.end === body.start) || (text.length > 30 && !/[。！？!?.；;：:）)】〕”》]$/.test(text));

function* metadata(plan: Plan): Iterable<Report> {
  for (const [i, p] of plan.paragraphs.entries()) {
    if (p.form !== 'metadata' || OWN_DATE.test(p.folded)) continue;
    yield {
      paragraph: null,
      span: lineOf(plan, i).text,
      severity: 'info',
      message: {
        zh: `“${excerpt(p.text)}”是网页的来源、发布信息，不是文件正文；正式行文时请删去或移到文档属性。`,
        en: `“${excerpt(p.text)}” is the source line of a web page, not part of the document: remove it before issue.`,
      },
    };
  }
}

/** 成文日期：2024年3月5日 alone is the document's own. */
const OWN_DATE = /^成文日期: ?[^:]{1,16}$/;

function residue(plan: Plan, index: number): Report {
  const { text } = plan.paragraphs[index]!;
  const line = lineOf(plan, index);
  return {
    paragraph: null,
    span: line.text,
    message: {
      zh: `“${excerpt(text)}”是网页或版面残留，不属于文件正文；请删去。`,
      en: `“${excerpt(text)}” remains of a web page or page layout and is not part of the document: delete it.`,
    },
    fix: {
      title: { zh: '删除残留的行', en: 'Delete what remains of the page' },
      edits: [{ paragraph: null, span: line.whole, newText: '' }],
    },
  };
}

/** The paragraph's lines with their indent, and the same with the line end, in document offsets. */
function lineOf(plan: Plan, index: number): { text: Span; whole: Span } {
  const { text } = plan;
  let start = plan.starts[index]!;
  let end = start + plan.paragraphs[index]!.sourceLength;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  const after = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
  return { text: { start, end }, whole: { start, end: after } };
}
