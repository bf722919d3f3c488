import { excerpt } from '../excerpt.ts';
import { gather } from '../gather.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import type { Span } from '../text.ts';

export const rule: DocumentRule = {
  id: 'web-residue',
  category: 'hygiene',
  severity: 'warning',
  fix: 'safe',
  scope: 'document',
  title: { zh: '网页残留', en: 'Remains of a web page' },
  about: {
    zh: '从网页或版式文件复制时带进来的行：点击次数、打印关闭、分享到、页码、版权备案等，不属于文件正文，会被当作任务或条款读入。可自动删除。标题下方的来源、发布时间一行保留文件唯一的日期，只作提示，不删。正文中的“来源”、附注（此件公开发布）、联系人不报。',
    en: 'Lines that came along from a web page or page layout: counters, print and share links, page numbers, copyright. They are not part of the document and get read as items. They are deleted automatically. The line of source and publication time beneath the title may hold the only date: it stays and is a remark only. 来源 as a word, notes such as 此件公开发布 and contacts are right.',
  },
  source: { zh: '复制自网页的公开文件', en: 'Seen in plans copied from web pages' },
  *check(plan) {
    yield* metadata(plan);
    yield* gather([...residue(plan)], (count) => ({
      zh: `全文有 ${count} 行网页或版面残留，不属于文件正文；可一次删除。`,
      en: `${count} lines remain of a web page or page layout and are not part of the document; one fix deletes them.`,
    }));
  },
};

function* metadata(plan: Plan): Iterable<Report> {
  for (const [i, p] of plan.paragraphs.entries()) {
    if (p.form !== 'metadata') continue;
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

function* residue(plan: Plan): Iterable<Report> {
  for (const [i, p] of plan.paragraphs.entries()) {
    if (p.form !== 'residue') continue;
    const line = lineOf(plan, i);
    yield {
      paragraph: null,
      span: line.text,
      message: {
        zh: `“${excerpt(p.text)}”是网页或版面残留，不属于文件正文；请删去。`,
        en: `“${excerpt(p.text)}” remains of a web page or page layout and is not part of the document: delete it.`,
      },
      fix: {
        title: { zh: '删除该行', en: 'Delete the line' },
        edits: [{ paragraph: null, span: line.whole, newText: '' }],
      },
    };
  }
}

/** The paragraph's lines with their indent, and the same with the line end, in document offsets. */
function lineOf(plan: Plan, index: number): { text: Span; whole: Span } {
  const { text } = plan;
  let start = plan.starts[index]!;
  let end = start + plan.paragraphs[index]!.sourceLength;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  const after = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
  return { text: { start, end }, whole: { start, end: after } };
}

const isBreak = (code: number): boolean => code === 10 || code === 13;
