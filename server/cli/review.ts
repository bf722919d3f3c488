import { rank } from '../core/config.ts';
import { lint } from '../core/lint.ts';
import { parsePlan } from '../core/parse.ts';
import type { Finding, Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import { type Remark, withComments } from '../input/word/comments.ts';
import { readWord } from '../input/word/word.ts';
import type { Document } from './documents.ts';
import { type Lines, linesOf, placeWords } from './reporters/lines.ts';
import { LEVEL_WORDS } from './rule-words.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';
import { theDocument, writeOutput } from './writing.ts';

/** `planlint review`: a Word document with the findings as comments, in another file. */
export async function review(paths: readonly string[], session: Session): Promise<number> {
  const { output } = session.options;
  if (output === null) throw NO_OUTPUT;
  const document = await theDocument(paths, session, ONE_FILE);
  if (!document) return 2;
  if (document.source.kind !== 'word') {
    session.fail(NOT_WORD, document.path);
    return 2;
  }
  const word = readWord(document.bytes);
  if ('problem' in word) throw new Error(word.problem.en); // it has just been read
  const findings = findingsOf(document, session);
  const signature = { author: 'Planlint', initials: 'PL', date: session.options.date };
  const commented = withComments(word, remarksOn(document, findings, session), signature);
  if ('problem' in commented) {
    session.fail(commented.problem, document.path);
    return 2;
  }
  if (!writeOutput(output, commented.bytes, document, session)) return 2;
  session.note(written(commented.count, output));
  return 0;
}

function findingsOf({ source, config }: Document, { options }: Session): Finding[] {
  const profile = options.profile ?? config.settings.profile;
  const lowest = rank(options.quiet ? 'error' : options.severity);
  const findings = lint(parsePlan(source.text, config.read), { ...config.settings, profile });
  return findings.filter(({ severity }) => rank(severity) >= lowest);
}

const MOST_RELATED = 5;

/** A comment says how bad it is, what and what to do; below that what else belongs to it, and the rule. */
function remarksOn({ source }: Document, findings: readonly Finding[], { look: { locale } }: Session): Remark[] {
  const lines = linesOf(source.text, source.places);
  return findings.map(({ start, end, rule, severity, message, fix, suggestions, related }) => ({
    start,
    end,
    paragraphs: [
      say({ zh: `【${LEVEL_WORDS[severity].zh}】${message.zh}`, en: `[${severity}] ${message.en}` }, locale),
      ...[...(fix ? [fix] : []), ...suggestions].map(({ title }) => say(advice(title), locale)),
      ...related.slice(0, MOST_RELATED).map((r) => `→ ${where(r.start, lines, locale)}${say(r.message, locale)}`),
      ...(related.length > MOST_RELATED ? [say(more(related.length - MOST_RELATED), locale)] : []),
      say({ zh: `规则：${rule}`, en: `Rule: ${rule}` }, locale),
    ],
  }));
}

const advice = (title: Words): Words => ({ zh: `建议：${title.zh}`, en: `Suggestion: ${title.en}` });
const more = (count: number): Words => ({ zh: `→ 另有 ${count} 处`, en: `→ ${count} more` });

function where(offset: number, { position }: Lines, locale: Session['look']['locale']): string {
  const { place } = position(offset);
  return place ? `${say(placeWords(place), locale)}  ` : '';
}

const written = (count: number, output: string): Words => ({
  zh: count === 0 ? `没有发现问题，未加批注：${output}` : `已写入 ${count} 条批注：${output}`,
  en: `${count === 0 ? 'No findings, no comments' : count === 1 ? '1 comment' : `${count} comments`} written: ${output}`,
});

const NO_OUTPUT = new UsageError(
  'review 需要用 -o 写明新文件名：planlint review 计划.docx -o 计划.批注.docx。',
  'review wants the name of the new file: planlint review plan.docx -o reviewed.docx.',
);
const ONE_FILE = new UsageError(
  'review 需要一个 Word 文件：planlint review 计划.docx -o 计划.批注.docx。',
  'review wants one Word file: planlint review plan.docx -o reviewed.docx.',
);
const NOT_WORD: Words = {
  zh: '这不是 Word 文件（.docx），不能写批注。纯文本请用 planlint check，自动修复用 --fix。',
  en: 'This is no Word file (.docx) and takes no comments. Use planlint check for text, with --fix to mend it.',
};
