import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Words } from '../core/rule.ts';
import { ruleById } from '../core/rules/index.ts';
import { say } from '../core/say.ts';
import { type BaselineEntry, countOf, readBaseline } from '../project/baseline-file.ts';
import { didYouMean } from '../project/closest.ts';
import { nodeFiles, slashed } from '../project/node-files.ts';
import { folderOf, resolveFrom } from '../project/paths.ts';
import { type RawDocument, shownPath } from './documents.ts';
import { visible } from './reporters/display.ts';
import type { Session } from './session.ts';

/** Entries of baselines that nothing fits any more, gathered over a run. */
export interface UnusedEntries {
  add(document: RawDocument, unused: readonly BaselineEntry[]): void;
  /** Tells them on standard error; how many findings they wait for. */
  tell(): Promise<number>;
}

interface Unused {
  readonly file: string;
  readonly document: string;
  readonly entry: BaselineEntry;
}

/** `paths`: what is checked; in folders among them, documents that are gone have nothing but unused entries. */
export function newUnusedEntries(paths: readonly string[], session: Session): UnusedEntries {
  const { io, look, options } = session;
  const list: Unused[] = [];
  const files = new Set<string>();
  return {
    add({ config: { baseline } }, unused) {
      if (baseline.missing && !files.has(baseline.path!)) session.note(missing(shownPath(baseline.path!, io.cwd)));
      if (baseline.path !== null) files.add(baseline.path);
      for (const entry of unused) list.push({ file: baseline.path!, document: baseline.document, entry });
    },
    async tell() {
      const narrowed = options.changed || options.since !== null;
      for (const file of narrowed ? [] : files) {
        for (const [document, entries] of await goneDocuments(file, foldersOf(paths, io.cwd))) {
          for (const entry of entries) list.push({ file, document, entry });
        }
      }
      const count = list.reduce((n, { entry }) => n + countOf(entry), 0);
      if (count === 0) return 0;
      session.note(summary(count, [...new Set(list.map(({ file }) => shownPath(file, io.cwd)))].join('、')));
      for (const one of list.slice(0, MOST)) io.stderr.write(`  ${visible(say(wordsFor(one), look.locale))}\n`);
      if (list.length > MOST) io.stderr.write(`  …\n`);
      return count;
    },
  };
}

/** No longer list is told. */
const MOST = 10;

/** Folders that paths name, with `/` at their end; files among them do no harm. */
export const foldersOf = (paths: readonly string[], cwd: string): string[] =>
  (paths.length > 0 ? paths : ['.']).map((path) => `${slashed(resolve(cwd, path)).replace(/\/$/, '')}/`);

/** Documents of a baseline in the folders that are not there any more, with their entries. */
export async function goneDocuments(
  file: string,
  folders: readonly string[],
): Promise<(readonly [string, readonly BaselineEntry[]])[]> {
  const source = await nodeFiles.readText(file);
  const { documents } = readBaseline(source ?? '').baseline;
  return Object.entries(documents).filter(([document]) => {
    const path = resolveFrom(folderOf(file), document);
    return folders.some((folder) => path.startsWith(folder)) && !existsSync(path);
  });
}

const missing = (file: string): Words => ({
  zh: `planlint.json 指定的基线文件“${file}”不存在；运行 planlint baseline 可生成。`,
  en: `The baseline “${file}” that planlint.json names is not there; planlint baseline makes it.`,
});

const summary = (count: number, files: string): Words => ({
  zh: `基线（${files}）中有 ${count} 处已没有对应的问题；运行 planlint baseline --prune 清除。`,
  en: `${count} of the findings in the baseline (${files.replaceAll('、', ', ')}) are gone; planlint baseline --prune takes them out.`,
});

function wordsFor({ document, entry }: Unused): Words {
  const times = countOf(entry) > 1 ? ` ×${countOf(entry)}` : '';
  const line = `${document}  ${entry.rule}  “${entry.text}”${times}`;
  if (ruleById.has(entry.rule)) return { zh: line, en: line };
  const near = didYouMean(entry.rule, [...ruleById.keys()]);
  return { zh: `${line}（没有这条规则。${near.zh}）`, en: `${line} (there is no such rule.${near.en})` };
}
