/** What the screen says in one of the languages. */
export interface Wording {
  readonly outline: RegExp;
  readonly goToTask: string;
  readonly offer: string;
  readonly checkAsPlan: string;
  readonly language: string;
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
  readonly fixAll: string;
  readonly compareWithSaved: string;
  readonly goToLine: string;
  readonly discard: string;
  readonly exportShown: string;
  readonly exportTitle: RegExp;
  readonly exported: RegExp;
  readonly filter: string;
  readonly filterTitle: string;
  readonly filtered: RegExp;
  readonly noneFits: RegExp;
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
  language: 'Plan Document',
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
  fixAll: 'Planlint: Fix Everything',
  compareWithSaved: 'File: Compare Active File with Saved',
  goToLine: 'Go to Line/Column',
  discard: 'Discard',
  exportShown: 'Export as Ledger',
  exportTitle: /Export Task Ledger/,
  exported: /省发改委 task ledger\.xlsx/,
  filter: 'Planlint: Filter Tasks',
  filterTitle: 'Filter Tasks',
  filtered: /财政厅 2018: \d+ of \d+ tasks/,
  noneFits: /No task fits the filter/,
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
  language: '计划文件',
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
  fixAll: '计划校核: 修复所有',
  compareWithSaved: '文件: 比较活动与已保存的文件',
  goToLine: '转到行/列',
  discard: '放弃',
  exportShown: '导出为台账',
  exportTitle: /导出任务台账/,
  exported: /省发改委 任务台账\.xlsx/,
  filter: '计划校核: 筛选任务',
  filterTitle: '筛选任务',
  filtered: /财政厅 2018：\d+ \/ \d+ 项任务/,
  noneFits: /没有符合条件的任务/,
  explainRule: '计划校核: 查看规则说明',
  rulePage: /错误/,
  compare: '计划校核: 按任务比对两个版本',
  clipboardVersion: '剪贴板中的文本',
  comparison: /牵头变更/,
  colorTheme: '首选项: 颜色主题',
  walkthrough: '欢迎: 打开演练',
};
