import { env, l10n, type QuickPickItem, Uri, ViewColumn, window, workspace } from 'vscode';
import type { TaskDifference } from '../server/protocol.ts';
import { comparisonPage, type Names, type PageWords } from './comparisonPage.ts';
import type { Plans } from './plans.ts';
import { planTitle } from './planTree.ts';
import type { Server } from './server.ts';
import type { Versions } from './versions.ts';

/** What comparing needs of the rest of the extension. */
export interface Sources {
  readonly server: Server;
  readonly plans: Plans;
  readonly versions: Versions;
}

/**
 * Compares two versions of a plan by task and shows what was added, dropped and moved: two files chosen in the explorer,
 * or the active document with an earlier version that is asked for.
 */
export async function compare(sources: Sources, first?: unknown, second?: unknown): Promise<void> {
  const chosen = Array.isArray(second) ? second.filter((uri) => uri instanceof Uri) : [];
  const after = chosen.length === 2 ? chosen[1]! : first instanceof Uri ? first : window.activeTextEditor?.document.uri;
  if (!after) {
    void window.showInformationMessage(l10n.t('Open the plan that is to be compared'));
    return;
  }
  const before =
    chosen.length === 2 ? chosen[0]! : second instanceof Uri ? second : await earlierVersion(after, sources);
  if (before) await showComparison(before, after, sources);
}

interface Version extends QuickPickItem {
  readonly open: () => Promise<Uri | undefined>;
}

async function earlierVersion(after: Uri, sources: Sources): Promise<Uri | undefined> {
  const items = [
    ...savedVersion(after, sources),
    clipboardVersion(sources),
    ...(await otherPlans(after, sources)),
    fileVersion,
  ];
  const placeHolder = l10n.t('Compare with which earlier version?');
  const chosen = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return chosen?.open();
}

function savedVersion(after: Uri, { versions }: Sources): Version[] {
  const document = workspace.textDocuments.find(({ uri }) => uri.toString() === after.toString());
  if (!document?.isDirty || document.isUntitled) return [];
  const open = async (): Promise<Uri> => {
    const text = await workspace.decode(await workspace.fs.readFile(after), { encoding: document.encoding });
    return versions.hold(l10n.t('{0} (saved)', versions.nameOf(after)), text);
  };
  return [{ label: `$(save) ${l10n.t('As it was saved last')}`, open }];
}

const clipboardVersion = ({ versions }: Sources): Version => ({
  label: `$(clippy) ${l10n.t('Text on the clipboard')}`,
  open: async () => versions.hold(l10n.t('Clipboard'), await env.clipboard.readText()),
});

const fileVersion: Version = {
  get label() {
    return `$(folder-opened) ${l10n.t('Another file…')}`;
  },
  open: async () => (await window.showOpenDialog({ canSelectMany: false }))?.[0],
};

async function otherPlans(after: Uri, { plans, versions }: Sources): Promise<Version[]> {
  const others = (await plans.all()).filter(({ uri }) => uri !== after.toString());
  return others.map((plan) => {
    const uri = Uri.parse(plan.uri);
    return {
      label: `$(file) ${versions.nameOf(uri)}`,
      ...(plan.title && { description: planTitle(plan) }),
      open: async () => uri,
    };
  });
}

async function showComparison(before: Uri, after: Uri, { server, versions }: Sources): Promise<void> {
  // What has no file must be open for the server to read it.
  for (const uri of [before, after]) if (versions.holds(uri)) await workspace.openTextDocument(uri);
  const comparison = await server.request('planlint/compare', { before: before.toString(), after: after.toString() });
  if (!comparison) {
    void window.showErrorMessage(l10n.t('One of the two files cannot be read as a plan'));
    return;
  }
  const panel = window.createWebviewPanel('planlint.comparison', l10n.t('Comparison by Task'), ViewColumn.Active, {
    enableCommandUris: ['planlint.reveal'],
    enableFindWidget: true,
    localResourceRoots: [],
  });
  const names: Names = { before: versions.nameOf(before), after: versions.nameOf(after) };
  const uris = { before, after };
  panel.webview.html = comparisonPage(comparison, names, pageWords(), (side, line) => {
    return `command:planlint.reveal?${encodeURIComponent(JSON.stringify([uris[side].toString(), line, 0]))}`;
  });
}

const pageWords = (): PageWords => ({
  lang: env.language,
  title: l10n.t('Comparison by Task'),
  task: l10n.t('Task'),
  lead: l10n.t('Lead'),
  deadline: l10n.t('Deadline'),
  nothing: l10n.t('Both versions have the same tasks.'),
  none: l10n.t('none'),
  differences: {
    added: l10n.t('added'),
    dropped: l10n.t('dropped'),
    lead: l10n.t('other lead'),
    deadline: l10n.t('other deadline'),
    text: l10n.t('reworded'),
  },
  count: (difference, count) => COUNTS[difference](count),
  unchanged: (count) => l10n.t('{0} unchanged', count),
});

const COUNTS: Readonly<Record<TaskDifference, (count: number) => string>> = {
  added: (count) => l10n.t('{0} added', count),
  dropped: (count) => l10n.t('{0} dropped', count),
  lead: (count) => l10n.t('{0} with another lead', count),
  deadline: (count) => l10n.t('{0} with another deadline', count),
  text: (count) => l10n.t('{0} reworded', count),
};
