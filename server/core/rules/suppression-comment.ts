import { COMMENT_WORDS, commentsIn } from '../comments.ts';
import type { DocumentRule, Report } from '../rule.ts';
import type { Span } from '../text.ts';

/** What such comments say of rules (unknown ones, ones that find nothing there) is told by lint.ts, which knows. */
export const rule: DocumentRule = {
  id: 'suppression-comment',
  category: 'hygiene',
  severity: 'warning',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '忽略注释不起作用', en: 'Comment that ignores nothing' },
  about: {
    zh: 'Markdown 文件可用注释忽略问题：<!-- planlint-disable 规则 -- 理由 -->（直到 <!-- planlint-enable 规则 --> 或文末）、<!-- planlint-disable-next-line 规则 -- 理由 -->（下一段），不写规则即为全部规则。注释须单独成行，不算文件正文。写错的注释、没有的规则、已没有问题可忽略的注释都在此报告，以免日后掩盖新问题。',
    en: 'Files of Markdown may ignore findings by comments: <!-- planlint-disable rule -- reason --> (until <!-- planlint-enable rule --> or the end), <!-- planlint-disable-next-line rule -- reason --> (the next paragraph); all rules where none is named. A comment stands on a line of its own and is no part of the document. Misspelt ones, unknown rules, and comments with nothing left to ignore are told here, before they hide something new.',
  },
  source: { zh: '项目约定', en: 'Convention of the project' },
  *check({ text }) {
    if (!text.includes('planlint-')) return;
    const comments = new Map(commentsIn(text).map((comment) => [comment.wordSpan.start, comment]));
    for (const match of text.matchAll(/<!--[ \t]*(planlint-[\w-]*)/g)) {
      const end = match.index + match[0].length;
      const span = { start: end - match[1]!.length, end };
      const comment = comments.get(span.start);
      if (!comment) yield notAlone(span);
      else if (comment.word === null) yield unknownWord(span, match[1]!);
    }
  },
};

const notAlone = (span: Span): Report => ({
  paragraph: null,
  span,
  message: {
    zh: '忽略注释须单独成行，并在同一行以“-->”结束；此处不起作用。',
    en: 'A comment that ignores findings stands on a line of its own and ends there in “-->”; this one does nothing.',
  },
});

function unknownWord(span: Span, word: string): Report {
  const known = COMMENT_WORDS.map((one) => `planlint-${one}`);
  const [near] = known.filter((one) => one.startsWith(word.slice(0, 11)));
  return {
    paragraph: null,
    span,
    message: {
      zh: `没有“${word}”这种注释；可用：${known.join('、')}。`,
      en: `There is no comment “${word}”; there are ${known.join(', ')}.`,
    },
    suggestions: near
      ? [{ title: { zh: `改为“${near}”`, en: `Write “${near}”` }, edits: [{ paragraph: null, span, newText: near }] }]
      : [],
  };
}
