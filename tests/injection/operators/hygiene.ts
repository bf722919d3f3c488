import type { Paragraph, Plan } from '../../../server/core/plan.ts';
import { amongCells } from '../../../server/core/structure/cells.ts';
import type { Span } from '../../../server/core/text.ts';
import { edit, type Injection, isRead, type Operator, pick, type Random, type Skip, skip } from '../operator.ts';
import { inTitle, rewriting } from '../rewriting.ts';

/** Places between two Han characters of a text, one in every few to keep the list short. */
function* betweenHan(plan: Plan, random: Random): Iterable<{ p: Paragraph; index: number; at: Span }> {
  for (const [index, p] of plan.paragraphs.entries()) {
    if (!isRead(p)) continue;
    for (let i = 1 + Math.floor(random() * 12); i < p.text.length; i += 1 + Math.floor(random() * 12)) {
      if (/^[\u4e00-\u9fff]{2}$/.test(p.text.slice(i - 1, i + 1))) yield { p, index, at: { start: i, end: i } };
    }
  }
}

const invisible: Operator = {
  name: 'invisible character',
  rule: 'invisible-chars',
  *places(plan, random) {
    for (const { index, at } of betweenHan(plan, random)) {
      yield edit(plan, index, at, pick(['\u200b', '\ufeff', '\u00ad', '\u200d'], random), { repair: 'fix' });
    }
  },
};

/** Joint issuers are set apart by a blank: 办公厅 国务院. */
const ISSUER = /[厅委府部局会院署室协社团央行]/;

const blank: Operator = {
  name: 'blank between Han characters',
  rule: 'space-in-cjk',
  *places(plan, random) {
    if (isScattered(plan.text)) return;
    for (const { p, index, at } of betweenHan(plan, random)) {
      const wide = random() < 0.2;
      const reason = blankExcused(plan, p, index, at.start, wide);
      yield reason ? skip(reason) : edit(plan, index, at, wide ? '\u3000' : ' ', { repair: 'fix' });
    }
  },
};

/** So many blanks between characters that they mean nothing. */
const isScattered = (text: string): boolean =>
  (text.match(/[\u4e00-\u9fff\d] [\u4e00-\u9fff]|[\u4e00-\u9fff] \d/g)?.length ?? 0) >= Math.max(12, text.length / 200);

function blankExcused(plan: Plan, p: Paragraph, index: number, at: number, wide: boolean): string | null {
  const before = p.text.slice(0, at);
  const [left, right] = [/[\u4e00-\u9fff]{2}$/.test(before), /^[\u4e00-\u9fff]{2}/.test(p.text.slice(at, at + 2))];
  if (plan.document.hardWrapped) return 'blanks are scattered over text from pages';
  if (p.form !== 'text' || p.text.length < 16 || !p.text.includes('。') || amongCells(plan, index))
    return 'no sentence';
  if (wide ? !left || !right : !left && !right) return 'letters set apart, as in names';
  if (p.marker && at < p.marker.end) return 'part of a number';
  if (p.notes.some((n) => n.start < at && at < n.end)) return 'inside a note, where a blank may part units';
  if (/(?:记者|附件|专栏|[章节图表电])$/.test(before)) return 'behind a label or a caption';
  if (ISSUER.test(before.at(-1)!)) return 'issuers side by side';
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return 'between quotation marks';
  return p.citations.some((c) => c.start < at && at < c.end) ? 'inside 《》' : null;
}

const KANGXI: Readonly<Record<string, string>> = {
  一: '⼀',
  人: '⼈',
  工: '⼯',
  大: '⼤',
  文: '⽂',
  生: '⽣',
  用: '⽤',
  行: '⾏',
  力: '⼒',
  水: '⽔',
  目: '⽬',
  立: '⽴',
  金: '⾦',
};

const radical = rewriting({
  name: 'Kangxi radical',
  rule: 'lookalike-chars',
  pattern: new RegExp(`[${Object.keys(KANGXI).join('')}]`, 'g'),
  write: ({ groups }) => KANGXI[groups[0]!]!,
  repair: 'fix',
});

const wideDigits = rewriting({
  name: 'digits in full width',
  rule: 'lookalike-chars',
  pattern: /(?<!\d)20\d{2}(?=年)/g,
  unless: { 'in full width already': ({ p, at }) => /[０-９]/.test(p.text.slice(at.start, at.end)) },
  write: ({ groups }) => groups[0]!.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  repair: 'fix',
});

/** A line of the page between two paragraphs. */
const residue: Operator = {
  name: 'line of the web page',
  rule: 'web-residue',
  *places(plan, random) {
    for (const [index, start] of plan.starts.entries()) {
      const above = plan.text.slice(0, start);
      if (index < 6) yield skip('lines of the page at the head are metadata');
      else if (!/\n$/.test(above)) yield skip('no line of its own');
      else if (plan.document.hardWrapped) yield skip('would cut a paragraph');
      else yield lineAt(start, pick(['打印本页 关闭窗口', '【打印】【关闭】', '上一篇：', '分享到：'], random));
    }
  },
};

const lineAt = (start: number, line: string): Injection => ({
  start,
  end: start,
  newText: `${line}\n`,
  place: { start, end: start + line.length },
  repair: 'fix',
});

const emptyTitle = rewriting({
  name: 'title lost from 《》',
  rule: 'text-loss-suspected',
  also: ['citation-docnum-missing', 'abbrev-undefined', 'citation-title-mismatch', 'ref-broken-internal'],
  pattern: /《[^《》]+》/g,
  unless: { 'in a table': ({ p }) => p.form === 'row' },
  write: () => '《》',
});

const lostHyphens = rewriting({
  name: 'words lost between hyphens',
  rule: 'text-loss-suspected',
  pattern: /(?<=[\u4e00-\u9fff]{2})、[\u4e00-\u9fff]{1,2}、(?=[\u4e00-\u9fff]{2})/g,
  unless: { 'inside 《》': inTitle, 'in a table': ({ p }) => p.form === 'row' },
  write: () => '---',
});

const noBreakAtEnd: Operator = {
  name: 'no line break at the end',
  rule: 'file-ending',
  *places({ text }): Iterable<Injection | Skip> {
    const start = text.trimEnd().length;
    if (!/[\r\n]/.test(text.slice(0, start))) yield skip('a single line');
    else if (!/[\r\n]$/.test(text)) yield skip('none there already');
    else yield { start, end: text.length, newText: '', place: { start, end: start } };
  },
};

export const hygiene: readonly Operator[] = [
  invisible,
  blank,
  radical,
  wideDigits,
  residue,
  emptyTitle,
  lostHyphens,
  noBreakAtEnd,
];
