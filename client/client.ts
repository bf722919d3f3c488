import { commands, Disposable, type ExtensionContext, l10n, ProgressLocation, window, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions, Notifications } from '../server/protocol.ts';
import { compare } from './compare.ts';
import { convertToPlan } from './convert.ts';
import { exportLedger } from './exportLedger.ts';
import { listFiles, readFile } from './files.ts';
import { goToTask } from './goToTask.ts';
import { ignoreRule } from './ignoreRule.ts';
import { newMiddleware } from './middleware.ts';
import { offerForPlainText } from './offer.ts';
import { CLIENT_COMMANDS, LINKED_COMMANDS } from './ownCommands.ts';
import { Plans } from './plans.ts';
import { PlanView } from './planView.ts';
import { showReport } from './report.ts';
import { reveal, revealTask } from './reveal.ts';
import { rewrite } from './rewrite.ts';
import { RulePages } from './rulePages.ts';
import { Server } from './server.ts';
import { documentStatus } from './status.ts';
import { Versions } from './versions.ts';

/** A client that is not started yet: to a process on a desktop, to a worker in the browser. */
export type NewClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The extension, the same in every host. */
export function startClient(context: ExtensionContext, newClient: NewClient): void {
  const output = window.createOutputChannel('Planlint', { log: true });
  const server = new Server(() => {
    const client = newClient({
      documentSelector: [{ language: 'plan' }],
      outputChannel: output,
      // What goes wrong is told there and beside the language's name, not in the writer's face.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: OPTIONS,
      markdown: { isTrusted: { enabledCommands: LINKED_COMMANDS } },
      middleware: newMiddleware(),
    });
    client.onRequest('planlint/readFile', readFile);
    client.onRequest('planlint/listFiles', listFiles);
    client.onNotification('planlint/plansChanged', ({ uris }: Notifications['planlint/plansChanged']) =>
      plans.update(uris),
    );
    return client;
  });
  const plans = new Plans(server);
  const versions = new Versions();
  const pages = new RulePages(context.extensionUri);
  const view = new PlanView(plans);

  context.subscriptions.push(
    output,
    server,
    plans,
    versions,
    pages,
    view,
    startWithFirstPlan(server),
    offerForPlainText(server),
    documentStatus(server),
    viewCommands(view),
    actionCommands(server),
    command('goToTask', () => goToTask(server)),
    command('reveal', reveal),
    command('explainRule', (rule) => pages.explain(rule)),
    command('ignoreRule', ignoreRule),
    command('compare', (first, second) => compare({ server, plans, versions }, first, second)),
    command('report', (uri) => showReport(server, uri)),
    command('convert', (uri) => convertToPlan(server, uri)),
    command('exportLedger', async (target) => exportLedger(server, await view.ledgerOfActivePlan(), target)),
    command('exportShown', async (node, selected) => exportLedger(server, await view.ledgerOf(node, selected))),
    command('showOutput', () => output.show()),
    command('restart', () =>
      window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Restarting Planlint…') }, () =>
        server.restart(),
      ),
    ),
  );
}

const OPTIONS = {
  readFile: true,
  listFiles: true,
  plans: true,
  commands: CLIENT_COMMANDS,
} satisfies InitializationOptions;

type Arguments = Parameters<Parameters<typeof commands.registerCommand>[1]>;

const command = (name: string, run: (...given: Arguments) => unknown): Disposable =>
  commands.registerCommand(`planlint.${name}`, run);

function viewCommands(view: PlanView): Disposable {
  return Disposable.from(
    command('groupByChapter', () => view.groupBy('chapter')),
    command('groupByLead', () => view.groupBy('lead')),
    command('groupByDeadline', () => view.groupBy('deadline')),
    command('groupByFinding', () => view.groupBy('finding')),
    command('filterTasks', () => view.filter()),
    command('showAllTasks', () => view.showAll()),
    command('showTasks', (uri, ids) => view.showTasks(uri, ids)),
    command('showUnit', (node) => view.showUnit(node)),
    command('revealTask', revealTask),
    command('copyRow', (node, selected) => view.copyRows(node, selected)),
    command('chooseReferenceDate', () => view.chooseReferenceDate()),
  );
}

/** What the server offers as code actions, as commands of the editor. */
function actionCommands(server: Server): Disposable {
  return Disposable.from(
    command('fixAll', () => rewrite(server, 'source.fixAll.planlint')),
    command('renumber', () => rewrite(server, 'refactor.rewrite.planlint.renumber')),
    command('insertTask', () => rewrite(server, 'refactor.rewrite.planlint.insertTask')),
    command('moveUp', () => rewrite(server, 'refactor.move.planlint.up')),
    command('moveDown', () => rewrite(server, 'refactor.move.planlint.down')),
    command('nextFinding', () => commands.executeCommand('editor.action.marker.next')),
    command('previousFinding', () => commands.executeCommand('editor.action.marker.prev')),
  );
}

function startWithFirstPlan(server: Server): Disposable {
  // Where it fails the client has told the user why.
  const start = () => void server.start().catch(() => {});
  if (workspace.textDocuments.some((document) => document.languageId === 'plan')) start();
  return workspace.onDidOpenTextDocument((document) => document.languageId === 'plan' && start());
}
