import type { Finding, Severity, Words } from '../../core/rule.ts';
import { ruleById } from '../../core/rules/index.ts';
import { say } from '../../core/say.ts';
import { LEVEL_WORDS } from '../rule-words.ts';
import { visible } from './display.ts';
import { githubCommand, githubLine } from './github-command.ts';
import { type Lines, linesOf, placed } from './lines.ts';
import type { Checked, Look, NewReporter, Summary } from './reporter.ts';
import { COUNTED } from './summary-line.ts';

/** What GitHub calls the severities. */
const KIND: Readonly<Record<Severity, Kind>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };
type Kind = 'error' | 'warning' | 'notice';

/** Annotations of a kind that GitHub shows for a step; more are dropped in silence. One notice is for saying so. */
const SHOWN: Readonly<Record<Kind, number>> = { error: 10, warning: 10, notice: 9 };

/** Annotations for GitHub Actions; what it would drop stands in the log as plain lines, and is counted at the end. */
export const github: NewReporter<Checked, Summary> = (look) => {
  const counts: Record<Kind, number> = { error: 0, warning: 0, notice: 0 };
  const roomFor = (kind: Kind): boolean => counts[kind]++ < SHOWN[kind];
  return {
    document: ({ path, text, places, findings }) => {
      const lines = linesOf(text, places);
      return findings
        .map((finding) =>
          roomFor(KIND[finding.severity])
            ? annotation(path, finding, lines, look)
            : logLine(path, finding, lines, look),
        )
        .join('');
    },
    end({ failures }) {
      const told = failures.map(({ path, line, message }) => {
        const text = visible(say(message, look.locale));
        return roomFor('error')
          ? githubCommand(
              'error',
              { ...(path !== null && { file: shownPath(path) }), ...(line && { line }), title: 'Planlint' },
              text,
            )
          : githubLine(visible(`${path ?? 'planlint'}: ${text}`));
      });
      return told.join('') + cutOff(counts, look);
    },
  };
};

/** A path that would steer a terminal is no longer the one that GitHub knows, but every other is. */
const shownPath = (path: string): string => (/[\p{Cc}\p{Bidi_Control}]/u.test(path) ? visible(path) : path);

function annotation(path: string, finding: Finding, lines: Lines, { locale }: Look): string {
  const [start, end] = [lines.position(finding.start), lines.position(finding.end)];
  const title = ruleById.get(finding.rule)?.title;
  // Columns are characters of Unicode, and GitHub takes them only within one line.
  const columns = start.line === end.line && {
    col: lines.column(finding.start, 'code-point'),
    endColumn: lines.column(finding.end, 'code-point'),
  };
  const properties = {
    file: shownPath(path),
    line: start.line,
    endLine: end.line,
    ...columns,
    title: title ? `${say(title, locale)} (${finding.rule})` : finding.rule,
  };
  return githubCommand(KIND[finding.severity], properties, visible(placed(start, finding.message, locale)));
}

function logLine(path: string, finding: Finding, { position }: Lines, { locale }: Look): string {
  const at = position(finding.start);
  const word = say(LEVEL_WORDS[finding.severity], locale);
  return githubLine(
    visible(`${path}:${at.line}:${at.column}  ${word}  ${placed(at, finding.message, locale)}  ${finding.rule}`),
  );
}

const COUNT: Readonly<Record<Kind, (n: number) => Words>> = {
  error: COUNTED.error,
  warning: COUNTED.warning,
  notice: (n) => ({ zh: `${n} 个提示`, en: n === 1 ? '1 notice' : `${n} notices` }),
};

/** Says how many findings have no annotation, and where they are. */
function cutOff(counts: Readonly<Record<Kind, number>>, { locale }: Look): string {
  const kinds = (Object.keys(counts) as Kind[]).filter((kind) => counts[kind] > SHOWN[kind]);
  if (kinds.length === 0) return '';
  const missing = kinds.map((kind) => COUNT[kind](counts[kind] - SHOWN[kind]));
  const words = {
    zh: `另有 ${missing.map(({ zh }) => zh).join('、')}未标注：GitHub 每个步骤各级别最多显示 10 条。本步骤的日志中有全部问题。`,
    en: `Not annotated: ${missing.map(({ en }) => en).join(', ')}. GitHub shows 10 of a kind for a step; the log of this step has them all.`,
  };
  return githubCommand('notice', { title: 'Planlint' }, say(words, locale));
}
