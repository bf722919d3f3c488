import { gather } from '../gather.ts';
import { matches, oncePerParagraph } from '../once.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report, Words } from '../rule.ts';
import { amongCells } from '../structure/cells.ts';

/** A mark without its partner. */
interface Mark {
  readonly at: number;
  readonly mark: string;
  /** Where the partner is certain: just before the 》 that closes the title in which the bracket was opened. */
  readonly closeAt: number | null;
  /** A quotation mark turned the wrong way: “甲“. */
  readonly turned: boolean;
}

interface Lone extends Mark {
  readonly paragraph: number;
}

export const rule: DocumentRule = {
  id: 'bracket-unbalanced',
  category: 'punctuation',
  severity: 'error',
  fix: 'safe',
  scope: 'document',
  title: { zh: '括号、书名号、引号不配对', en: 'Unpaired bracket or quotation mark' },
  about: {
    zh: '同一段内括号、书名号、引号缺一半或交错，括注到哪里为止、文件名称是什么都说不清，程序也会读错责任单位。全角半角各半的一对算一对；“1）”“a）”是序号；跨段的引文、分两行写的标题在随后两段内闭合的不报；日期、发文字号、残缺条目已另行报告的不重复报。由 PDF 转出的文本常在换行处丢失标点，全文只提示一次。书名号内的括号在书名号结束前未闭合的可自动补上，其余位置不定，不自动修复。',
    en: 'A bracket, title mark or quotation mark lacks its partner, or pairs cross, within one paragraph: nobody can tell where the note ends or what the title is, and units are misread. Halves of different width are a pair; 1） and a） are numbers; quotations and titles that run over paragraphs count as closed within the next two; places reported as damaged numbers or items are not reported again. Text from a PDF often loses marks at line ends and gets one remark. A bracket left open inside 《》 is closed automatically, elsewhere the place is unknown.',
  },
  source: {
    zh: 'GB/T 15834—2011《标点符号用法》 4.8、4.9、4.15',
    en: 'GB/T 15834-2011 on punctuation, 4.8, 4.9, 4.15',
  },
  *check(plan) {
    const lone = plan.paragraphs.map((p, i) =>
      readable(p) && !isCell(plan, i) ? loneIn(p).map((m) => ({ ...m, paragraph: i })) : [],
    );
    const reports = lone.flatMap((marks, i) =>
      marks.filter((m) => !closedNearby(plan, m, lone, i)).map((m) => report(plan, m)),
    );
    yield* plan.document.hardWrapped ? remark(reports) : reports;
  },
};

/** Text from a PDF loses and shifts marks at line ends: one remark for the document, since the plan itself may be right. */
function remark(reports: readonly Report[]): readonly Report[] {
  const told = (count: number): Words => ({
    zh: `全文有 ${count} 处括号、书名号或引号缺另一半；文本像是由 PDF 转出的，可能是转换造成的，请对照原文。`,
    en: `${count} brackets or quotation marks lack their other half; the text seems to come from a PDF, so compare it with the original.`,
  });
  return gather(
    reports.map(({ fix: _, ...r }) => ({ ...r, severity: 'info' as const })),
    told,
    0,
  );
}

const CLOSES: Readonly<Record<string, string>> = {
  '(': ')',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '“': '”',
  '‘': '’',
};
const OPENS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSES).map(([o, c]) => [c, o]));
const QUOTES = '“”‘’';
const MARKS = /[()〔〕《》〈〉【】“”‘’]/g;

/** Short lines out of order; a whole sentence is none, though the lines of a signature stand near. */
const isCell = (plan: Plan, index: number): boolean =>
  amongCells(plan, index) && !/。$/.test(plan.paragraphs[index]!.folded);

const readable = ({ form }: Paragraph): boolean => form !== 'row' && form !== 'residue' && form !== 'contents';

const loneIn = oncePerParagraph(loneMarks);

