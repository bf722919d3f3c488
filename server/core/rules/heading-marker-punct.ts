import { gather } from '../gather.ts';
import type { Marker, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { amongCells } from '../structure/cells.ts';

export const rule: DocumentRule = {
  id: 'heading-marker-punct',
  category: 'structure',
  severity: 'warning',
  fix: 'safe',
  scope: 'document',
  title: { zh: '序号后标点错误', en: 'Wrong mark after a number' },
  about: {
    zh: '序号后的标点按样式确定：“一”后用顿号，“1”后用下脚点，“（一）”“（1）”“①”后不加标点，“第一”“其一”后用逗号，“一是”后不加标点。用错既不合规范，也容易使程序读错层次。“1.1”、日期、“一、二等奖”“第一、第二产业”不是序号。全文同类问题较多时合并为一条，一次改完。',
    en: 'The mark after a number depends on its style: 、 after 一, a full stop after 1, nothing after （一） （1） ①, a comma after 第一 and 其一, nothing after 一是. Other marks break the standard and mislead programs. 1.1, dates, 一、二等奖 and 第一、第二产业 are no numbers of items. Many places become one finding with one fix.',
  },
  source: {
    zh: 'GB/T 15834—2011《标点符号用法》 B.3.1—B.3.5、B.3.7；GB/T 9704—2012《党政机关公文格式》 7.3.3',
    en: 'GB/T 15834-2011 on punctuation, B.3.1–B.3.5, B.3.7; GB/T 9704-2012 on the layout of official documents, 7.3.3',
  },
  *check(plan) {
    yield* gather([...wrongMarks(plan)], (count) => ({
      zh: `全文有 ${count} 处序号后的标点不合规范；可一次改完。`,
      en: `${count} numbers are followed by the wrong mark; one fix changes them all.`,
    }));
  },
};

function* wrongMarks(plan: Plan): Iterable<Report> {
  for (const [i, p] of plan.paragraphs.entries()) {
    if (!p.marker || p.form === 'row' || p.form === 'contents' || /\.{4}|·{3}|…{2}/.test(p.folded)) continue;
    if (amongCells(plan, i)) continue;
    const wrong = wrongMark(p.marker, p.folded);
    if (!wrong || (p.marker.style === 'ordinal-word' && !wrong.afterWord && !goesOn(plan, i, p.marker))) continue;
    const { start, end } = wrong;
    const right = wrong.right === ',' && !p.text.includes(',') ? '，' : wrong.right;
    const written = p.text.slice(p.marker.start, end);
    const repaired = p.text.slice(p.marker.start, start) + right;
    yield {
      paragraph: i,
      span: { start: p.marker.start, end },
      message: {
        zh: `序号“${written}”的标点不合规范，应写作“${repaired}”。`,
        en: `The mark in “${written}” is not the standard one: write “${repaired}”.`,
      },
      fix: {
        title: { zh: `改为“${repaired}”`, en: `Write “${repaired}”` },
        edits: [{ paragraph: i, span: { start, end }, newText: right }],
      },
    };
  }
}

interface WrongMark {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  /** 一是， rather than 第一、. */
  readonly afterWord: boolean;
}

/** The mark in or behind the marker that should be another, or none. */
function wrongMark(marker: Marker, folded: string): WrongMark | null {
  const end = marker.start + marker.raw.length;
  const last = folded[end - 1]!;
  const here = (right: string): WrongMark => ({ start: end - 1, end, right, afterWord: false });
  switch (marker.style) {
    case 'han':
      return last === '.' || last === ',' ? here('、') : null;
    case 'arabic':
      return last === '、' ? here('.') : null;
    case 'han-paren':
    case 'arabic-paren':
    case 'circled':
    case 'half-paren':
      return /[、.,]/.test(last) ? here('') : null;
    case 'ordinal-word': {
      if (last === '、') return here(',');
      const next = folded[end];
      const stray = last === '是' && (next === '、' || next === ',');
      return stray ? { start: end, end: end + 1, right: '', afterWord: true } : null;
    }
    default:
      return null;
  }
}

/** How far the next of a row of 第一，… 第二，… may stand. */
const NEAR = 12;

/** True when a paragraph further down carries the next number: 第一、 opens an item, not a list of words. */
function goesOn(plan: Plan, index: number, { number, raw }: Marker): boolean {
  const near = plan.paragraphs.slice(Math.max(index - NEAR, 0), index + NEAR + 1);
  return near.some(
    ({ marker }) =>
      marker?.style === 'ordinal-word' &&
      marker.raw[0] === raw[0] &&
      number !== null &&
      marker.number !== null &&
      Math.abs(marker.number - number) === 1,
  );
}
