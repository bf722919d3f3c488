import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { type Group, type GroupWords, planTitle, type TaskNode, type TreeNode } from './planTree.ts';

export const groupWords: GroupWords = {
  get overdue() {
    return l10n.t('Overdue');
  },
  get noLead() {
    return l10n.t('No lead');
  },
  get noDay() {
    return l10n.t('No fixed day');
  },
  get noDeadline() {
    return l10n.t('No deadline');
  },
  month: (year, month) => l10n.t('{0}-{1}', year, month, Number(month)),
};

export const treeItem = (node: TreeNode): TreeItem => (node.kind === 'group' ? groupItem(node) : taskItem(node));

const ICONS: Readonly<Record<Group['of'] | 'task', ThemeIcon | undefined>> = {
  task: new ThemeIcon('circle-outline'),
  plan: new ThemeIcon('book'),
  heading: undefined,
  unit: new ThemeIcon('organization'),
  month: new ThemeIcon('calendar'),
  overdue: new ThemeIcon('history', new ThemeColor('list.errorForeground')),
  none: new ThemeIcon('question'),
  error: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  warning: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  info: new ThemeIcon('info'),
  hint: new ThemeIcon('lightbulb'),
};

function groupItem(group: Group): TreeItem {
  const open = group.of === 'plan' || (group.of === 'heading' && group.children.some(({ kind }) => kind === 'group'));
  const item = new TreeItem(group.label, open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  const late = group.of === 'overdue' ? 0 : group.overdue;
  item.id = group.id;
  item.description = late > 0 ? l10n.t('{0} · {1} overdue', group.count, late) : String(group.count);
  item.tooltip = `${group.name} · ${l10n.t('{0} tasks', group.count)}`;
  item.contextValue = group.of;
  const icon = ICONS[group.of];
  if (icon) item.iconPath = icon;
  return item;
}

function taskItem({ id, label, description, plan, task, overdue }: TaskNode): TreeItem {
  const item = new TreeItem(label);
  const grave = ['error', 'warning'] as const;
  const severity = grave.find((level) => task.findings.some((finding) => finding.severity === level));
  item.id = id;
  item.description =
    overdue && !description.includes(task.due!) ? `${l10n.t('overdue')} · ${description}` : description;
  item.iconPath = ICONS[overdue ? 'overdue' : (severity ?? 'task')]!;
  item.contextValue = 'task';
  item.tooltip = tooltip(plan, task, overdue);
  item.command = {
    command: 'planlint.reveal',
    title: l10n.t('Go to Task'),
    arguments: [plan.uri, task.selectionRange.start.line, task.selectionRange.start.character],
  };
  return item;
}

function tooltip(plan: TaskNode['plan'], task: TaskNode['task'], overdue: boolean): MarkdownString {
  const text = new MarkdownString();
  const row = (name: string, value: string | null): void => {
    if (value) text.appendText(`${name} `).appendText(value).appendMarkdown('  \n');
  };
  text.appendText(task.text.slice(0, 300)).appendMarkdown('\n\n');
  row(l10n.t('Lead:'), task.leads.join('、'));
  row(l10n.t('Support:'), task.supporters.join('、'));
  row(l10n.t('Deadline:'), [task.deadline, task.due, overdue && l10n.t('overdue')].filter(Boolean).join(' · '));
  row(l10n.t('Place:'), [planTitle(plan), ...task.headings].join(' › '));
  for (const { title } of task.findings) row('•', title);
  return text;
}
