import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ParagraphMemory, paragraphMemory } from '../core/paragraphs/memory.ts';
import { parsePlan } from '../core/parse.ts';
import type { Plan } from '../core/plan.ts';
import type { Finding } from '../core/rule.ts';
import { judgePlan } from '../project/judge.ts';
import type { DocumentConfig } from '../project/project.ts';

/** An open document with what is read and found in it: for one version and one configuration, each made on first use. */
export interface OpenPlan {
  readonly document: TextDocument;
  readonly config: DocumentConfig;
  readonly plan: Plan;
  /** None in a document that the configuration ignores. */
  readonly findings: readonly Finding[];
  /** Changes with text and configuration, never comes twice in a run of the server; `NOT_OPEN` for a file that is read. */
  readonly stamp: number;
  /** It has more than `LONGEST` and is not read: the plan is empty. */
  readonly tooLong: boolean;
}

/**
 * UTF-16 units of the longest document that is read here, some 30 MB of Han: with more, every key would wait for many
 * seconds. The command line reads more.
 */
export const LONGEST = 10_000_000;

/** Stamp of a plan that is no document of the client, which so knows no version of it. */
export const NOT_OPEN = 0;

export interface OpenPlans {
  /** Null for a document that is not open. */
  readonly get: (uri: string) => Promise<OpenPlan | null>;
  readonly all: () => Promise<OpenPlan[]>;
}

interface Documents {
  get(uri: string): TextDocument | undefined;
  keys(): string[];
}

interface Entry {
  readonly version: number;
  readonly config: DocumentConfig;
  readonly memory: ParagraphMemory;
  readonly open: OpenPlan;
}

/** The cache of open plans. Keyed by the document object, so that closing forgets; checked by version, as edits keep it. */
export function openPlans(documents: Documents, configOf: (uri: string) => Promise<DocumentConfig>): OpenPlans {
  const entries = new WeakMap<TextDocument, Entry>();
  let stamps = 0;

  async function get(uri: string): Promise<OpenPlan | null> {
    if (!documents.get(uri)) return null;
    const config = await configOf(uri);
    // Only now: while the configuration was read, the document may have changed or closed.
    const document = documents.get(uri);
    if (!document) return null;
    const known = entries.get(document);
    if (known && known.version === document.version && known.config === config) return known.open;
    // An edit changes one paragraph of hundreds; another configuration may read them all otherwise.
    const memory = known?.config === config ? known.memory : paragraphMemory();
    const open = readLazily(document, config, ++stamps, memory);
    entries.set(document, { version: document.version, config, memory, open });
    return open;
  }

  async function all(): Promise<OpenPlan[]> {
    const plans = await Promise.all(documents.keys().map(get));
    return plans.filter((open) => open !== null);
  }

  return { get, all };
}

/** Reads and judges on first use. */
export function readLazily(
  document: TextDocument,
  config: DocumentConfig,
  stamp: number,
  memory?: ParagraphMemory,
): OpenPlan {
  const text = document.getText();
  const tooLong = text.length > LONGEST;
  let plan: Plan | undefined;
  let findings: readonly Finding[] | undefined;
  return {
    document,
    config,
    stamp,
    tooLong,
    get plan() {
      plan ??= parsePlan(tooLong ? '' : text, config.read, memory?.next());
      return plan;
    },
    get findings() {
      findings ??=
        config.ignored || tooLong ? [] : judgePlan(this.plan, config.settings, config.baseline.entries).findings;
      return findings;
    },
  };
}
