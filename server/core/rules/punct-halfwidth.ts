import { isDigit, isHan, isLetter } from '../characters.ts';
import { oncePerParagraph, writtenIn } from '../once.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, ReportFix } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'punct-halfwidth',
  category: 'punctuation',
  severity: 'warning',
  fix: 'safe',
  scope: 'document',
  title: { zh: '中文语境使用半角标点', en: 'Half-width marks in Chinese text' },
  about: {
    zh: '汉字旁的逗号、分号、冒号、括号、问号、叹号用了半角，不合规范；同一文件全角、半角混用还会使序号和括注的识别出错。全文报一条，给出总数，一次改完（序号与括注的括号一并改）。数字和英文之间的半角标点、“1.”的下脚点、时间、比例、网址、只含英文的括注都不算；书名号内以正式名称为准，不计不改；网页来源行不计。',
    en: 'Commas, semicolons, colons, brackets, question and exclamation marks beside Han characters in half width break the standard; a mixture of widths also misleads whoever reads numbers and notes by program. One finding a document with the count, one fix for all, markers and notes together. Marks among digits and Latin letters, the stop of “1.”, times, ratios, addresses and brackets that hold Latin only do not count; nor does text inside 《》 (the official title decides) or the source line.',
  },
  source: {
    zh: 'GB/T 15834—2011《标点符号用法》（中文标点占一个字位置）',
    en: 'GB/T 15834-2011 on punctuation (marks take the place of a character)',
  },
  *check(plan) {
    const found = plan.paragraphs.flatMap((p, i) => halfWidthIn(p).map((at) => ({ paragraph: i, at })));
    const first = found[0];
    if (!first) return;
    const full = fullWidthMarks(plan);
    const mixed = { zh: `，与 ${full} 个全角标点混用`, en: `, mixed with ${full} in full width` };
    const also = full > 0 ? mixed : { zh: '', en: '' };
    const fix: ReportFix = {
      title: { zh: `全部 ${found.length} 个改为全角`, en: `Change all ${found.length} to full width` },
      edits: found.map(({ paragraph, at }) => ({
        paragraph,
        span: { start: at, end: at + 1 },
        newText: widened(plan.paragraphs[paragraph]!.text[at]!),
      })),
    };
    yield {
      paragraph: first.paragraph,
      span: { start: first.at, end: first.at + 1 },
      message: {
        zh: `全文有 ${found.length} 个半角标点用在中文里${also.zh}，不合标点规范；请改为全角，可一次改完。`,
        en: `${found.length} half-width marks stand in Chinese text${also.en}, against the standard: change them to full width, one fix does it.`,
      },
      fix,
    };
  },
};

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

const HALF = /[,;:!?()]/;

const widened = (mark: string): string => FULL[mark]!;

const countsIn = (p: Paragraph): boolean => p.form !== 'metadata' && p.form !== 'residue' && p.form !== 'contents';

const halfWidthIn = oncePerParagraph(halfWidthMarks);

/** Offsets of the half-width marks that belong to Chinese text, brackets as pairs. */
function halfWidthMarks(p: Paragraph): number[] {
  const { text } = p;
  if (!countsIn(p) || !HALF.test(text)) return [];
  const found: number[] = [];
  const left: number[] = [];
  const open: { at: number; chinese: boolean }[] = [];
  let title = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    while (p.citations[title] && p.citations[title]!.end <= i) title++;
    const inTitle = p.citations[title] !== undefined && p.citations[title]!.start <= i;
    if (isHan(text.charCodeAt(i)) && open.length > 0) open.at(-1)!.chinese = true;
    if (inTitle || FULL[c] === undefined) continue;
    if (c === '(') open.push({ at: i, chinese: false });
    else if (c === ')') {
      const o = open.pop();
      if (o?.chinese && open.length > 0) open.at(-1)!.chinese = true;
      if (!o) (isChinese(text, i) ? found : left).push(i);
      else if (o.chinese || isMarker(p, i)) found.push(o.at, i);
    } else (isChinese(text, i) ? found : left).push(i);
  }
  // What holds a bracket that holds Chinese holds Chinese.
  for (let i = open.findLastIndex((o) => o.chinese); i >= 0; i--) found.push(open[i]!.at);
  return withNeighbours(found, left);
}

/** A mark beside one that becomes full width stands in Chinese text as well: the comma of (试行),2018年. */
function withNeighbours(found: readonly number[], left: readonly number[]): number[] {
  const all = new Set(found);
  for (const at of [...left, ...left.toReversed()]) if (all.has(at - 1) || all.has(at + 1)) all.add(at);
  return [...all].sort((a, b) => a - b);
}

/** True for the closing bracket of the paragraph's own number. */
const isMarker = ({ marker }: Paragraph, at: number): boolean => marker !== null && at < marker.end;

/** True when a Han character or a Chinese mark stands beside, and it is no time, ratio or number. */
function isChinese(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isPlain(before) && isPlain(after)) return false;
  return isHan(before) || isHan(after) || isCjkMark(before) || isCjkMark(after);
}

const isPlain = (code: number): boolean => isDigit(code) || isLetter(code) || code === 0x2f;

const isCjkMark = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x3011) || code === 0x201c || code === 0x201d || (code >= 0xff01 && code <= 0xff1f);

const wideIn = writtenIn(/[，；：！？（）]/g);

function fullWidthMarks(plan: Plan): number {
  return plan.paragraphs.reduce((n, p) => n + (countsIn(p) ? wideIn(p).length : 0), 0);
}
