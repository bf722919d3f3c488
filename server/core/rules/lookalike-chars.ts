import { gather } from '../gather.ts';
import { writtenIn } from '../once.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import type { Span } from '../text.ts';

/**
 * Characters that stand for another of the same look: Kangxi and CJK radicals, full-width letters and digits, marks that
 * a broken font turned into Yi syllables, and glyphs of a private font, which nobody can read.
 */
const ODD = /[\u2e80-\u2fdf]+|[０-９Ａ-Ｚａ-ｚ]+|[\ua3a1-\ua3fe]+|[\ue000-\uf8ff]+/g;
const oddIn = writtenIn(ODD);

export const rule: DocumentRule = {
  id: 'lookalike-chars',
  category: 'hygiene',
  severity: 'warning',
  fix: 'safe',
  scope: 'document',
  title: { zh: '形近异码字符', en: 'Characters that only look right' },
  about: {
    zh: '看上去一样、编码却不同的字符：康熙部首（⼀、⽂）、全角字母和数字、字体损坏成彝文的标点（ꎬ）、用破折号代替“一”的序号（—、），检索不到，程序也读不出序号和日期；私用区字符则在别的机器上显示不出来。前几种可自动改为通用字符，私用区字符无法判断原字，只报。①、Ⅱ、々、作项目符号的○不报。全文较多时合并为一条。',
    en: 'Characters that look right and have another code: Kangxi radicals (⼀), full-width letters and digits, marks that a broken font turned into Yi syllables (ꎬ), a dash for 一 in a number (—、). A search does not find them and programs cannot read numbers and dates. They are replaced automatically; characters of the private use area are only reported, since nobody can tell what they were. ①, Ⅱ, 々 and ○ as a bullet are right.',
  },
  source: { zh: 'PDF 转换的公开文件实例', en: 'Seen in published plans converted from PDF' },
  *check(plan) {
    yield* gather([...odd(plan)], (count) => ({
      zh: `全文有 ${count} 处形近异码字符，检索不到，程序也会读错；可自动替换的可一次改完。`,
      en: `${count} places hold characters that only look right, so search and programs fail; one fix replaces those it can.`,
    }));
  },
};

function* odd(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    const { text, marker } = p;
    const typed = marker && NUMERALS[`${marker.style} ${text[marker.start]}`];
    if (typed) yield replaced(paragraph, { start: marker.start, end: marker.start + 1 }, text[marker.start]!, typed);
    for (const m of oddIn(p)) {
      const span = { start: m.index, end: m.index + m[0].length };
      const right = usual(m[0]);
      if ((right === m[0] && m[0] < '\ue000') || isHanZero(text, m[0], span.start)) continue;
      yield right === m[0] ? unreadable(paragraph, span) : replaced(paragraph, span, m[0], right);
    }
  }
}

/** What is typed for 一 and 1 in numbers of headings: —、 for 一、, l． for 1. */
const NUMERALS: Readonly<Record<string, string>> = {
  'han —': '一',
  'han ―': '一',
  'han ─': '一',
  'han －': '一',
  'han -': '一',
  'arabic l': '1',
  'arabic I': '1',
};

const unreadable = (paragraph: number, span: Span): Report => ({
  paragraph,
  span,
  message: {
    zh: '私用区字符在别的机器上显示不出来；请对照原文改为通用字符。',
    en: 'A character of the private use area shows on no other machine: put in what the original says.',
  },
});

const replaced = (paragraph: number, span: Span, written: string, right: string): Report => ({
  paragraph,
  span,
  message: {
    zh: `“${written}”是形近异码字符，检索不到，程序也会读错；应为“${right}”。`,
    en: `“${written}” only looks like “${right}”, so search and programs fail: write “${right}”.`,
  },
  fix: {
    title: { zh: `改为“${right}”`, en: `Write “${right}”` },
    edits: [{ paragraph, span, newText: right }],
  },
});

/** 二Ｏ二一: the zero of a year is date-han-zero’s. */
const isHanZero = (text: string, written: string, at: number): boolean =>
  /^[Ｏｏ０]$/.test(written) &&
  /[一二三四五六七八九〇]/.test(text[at - 1] ?? '') &&
  /[一二三四五六七八九〇]/.test(text[at + 1] ?? '');

/** The usual characters; Yi syllables by the code of the mark that the font lost (A3AC is ， in GB 2312). */
function usual(written: string): string {
  if (written >= '\ua3a1' && written <= '\ua3ff') {
    return written.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xa3a1 + 0xff01)).replaceAll('．', '。');
  }
  return written.normalize('NFKC');
}
