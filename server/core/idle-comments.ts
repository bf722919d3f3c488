import type { Comment } from './comments.ts';
import { nearest } from './nearest.ts';
import type { Report, ReportFix } from './rule.ts';
import type { Silence } from './silence.ts';
import type { Span } from './text.ts';

/** What to say of comments that switch nothing off. A rule that is not heard anyway may be named in vain. */
export function* idleComments(
  text: string,
  idle: Silence['idle'],
  rules: { readonly all: readonly string[]; readonly heard: readonly string[] },
): Iterable<Report> {
  for (const { comment, id } of idle) {
    const name = comment.names.find((name) => name.id === id);
    if (name && !rules.all.includes(name.id)) yield unknown(name, name.id, nearest(name.id, rules.all));
    else if (!name || rules.heard.includes(name.id)) yield unused(text, comment, name ?? null);
  }
}

function unknown(span: Span, id: string, near: string | null): Report {
  return {
    paragraph: null,
    span,
    message: {
      zh: `没有“${id}”这条规则，此注释不起作用。${near ? `是否想写“${near}”？` : '用 planlint rules 可列出全部规则。'}`,
      en: `There is no rule “${id}”, so the comment does nothing.${near ? ` Did you mean “${near}”?` : ' planlint rules lists them all.'}`,
    },
    suggestions: near === null ? [] : [replaced(span, near)],
  };
}

const replaced = (span: Span, newText: string): ReportFix => ({
  title: { zh: `改为“${newText}”`, en: `Write “${newText}”` },
  edits: [{ paragraph: null, span, newText }],
});

function unused(text: string, comment: Comment, name: Comment['names'][number] | null): Report {
  const where =
    comment.word === 'disable-next-line'
      ? { zh: '下一段', en: 'the next paragraph' }
      : { zh: '其后', en: 'what follows' };
  const what = name ? { zh: `“${name.id}”`, en: `“${name.id}” finds nothing` } : { zh: '', en: 'Nothing is found' };
  return {
    paragraph: null,
    span: name ?? comment.wordSpan,
    message: {
      zh: `${where.zh}没有${what.zh}可忽略的问题，此注释已无用；请删去。`,
      en: `${what.en} in ${where.en} that this comment could ignore: delete it.`,
    },
    suggestions: [name && comment.names.length > 1 ? withoutName(comment, name) : withoutComment(text, comment)],
  };
}

/** With the separators behind it, or before it where it is the last. */
function withoutName({ names }: Comment, name: Comment['names'][number]): ReportFix {
  const at = names.indexOf(name);
  const next = names[at + 1];
  const span = next ? { start: name.start, end: next.start } : { start: names[at - 1]!.end, end: name.end };
  return {
    title: { zh: `删去“${name.id}”`, en: `Delete “${name.id}”` },
    edits: [{ paragraph: null, span, newText: '' }],
  };
}

function withoutComment(text: string, { lineStart, end }: Comment): ReportFix {
  const rest = /^[ \t\u3000]*(?:\r\n|\r|\n)?/.exec(text.slice(end, end + 200))!;
  return {
    title: { zh: '删去此注释', en: 'Delete the comment' },
    edits: [{ paragraph: null, span: { start: lineStart, end: end + rest[0].length }, newText: '' }],
  };
}
