import type { Severity, Words } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { paint } from './paint.ts';
import type { Counts, Look } from './reporter.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** How many of a severity. */
export const COUNTED: Readonly<Record<Severity, (n: number) => Words>> = {
  error: (n) => ({ zh: `${n} 个错误`, en: n === 1 ? '1 error' : `${n} errors` }),
  warning: (n) => ({ zh: `${n} 个警告`, en: n === 1 ? '1 warning' : `${n} warnings` }),
  info: (n) => ({ zh: `${n} 个提示`, en: n === 1 ? '1 remark' : `${n} remarks` }),
  hint: (n) => ({ zh: `${n} 个建议`, en: n === 1 ? '1 hint' : `${n} hints` }),
};

/** What a run over all documents comes to, in a line or two. */
export function summaryLine(summary: Counts, { locale, colour }: Look): string {
  const { bold, dim, good, severity } = paint(colour);
  const present = SEVERITIES.filter((s) => summary.counts[s] > 0);
  const documents = documentWords(summary.documents);
  const lines: string[] = [];
  if (summary.documents === 0) return '';
  if (summary.fixed > 0) lines.push(good(say(fixed(summary.fixed), locale)));
  if (present.length === 0) {
    lines.push(good(`✓ ${say({ zh: `${documents.zh}，未发现问题`, en: `No findings in ${documents.en}` }, locale)}`));
  } else {
    const list = present.map((s) => severity(s, say(COUNTED[s](summary.counts[s]), locale)));
    const of = { zh: `${documents.zh}：`, en: `${documents.en}: ` };
    lines.push(bold(say(of, locale)) + list.join(say({ zh: '，', en: ', ' }, locale)));
  }
  if (summary.fixable > 0) lines.push(dim(say(fixable(summary.fixable), locale)));
  if (summary.suppressed > 0) lines.push(dim(say(suppressed(summary.suppressed), locale)));
  if (summary.hidden > 0) lines.push(dim(say(hidden(summary.hidden), locale)));
  return lines.map((line) => `${line}\n`).join('');
}

/** The documents and the findings in one clause. */
export function totalWords({ documents, counts }: Counts): Words {
  const of = documentWords(documents);
  const present = SEVERITIES.filter((s) => counts[s] > 0).map((s) => COUNTED[s](counts[s]));
  if (present.length === 0) return { zh: `${of.zh}，未发现问题`, en: `no findings in ${of.en}` };
  const list = { zh: present.map(({ zh }) => zh).join('，'), en: present.map(({ en }) => en).join(', ') };
  return { zh: `${of.zh}，${list.zh}`, en: `${list.en} in ${of.en}` };
}

export const documentWords = (n: number): Words => ({
  zh: `${n} 份文件`,
  en: n === 1 ? '1 document' : `${n} documents`,
});

const fixed = (n: number): Words => ({ zh: `已修复 ${n} 处`, en: n === 1 ? 'Mended 1 place' : `Mended ${n} places` });

const fixable = (n: number): Words => ({
  zh: `其中 ${n} 个可自动修复：--diff 预览，--fix 修复`,
  en: `${n} of them can be fixed: --diff shows how, --fix does it`,
});

const hidden = (n: number): Words => ({
  zh: `另有 ${n} 个级别较低的未显示`,
  en: n === 1 ? '1 of lower severity is not shown' : `${n} of lower severity are not shown`,
});

const suppressed = (n: number): Words => ({
  zh: `另有 ${n} 处已按基线或注释忽略`,
  en: n === 1 ? '1 is ignored by the baseline or a comment' : `${n} are ignored by the baseline or comments`,
});
