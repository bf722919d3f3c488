/** What the screen says in one of the languages. */
export interface Wording {
  readonly outline: RegExp;
  readonly goToTask: string;
  readonly offer: string;
  readonly checkAsPlan: string;
  readonly otherTheme: string;
  readonly finding: RegExp;
  readonly lead: RegExp;
  readonly fixDate: RegExp;
  readonly counts: string;
  readonly planView: string;
  readonly explorer: string;
  readonly byLead: string;
  readonly byDeadline: string;
  readonly byFinding: string;
  readonly byChapter: string;
  readonly showAll: string;
  readonly referenceDate: string;
  readonly referenceTitle: string;
  readonly overdue: RegExp;
  readonly damagedDates: RegExp;
  readonly ofUnit: string;
  readonly copyRow: string;
  readonly explainRule: string;
  readonly rulePage: RegExp;
  readonly compare: string;
  readonly clipboardVersion: string;
  readonly comparison: RegExp;
  readonly colorTheme: string;
  readonly walkthrough: string;
}

export const english: Wording = {
  outline: /^Outline$/i,
  goToTask: 'Planlint: Go to Task',
  offer: 'This file looks like a plan',
  checkAsPlan: 'Check as a Plan',
  otherTheme: 'Preferences: Toggle between Light/Dark Themes',
  finding: /20179月/,
  lead: /Lead/,
  fixDate: /2017年9月/,
  counts: '87 tasks · 11 errors',
  planView: 'Plans',
  explorer: 'Explorer',
  byLead: 'Planlint: By Lead Department',
  byDeadline: 'Planlint: By Deadline',
  byFinding: 'Planlint: By Finding',
  byChapter: 'Planlint: By Chapter',
  showAll: 'Planlint: Show All Tasks',
  referenceDate: 'Planlint: Choose Reference Date',
  referenceTitle: 'Reference Date',
  overdue: /^Overdue/,
  damagedDates: /Date without/,
  ofUnit: 'Department’s Tasks',
  copyRow: 'Copy as Ledger Row',
  explainRule: 'Planlint: Explain Rule',
  rulePage: /Wrong/,
  compare: 'Planlint: Compare Versions by Task',
  clipboardVersion: 'Text on the clipboard',
  comparison: /another lead/,
  colorTheme: 'Preferences: Color Theme',
  walkthrough: 'Welcome: Open Walkthrough',
};

export const chinese: Wording = {
  outline: /^大纲$/,
  goToTask: '计划校核: 转到任务',
  offer: '像是计划类文件',
  checkAsPlan: '按计划文件检查',
  otherTheme: '首选项: 在浅色/深色主题之间切换',
  finding: /20179月/,
  lead: /牵头/,
  fixDate: /2017年9月/,
  counts: '87 项任务 · 11 个错误',
  planView: '计划校核',
  explorer: '资源管理器',
  byLead: '计划校核: 按牵头单位',
  byDeadline: '计划校核: 按完成时限',
  byFinding: '计划校核: 按问题',
  byChapter: '计划校核: 按章节',
  showAll: '计划校核: 显示全部任务',
  referenceDate: '计划校核: 选择判断逾期的基准日期',
  referenceTitle: '基准日期',
  overdue: /^已逾期/,
  damagedDates: /日期缺/,
  ofUnit: '查看某单位的任务',
  copyRow: '复制为台账行',
  explainRule: '计划校核: 查看规则说明',
  rulePage: /错误/,
  compare: '计划校核: 按任务比对两个版本',
  clipboardVersion: '剪贴板中的文本',
  comparison: /牵头变更/,
  colorTheme: '首选项: 颜色主题',
  walkthrough: '欢迎: 打开演练',
};
