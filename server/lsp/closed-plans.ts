/** Plans of the workspace that are not open: found, read and judged once, and again when their file changes. */
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../core/config.ts';
import { looksLikePlan, mayBePlan } from '../core/looks-like-plan.ts';
import type { DocumentConfig } from '../project/project.ts';
import type { PlanEntry } from '../protocol.ts';
import { diagnostics } from './diagnostics.ts';
import { namesIn } from './element.ts';
import type { Files } from './files.ts';
import { NOT_OPEN, type OpenPlan, readLazily } from './open-plans.ts';
import { planEntry } from './plan-entry.ts';
import { pathOf } from './uri.ts';
import { headsOf } from './workspace-symbols.ts';

/** What is kept of a plan: not the plan itself, so that a folder with hundreds of them stays small. */
export interface Digest {
  readonly uri: string;
  /** The same for the same diagnostics, also in another run of the server. */
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly entry: PlanEntry;
  /** Marker and title of each task. */
  readonly heads: readonly string[];
  /** Units and titles it names, by `nameOf`. */
  readonly names: ReadonlySet<string>;
}

export interface ClosedPlans {
  /** Digests of all plans of the folders that are not open, one after another. */
  readonly all: () => AsyncIterable<Digest>;
  /** Null for a file that is no plan, is ignored, open, or outside the folders. */
  readonly of: (uri: string) => Promise<Digest | null>;
  /** Those that name a unit or a title (by `nameOf`), read anew. */
  readonly naming: (name: string) => Promise<OpenPlan[]>;
  /** Any file as a plan, whatever it is called; null where it cannot be read. */
  readonly read: (uri: string) => Promise<OpenPlan | null>;
  /** Forgets files, or (without any) everything: the folders, the configuration or the language changed. */
  readonly forget: (uris?: readonly string[]) => void;
}

export interface ClosedPlansHost {
  readonly files: Files;
  readonly folders: () => readonly string[];
  readonly isOpen: (uri: string) => boolean;
  /** The client tells when files change; else nothing is remembered from one request to the next. */
  readonly watched: () => boolean;
  readonly configOf: (uri: string) => Promise<DocumentConfig>;
  readonly localeIn: (config: DocumentConfig) => Locale;
  /** Lets waiting messages be read between two plans. */
  readonly turn: () => Promise<void>;
  /** Resolves while nobody types. */
  readonly calm: () => Promise<void>;
}

const FIRST_LINES = 40;

export function closedPlans(host: ClosedPlansHost): ClosedPlans {
  let listed: Promise<string[]> | null = null;
  const digests = new Map<string, Promise<Digest | null>>();

  async function list(): Promise<string[]> {
    const lists = await Promise.all(host.folders().map((folder) => host.files.listFiles(folder, true)));
    const uris = lists.flatMap((uris) => uris ?? []).filter((uri) => mayBePlan(pathOf(uri) ?? uri));
    return [...new Map(uris.map((uri) => [fileKey(uri), uri])).values()].sort();
  }

  function digest(uri: string): Promise<Digest | null> {
    const key = fileKey(uri);
    const known = digests.get(key) ?? make(uri);
    digests.set(key, known);
    return known;
  }

  async function make(uri: string): Promise<Digest | null> {
    await host.turn();
    await host.calm();
    const plan = await readAny(uri);
    if (!plan || plan.config.ignored || !isPlan(plan.document)) return null;
    const locale = host.localeIn(plan.config);
    const found = diagnostics(plan, locale);
    return {
      uri,
      resultId: `closed ${checksum(JSON.stringify(found))}`,
      diagnostics: found,
      entry: planEntry(plan, locale),
      heads: headsOf(plan.plan),
      names: namesIn(plan.plan),
    };
  }

  async function read(uri: string): Promise<OpenPlan | null> {
    const plan = await readAny(uri);
    return plan?.tooLong ? null : plan;
  }

  async function readAny(uri: string): Promise<OpenPlan | null> {
    const text = await host.files.readFile(uri);
    if (text === null) return null;
    return readLazily(TextDocument.create(uri, 'plan', 0, text), await host.configOf(uri), NOT_OPEN);
  }

  async function* all(): AsyncIterable<Digest> {
    if (!host.watched()) forget();
    listed ??= list();
    for (const uri of await listed) {
      const found = host.isOpen(uri) ? null : await digest(uri);
      if (found && !host.isOpen(uri)) yield found;
    }
  }

  async function naming(name: string): Promise<OpenPlan[]> {
    const found: OpenPlan[] = [];
    for await (const { uri, names } of all()) {
      const plan = names.has(name) ? await read(uri) : null;
      if (plan) found.push(plan);
    }
    return found;
  }

  function forget(uris?: readonly string[]): void {
    listed = null;
    if (uris) for (const uri of uris) digests.delete(fileKey(uri));
    else digests.clear();
  }

  return {
    all,
    naming,
    read,
    async of(uri) {
      listed ??= list();
      const listing = (await listed).find((other) => fileKey(other) === fileKey(uri));
      return listing === undefined || host.isOpen(uri) ? null : digest(listing);
    },
    forget,
  };
}

const isPlan = (document: TextDocument): boolean =>
  looksLikePlan(
    pathOf(document.uri) ?? document.uri,
    document.getText({ start: { line: 0, character: 0 }, end: { line: FIRST_LINES, character: 0 } }).split(/\r\n?|\n/),
  );

/** One key for all spellings of an address: editors differ in what they escape. */
export const fileKey = (uri: string): string =>
  (pathOf(uri) ?? uri).replace(/^[A-Z](?=:)/, (drive) => drive.toLowerCase());

/** 53 bits over the UTF-16 units of a text (cyrb53): for telling texts apart, not for secrets. */
function checksum(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
