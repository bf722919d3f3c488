import { isHan } from '../characters.ts';
import { excerpt } from '../excerpt.ts';
import { gather } from '../gather.ts';
import { locate } from '../locate.ts';
import { oncePerParagraph } from '../once.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { amongCells } from '../structure/cells.ts';
import { contains, type Span } from '../text.ts';

export const rule: DocumentRule = {
  id: 'space-in-cjk',
  category: 'hygiene',
  severity: 'warning',
  fix: 'safe',
  scope: 'document',
  title: { zh: '中文间多余空格', en: 'Blank between Chinese characters' },
  about: {
    zh: '两个汉字之间夹着空格，多为换行或排版的残留，会割断词语，检索不到。可自动删除。段首缩进、“第一章　总则”的空格、联合发文机关之间的空格、两字姓名和短标题的对齐空格、多栏信息行都是正常的；引号内的口号不报；书名号内以正式名称为准，只报不改。',
    en: 'A blank between two Han characters, mostly left over from a line break, cuts words so that search fails. It is deleted automatically. Indents, the blank in 第一章　总则, blanks between joint issuers, padded names and short titles, and lines of several fields are right; slogans in quotation marks are left alone; inside 《》 the official title decides, so it is reported and not changed.',
  },
  source: { zh: '文件转换残留', en: 'Remains of conversion' },
  *check(plan) {
    yield* gather([...blanks(plan)], (count) => ({
      zh: `全文汉字之间有 ${count} 处多余空格，割断词语、妨碍检索；可一次删除。`,
      en: `${count} blanks between Chinese characters cut words and hinder search; one fix deletes them.`,
    }));
  },
};

function* blanks(plan: Plan): Iterable<Report> {
  for (const [i, p] of plan.paragraphs.entries()) {
    if (!isSentence(p) || amongCells(plan, i)) continue;
    for (const span of blanksIn(p)) {
      if (partsTitle(plan, p, span, i) || !isWritten(plan, i, span)) continue;
      const around = excerpt(p.text.slice(Math.max(span.start - 4, 0), span.end + 4));
      const title = p.citations.find((c) => contains(c, span));
      const titleOnly = title !== undefined && title.end - title.start < p.text.length;
      yield {
        paragraph: i,
        span,
        message: {
          zh: `“${around}”的汉字之间有多余空格，割断词语、妨碍检索；请删去。`,
          en: `The blank in “${around}” cuts the words and hinders search: delete it.`,
        },
        ...(!titleOnly && {
          fix: {
            title: { zh: '删去空格', en: 'Delete the blank' },
            edits: [{ paragraph: i, span, newText: '' }],
          },
        }),
      };
    }
  }
}

/** Between a number and its heading on the next line, reading puts a blank that is not in the text. */
function isWritten(plan: Plan, paragraph: number, span: Span): boolean {
  const { start, end } = locate(plan, paragraph, span);
  return end > start;
}

/** Shorter lines without a mark are padded titles, names and labels. */
const SHORTEST = 16;

/**
 * Columns and lines of several fields have many blanks for few characters; in a row of cells a blank is where a cell had
 * another line.
 */
const isSentence = (p: Paragraph): boolean =>
  p.form === 'text' && p.text.length >= SHORTEST && !p.folded.includes('\t');

const blanksIn = oncePerParagraph((p): readonly Span[] => [...innerBlanks(p)]);

/** So many characters before a blank tell what it is. */
const NEAR = 4;

/** What stands before a blank is seen as it will be: 标 准 要 求 is mended at once, not blank by blank. */
function* innerBlanks({ text, body, marker }: Paragraph): Iterable<Span> {
  const line = { sentence: text.includes('。'), fields: /[：:]/.test(text) };
  let mended = { upTo: 0, words: '' };
  let inQuotes = false;
  for (let i = marker ? body.start : 0; i < text.length - 1; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x201c) inQuotes = true;
    else if (c === 0x201d) inQuotes = false;
    else if (isBlank(c) && !inQuotes && i > 0) {
      const before = (mended.words + text.slice(Math.max(mended.upTo, i - NEAR), i)).slice(-NEAR);
      const single = isHan(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(i + 1));
      if (!single || isIssuer(text[i - 1]!) || isPadding(before, text, i, line)) continue;
      yield { start: i, end: i + 1 };
      mended = { upTo: i + 1, words: before };
    }
  }
}

/** Titles stand among the first paragraphs. */
const HEAD = 6;

/** Words with which the second half of a title in two halves begins. */
const HALF =
  /^(?:全面|进一步|切实|大力|着力|加快|加强|深化|深入|推进|推动|促进|支持|打造|做好|助力|激发|建设|提升|提高|构建|增强|服务|引领|实现|扩大|培育|优化|创建|努力|奋力)/;
/** Words that want a verb behind them: here the blank cuts a phrase. */
const WANTS_MORE = /(?:进一步|全面|加快|大力|积极|切实|不断|深入|关于|和|与|及|的|并|等)$/;

/** 《关于加强基础研究 增强发展新动能的意见》: titles set the halves of a long name apart by one blank. */
function partsTitle(plan: Plan, p: Paragraph, span: Span, index: number): boolean {
  const isTitle = p.standalone || (index < HEAD && !p.folded.includes('。'));
  const title = p.citations.find((c) => contains(c, span)) ?? (isTitle ? p.body : undefined);
  if (!title || !HALF.test(p.text.slice(span.end, title.end))) return false;
  const first = p.text.slice(title.start, span.start);
  // The rest of a title that began in the line above.
  const shortest = title === p.body && plan.document.titlePlace?.paragraph === index ? 4 : 8;
  return first.length >= shortest && !WANTS_MORE.test(first);
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000;

/** 中共中央办公厅 国务院办公厅: joint issuers are set apart by a blank. */
const isIssuer = (last: string): boolean => '厅委府部局会院署室协社团央行'.includes(last);

/**
 * 组 长：, 目　录, 附件 任务分工表, 王某某 局长: letters set apart to fill a line, what follows a label, lists of persons.
 * Outside sentences a full-width blank, and any blank in a line with a colon, sets columns apart. In a sentence one
 * character beside a mark is the rest of a word (供应 链，), two are a name.
 */
function isPadding(words: string, text: string, at: number, line: { sentence: boolean; fields: boolean }): boolean {
  const [before, after] = [isHan(words.charCodeAt(words.length - 2)), isHan(text.charCodeAt(at + 2))];
  if (line.sentence && text[at] === ' ' ? !before && !after : !before || !after) return true;
  if (/(?:记者|附件|专栏|[章节图表电])$/.test(words.slice(-2))) return true;
  if (/[ 　\u00a0]|[：:][\u4e00-\u9fff]{2,3}$/.test(words)) return true;
  return !line.sentence && (text[at] !== ' ' || line.fields);
}
