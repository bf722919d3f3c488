import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { LedgerFormat, PlanSelection } from '../server/protocol.ts';
import type { Server } from './server.ts';

/** The tasks that go into a ledger, and how the file is called unless the user says otherwise. */
export interface LedgerChoice {
  readonly plans: readonly PlanSelection[];
  readonly title: string;
  readonly tasks: number;
  /** Day that deadlines are held against. */
  readonly asOf: string | null;
}

const LEDGER_FORMATS: readonly LedgerFormat[] = ['xlsx', 'csv', 'md', 'html', 'ics'];

/** Writes the tasks into a file that is asked for, in the format its name ends with. */
export async function exportLedger(server: Server, choice: LedgerChoice | null, given?: unknown): Promise<void> {
  if (!choice || choice.tasks === 0) {
    void window.showInformationMessage(l10n.t('There are no tasks to export'));
    return;
  }
  const target = given instanceof Uri ? given : await askForFile(choice);
  const format = target && formatOf(target);
  if (!target || !format) return;
  const { plans, asOf } = choice;
  const file = await server.request('planlint/ledger', { plans, format, asOf });
  if (!file) {
    void window.showErrorMessage(l10n.t('The plan cannot be read'));
    return;
  }
  const bytes = 'text' in file ? new TextEncoder().encode(file.text) : new Uint8Array(file.bytes);
  await workspace.fs.writeFile(target, bytes);
  void tell(target, choice.tasks);
}

async function tell(target: Uri, tasks: number): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const show = workspace.getWorkspaceFolder(target) ? [l10n.t('Show in Explorer')] : [];
  const message = l10n.t('{0} tasks were written to {1}', tasks, name);
  if (await window.showInformationMessage(message, ...show)) await commands.executeCommand('revealInExplorer', target);
}

async function askForFile({ plans: [first], title }: LedgerChoice): Promise<Uri | undefined> {
  const name = l10n.t('{0} task ledger', title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim());
  const plan = Uri.parse(first!.uri);
  const folder = plan.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(plan, '..');
  const target = await window.showSaveDialog({
    title: l10n.t('Export Task Ledger'),
    ...(folder && { defaultUri: Uri.joinPath(folder, `${name}.xlsx`) }),
    filters: {
      [l10n.t('Excel workbook')]: ['xlsx'],
      CSV: ['csv'],
      Markdown: ['md'],
      [l10n.t('Web page')]: ['html'],
      [l10n.t('Calendar')]: ['ics'],
    },
  });
  if (target && !formatOf(target)) {
    const endings = LEDGER_FORMATS.map((format) => `.${format}`).join(' ');
    void window.showWarningMessage(l10n.t('The name of a ledger ends with one of {0}', endings));
  }
  return target;
}

const formatOf = ({ path }: Uri): LedgerFormat | undefined =>
  LEDGER_FORMATS.find((format) => path.toLowerCase().endsWith(`.${format}`));
