import { defaultSettings, type Locale } from '../core/config.ts';
import { NO_BASELINE } from '../project/baseline-lookup.ts';
import { type DocumentConfig, type FileProblem, openProject, type Project } from '../project/project.ts';
import { pathOf, uriOf } from './uri.ts';
import { localeFrom } from './words.ts';

/** What planlint.json and the editor's settings say, remembered until one of them changes. */
export interface Configuration {
  /** What holds for a document; the same object until a configuring file changes. */
  readonly of: (uri: string) => Promise<DocumentConfig>;
  /** The user's setting first, then planlint.json, then the editor's own language. */
  readonly localeIn: (config: DocumentConfig) => Locale;
  /** Where no document is meant. */
  readonly locale: () => Locale;
  /** Says whether that changes the language of anything. */
  readonly useEditor: (setting: string | null | undefined, editorLocale: string | null) => boolean;
  /** Told of files that changed, forgets all if one of them configures (or would, being new), and says so. */
  readonly filesChanged: (uris: readonly string[]) => boolean;
}

/** `readFile` and `onRead` speak of files by URI; `onRead` hears of every configuring file, also of one without fault. */
export function configuration(
  readFile: (uri: string) => Promise<string | null>,
  onRead: (uri: string, problems: readonly FileProblem[]) => void,
): Configuration {
  const asked = new Set<string>();
  const files = {
    readText: async (path: string) => {
      asked.add(path);
      return withoutMark(await readFile(uriOf(path)));
    },
  };
  let project: Project = openProject(files);
  let known = new Map<string, Promise<DocumentConfig>>();
  let setting: Locale | null = null;
  let fallback: Locale = 'zh-CN';

  async function read(uri: string): Promise<DocumentConfig> {
    const path = pathOf(uri);
    if (path === null) return UNCONFIGURED;
    const config = await project.of(path);
    for (const source of new Set([...config.sources, ...config.problems.map((p) => p.path)])) {
      onRead(
        uriOf(source),
        config.problems.filter((p) => p.path === source),
      );
    }
    return config;
  }

  return {
    of(uri) {
      const config = known.get(uri) ?? read(uri);
      known.set(uri, config);
      return config;
    },
    localeIn: (config) => setting ?? config.locale ?? fallback,
    locale: () => setting ?? fallback,
    useEditor(wanted, editorLocale) {
      const before = `${setting} ${fallback}`;
      setting = wanted ? localeFrom(wanted) : null;
      fallback = localeFrom(editorLocale);
      return before !== `${setting} ${fallback}`;
    },
    filesChanged(uris) {
      if (!uris.some((uri) => asked.has(pathOf(uri) ?? ''))) return false;
      project = openProject(files);
      known = new Map();
      asked.clear();
      return true;
    },
  };
}

/** For a document in no folder. */
const UNCONFIGURED: DocumentConfig = {
  settings: defaultSettings,
  read: {},
  locale: null,
  ledger: {},
  ignored: false,
  ignoredBy: null,
  applied: [],
  sources: [],
  baseline: NO_BASELINE,
  problems: [],
};

const withoutMark = (text: string | null): string | null => text?.replace(/^\ufeff/, '') ?? null;
