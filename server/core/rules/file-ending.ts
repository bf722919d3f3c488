import { matches } from '../once.ts';
import type { DocumentRule, Report } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'file-ending',
  category: 'hygiene',
  severity: 'hint',
  fix: 'safe',
  scope: 'document',
  title: { zh: '文件末尾与换行', en: 'End of file and line ends' },
  about: {
    zh: '文件末尾没有换行，或同一文件混用两种换行符，版本比对时会出现无意义的差异。只有一行的文件不报。',
    en: 'The file does not end in a line break, or mixes two kinds of them, so that comparing versions shows differences that mean nothing. Files of a single line are left alone.',
  },
  source: { zh: 'POSIX 文本文件', en: 'POSIX text files' },
  *check({ text }) {
    const crlf = matches(CRLF, text).length;
    const lf = matches(LF, text).length;
    if (crlf + lf === 0) return;
    const usual = crlf > lf ? '\r\n' : '\n';
    if (!/[\r\n]$/.test(text)) yield noBreakAtEnd(text.length, usual);
    if (crlf > 0 && lf > 0) yield mixed(text, usual);
  },
};

/** A break behind another CR is damage of some other kind: without its own CR it would take that one. */
const CRLF = /(?<!\r)\r\n/g;
const LF = /(?<!\r)\n/g;

function noBreakAtEnd(end: number, usual: string): Report {
  const span = { start: end, end };
  return {
    paragraph: null,
    span,
    message: {
      zh: '文件末尾没有换行，版本比对时会出现无意义的差异；请补上。',
      en: 'The file does not end in a line break, so comparisons show a difference that means nothing: add one.',
    },
    fix: {
      title: { zh: '补上换行', en: 'Add a line break' },
      edits: [{ paragraph: null, span, newText: usual }],
    },
  };
}

function mixed(text: string, usual: string): Report {
  const edits = matches(usual === '\n' ? CRLF : LF, text).map((m) => ({
    paragraph: null,
    span: { start: m.index, end: m.index + m[0].length },
    newText: usual,
  }));
  return {
    paragraph: null,
    span: edits[0]!.span,
    message: {
      zh: `文件混用两种换行符（${edits.length} 处与多数不同）；请统一。`,
      en: `The file mixes two kinds of line break (${edits.length} differ from the rest): use one.`,
    },
    fix: { title: { zh: '统一换行符', en: 'Use one kind of line break' }, edits },
  };
}