function loneMarks({ folded }: Paragraph): Mark[] {
  const lone: Mark[] = [];
  const open: Mark[] = [];
  /** How many of each mark are open: one without a partner must not look through them all. */
  const waiting = new Map<string, number>();
  const straight = folded.includes('"');
  for (const { 0: mark, index: i } of matches(MARKS, folded)) {
    // “十四五" pairs with a straight mark, and ’ may be an apostrophe: neither tells anything.
    if ((straight && QUOTES.includes(mark)) || isApostrophe(folded, i)) continue;
    const alone = { at: i, mark, closeAt: null, turned: false };
    if (CLOSES[mark]) {
      open.push(alone);
      waiting.set(mark, (waiting.get(mark) ?? 0) + 1);
    } else if (!close(i, mark) && !isItemNumber(folded, i)) lone.push(alone);
  }
  for (const o of open) lone.push(o);
  lone.sort((a, b) => a.at - b.at);
  return mergeTurned(mergeRuns(lone));

  /** Takes the partner off the stack; what was opened above it stays alone. */
  function close(at: number, mark: string): boolean {
    const opener = OPENS[mark]!;
    if (!waiting.get(opener)) return false;
    const partner = open.findLastIndex((o) => o.mark === opener);
    waiting.set(opener, waiting.get(opener)! - 1);
    const left = open.splice(partner).slice(1);
    for (const o of left) {
      waiting.set(o.mark, waiting.get(o.mark)! - 1);
      lone.push(mark === '》' && o.mark === '(' ? { ...o, closeAt: at } : o);
    }
    return true;
  }
}

/** (( and )) are one mark that was misread, and nobody can tell which. */
function mergeRuns(lone: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  let before: Mark | null = null;
  for (const m of lone) {
    const again: boolean = before !== null && before.at === m.at - 1 && before.mark === m.mark;
    if (!again) merged.push(m);
    else if (merged.at(-1)!.closeAt !== null) merged.push({ ...merged.pop()!, closeAt: null });
    before = m;
  }
  return merged;
}

/** Two “ without ” are one quotation whose second mark is turned the wrong way; for ” it is the first. */
function mergeTurned(lone: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (let i = 0; i < lone.length; i++) {
    const [m, next] = [lone[i]!, lone[i + 1]];
    const pair = QUOTES.includes(m.mark) && next?.mark === m.mark;
    merged.push(pair ? { ...(CLOSES[m.mark] ? next : m), turned: true } : m);
    if (pair) i++;
  }
  return merged;
}

/** 1) and a) at the start or after a blank or mark. */
const isItemNumber = (folded: string, at: number): boolean =>
  folded[at] === ')' &&
  /(?:^|[^0-9A-Za-z])[0-9A-Za-z一二三四五六七八九十]{1,2}$/.test(folded.slice(Math.max(at - 3, 0), at));

const isApostrophe = (folded: string, at: number): boolean =>
  folded[at] === '’' && /[A-Za-z0-9]/.test(folded[at - 1] ?? '');

/** How many paragraphs further a quotation or a title may close; in text from pages, columns of tables come between. */
const NEAR = 2;
const NEAR_ON_PAGES = 8;

/** True when a mark left open is closed in one of the next paragraphs, or the other way round. */
function closedNearby(plan: Plan, { mark }: Lone, lone: readonly (readonly Lone[])[], index: number): boolean {
  const closer = CLOSES[mark];
  const near = plan.document.hardWrapped ? NEAR_ON_PAGES : NEAR;
  for (let d = 1; d <= near; d++) {
    const other = closer ? lone[index + d] : lone[index - d];
    if (other?.some((o) => o.mark === (closer ?? OPENS[mark]))) return true;
  }
  return false;
}

function report(plan: Plan, { paragraph, at, mark, closeAt, turned }: Lone): Report {
  const { text } = plan.paragraphs[paragraph]!;
  const written = text[at]!;
  const partner = CLOSES[mark] ?? OPENS[mark]!;
  const inWidth = written === '(' || written === ')' ? partner : (WIDE[partner] ?? partner);
  const place = { paragraph, span: { start: at, end: at + 1 } };
  if (turned) {
    return {
      ...place,
      message: {
        zh: `引号“${written}”方向用反了，起止不清；应为“${partner}”。`,
        en: `The quotation mark “${written}” is turned the wrong way: it should be “${partner}”.`,
      },
      suggestions: [
        { title: { zh: `改为“${partner}”`, en: `Write “${partner}”` }, edits: [{ ...place, newText: partner }] },
      ],
    };
  }
  return {
    ...place,
    message: {
      zh: `“${written}”没有与之配对的“${inWidth}”，起止不清，容易读错；请补上另一半，或删去多余的一半。`,
      en: `“${written}” has no matching “${inWidth}”, so nobody can tell where it begins or ends: add the other half or delete this one.`,
    },
    ...(closeAt !== null && {
      fix: {
        title: { zh: `在“》”前补上“${inWidth}”`, en: `Insert “${inWidth}” before 》` },
        edits: [{ paragraph, span: { start: closeAt, end: closeAt }, newText: inWidth }],
      },
    }),
  };
}

const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
