import {
  commands,
  Disposable,
  EventEmitter,
  env,
  l10n,
  type TextEditor,
  type TreeDataProvider,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import type { PlanTask } from '../server/protocol.ts';
import type { LedgerChoice } from './exportLedger.ts';
import { ledgerRows } from './ledgerRow.ts';
import { groupWords, treeItem } from './planItems.ts';
import type { Plans } from './plans.ts';
import { type Choice, type Grouping, planTitle, planTree, type TreeNode, taskAtLine, taskNodes } from './planTree.ts';

const REFERENCE_DATE = 'referenceDate';
/** Typing in a plan moves its tasks many times a second. */
const SETTLED = 250;

/** The tasks of all plans of the workspace in a tree of their own. */
export class PlanView implements Disposable, TreeDataProvider<TreeNode> {
  private readonly plans: Plans;
  private readonly view: TreeView<TreeNode>;
  private readonly changed = new EventEmitter<void>();
  private readonly subscriptions: Disposable;
  private choice: Omit<Choice, 'referenceDate'> = { grouping: 'chapter', filter: '', only: null };
  private nodes: Promise<TreeNode[]> | undefined;
  private following: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(plans: Plans) {
    this.plans = plans;
    this.view = window.createTreeView('planlint.tasks', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.subscriptions = Disposable.from(
      this.view,
      plans.onDidChange(() => this.show()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`planlint.${REFERENCE_DATE}`)) this.show();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.followLater(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.followLater(editor)),
      this.view.onDidChangeVisibility(() => window.activeTextEditor && this.followLater(window.activeTextEditor)),
    );
  }

  getTreeItem = treeItem;

  getChildren(node?: TreeNode): TreeNode[] | Promise<TreeNode[]> {
    if (!node) return this.roots();
    return node.kind === 'group' ? node.children : [];
  }

  getParent = (node: TreeNode): TreeNode | null => node.parent;

  groupBy(grouping: Grouping): void {
    this.choose({ grouping });
  }

  async filter(): Promise<void> {
    const value = await window.showInputBox({
      value: this.choice.filter,
      title: l10n.t('Filter Tasks'),
      prompt: l10n.t('Words, a unit or a date; several must all fit'),
    });
    if (value !== undefined) this.choose({ filter: value.trim(), only: null });
  }

  showAll(): void {
    this.choose({ filter: '', only: null });
  }

  /** The tasks below a heading. */
  async showTasks(uri: string, ids: readonly string[]): Promise<void> {
    this.choose({ filter: '', only: { uri, ids } });
    await commands.executeCommand('planlint.tasks.focus');
  }

  /** The tasks of one unit: by its name, that of a node, or one of all that is chosen. */
  async showUnit(given?: TreeNode | string): Promise<void> {
    const unit = typeof given === 'string' ? given : await this.unitOf(given);
    if (!unit) return;
    this.choose({ grouping: 'lead', filter: unit, only: null });
    await commands.executeCommand('planlint.tasks.focus');
  }

  async copyRows(node?: TreeNode, selected?: readonly TreeNode[]): Promise<void> {
    const nodes = selected && selected.length > 0 ? selected : node ? [node] : this.view.selection;
    await env.clipboard.writeText(ledgerRows(taskNodes(nodes).map(({ task }) => task)));
  }

  /** What is to be exported: these nodes, else all that is shown. */
  async ledgerOf(node?: TreeNode, selected?: readonly TreeNode[]): Promise<LedgerChoice | null> {
    const chosen = selected && selected.length > 0 ? selected : node ? [node] : null;
    const tasks = taskNodes(chosen ?? (await this.roots()));
    const ids = new Map<string, string[]>();
    for (const { plan, task } of tasks) {
      const known = ids.get(plan.uri) ?? [];
      if (!known.includes(task.id)) known.push(task.id);
      ids.set(plan.uri, known);
    }
    const [first] = tasks;
    if (!first) return null;
    const group = chosen?.length === 1 && chosen[0]!.kind === 'group' ? chosen[0]!.name : this.choice.filter;
    return {
      plans: [...ids].map(([uri, ids]) => ({ uri, ids })),
      title: group || planTitle(first.plan),
      tasks: [...ids.values()].reduce((sum, { length }) => sum + length, 0),
      asOf: referenceDay(),
    };
  }

  /** All of the active plan; of all plans where none is active. */
  async ledgerOfActivePlan(): Promise<LedgerChoice | null> {
    const active = window.activeTextEditor?.document.uri.toString();
    const plans = await this.plans.all();
    const plan = plans.find(({ uri }) => uri === active);
    const wanted = plan ? [plan] : plans;
    if (wanted.length === 0) return null;
    return {
      plans: wanted.map(({ uri }) => ({ uri, ids: null })),
      title: planTitle(wanted[0]!),
      tasks: wanted.reduce((sum, { tasks }) => sum + tasks.length, 0),
      asOf: referenceDay(),
    };
  }

  /** Asks for the day that decides what is overdue: none is assumed. */
  async chooseReferenceDate(): Promise<void> {
    const settings = workspace.getConfiguration('planlint');
    const value = await window.showInputBox({
      value: settings.get<string | null>(REFERENCE_DATE) ?? '',
      title: l10n.t('Reference Date'),
      placeHolder: 'YYYY-MM-DD',
      prompt: l10n.t('Tasks due before this day are shown as overdue; leave it empty to show none'),
      validateInput: (text) => (text === '' || isDay(text) ? null : l10n.t('A day looks like 2026-06-30')),
    });
    if (value === undefined) return;
    await settings.update(REFERENCE_DATE, value || undefined, !workspace.workspaceFolders);
  }

  /** What the view shows, for whoever cannot see it. */
  roots(): Promise<TreeNode[]> {
    this.nodes ??= this.read();
    return this.nodes;
  }

  dispose(): void {
    clearTimeout(this.following);
    this.subscriptions.dispose();
    this.changed.dispose();
  }

  private choose(choice: Partial<typeof this.choice>): void {
    this.choice = { ...this.choice, ...choice };
    this.show();
  }

  private show(): void {
    this.nodes = undefined;
    this.changed.fire();
    if (window.activeTextEditor) this.followLater(window.activeTextEditor);
  }

  private async read(): Promise<TreeNode[]> {
    const plans = await this.plans.all();
    const referenceDate = referenceDay();
    const nodes = planTree(plans, { ...this.choice, referenceDate }, groupWords);
    const all = plans.reduce((sum, plan) => sum + plan.tasks.length, 0);
    const narrowed = this.choice.filter !== '' || this.choice.only !== null;
    const day = referenceDate ? [l10n.t('As of {0}', referenceDate)] : [];
    this.view.title = `${l10n.t('Tasks')} · ${GROUPED[this.choice.grouping]()}`;
    // Where a message stands, the editor shows no welcome, which has the way back.
    const empty = nodes.length === 0;
    this.view.message = empty ? '' : [...(narrowed ? [this.narrowedTo(nodes, all)] : []), ...day].join(' · ');
    void commands.executeCommand('setContext', 'planlint.narrowed', narrowed);
    void commands.executeCommand('setContext', 'planlint.tasks', all > 0 ? 'some' : 'none');
    return nodes;
  }

  private narrowedTo(nodes: readonly TreeNode[], all: number): string {
    const shown = new Set(taskNodes(nodes).map(({ task }) => task)).size;
    return this.choice.filter
      ? l10n.t('{0}: {1} of {2} tasks', this.choice.filter, shown, all)
      : l10n.t('{0} of {1} tasks', shown, all);
  }

  private followLater(editor: TextEditor): void {
    if (!this.view.visible || editor.document.languageId !== 'plan') return;
    clearTimeout(this.following);
    this.following = setTimeout(() => void this.follow(editor).catch(() => {}), SETTLED);
  }

  /** Selects the task at the cursor, without taking the focus. */
  private async follow({ document, selection }: TextEditor): Promise<void> {
    const nodes = await this.roots();
    const node = taskAtLine(nodes, document.uri.toString(), selection.active.line);
    if (!node || !this.view.visible) return;
    // A task with two leads stands in two places; the one that was clicked stays.
    const here = taskNodes(nodes).filter(({ task }) => task === node.task);
    if (here.some(({ id }) => this.view.selection.some((selected) => selected.id === id))) return;
    await this.view.reveal(node, { select: true, focus: false });
  }

  private async unitOf(node: TreeNode | undefined): Promise<string | undefined> {
    if (node?.kind === 'group' && node.of === 'unit') return node.name;
    const tasks = node ? taskNodes([node]).map(({ task }) => task) : (await this.plans.all()).flatMap((p) => p.tasks);
    return pickUnit(unitsOf(tasks));
  }
}

const GROUPED: Readonly<Record<Grouping, () => string>> = {
  chapter: () => l10n.t('by chapter'),
  lead: () => l10n.t('by lead'),
  deadline: () => l10n.t('by deadline'),
  finding: () => l10n.t('by finding'),
};

/** Null where the setting names none, or no day. */
export function referenceDay(): string | null {
  const value = workspace.getConfiguration('planlint').get<string | null>(REFERENCE_DATE);
  return value && isDay(value) ? value : null;
}

/** 2026-06-30, and no 2026-06-31. */
function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Units and in how many tasks they stand, most first. */
function unitsOf(tasks: readonly PlanTask[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { leads, supporters } of tasks)
    for (const unit of new Set([...leads, ...supporters])) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

async function pickUnit(units: ReadonlyMap<string, number>): Promise<string | undefined> {
  if (units.size === 1) return units.keys().next().value;
  const items = [...units].map(([label, count]) => ({ label, description: l10n.t('{0} tasks', count) }));
  const placeHolder = items.length > 0 ? l10n.t('Which unit?') : l10n.t('No unit is named');
  return (await window.showQuickPick(items, { placeHolder }))?.label;
}
