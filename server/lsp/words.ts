/** What the server says in its own name, in every language the product speaks. */
import type { Locale } from '../core/config.ts';
import type { LeadBasis, UnitKind } from '../core/plan.ts';
import type { Words } from '../core/rule.ts';
import type { DeadlineKind } from '../core/time-types.ts';

/** The language for an editor's locale (`zh-cn`, `en-US`, `de`): Chinese unless the editor speaks another one. */
export const localeFrom = (editor: string | null | undefined): Locale =>
  !editor || /^zh\b/i.test(editor) ? 'zh-CN' : 'en';

const w = (zh: string, en: string): Words => ({ zh, en });

export const words = {
  fixAll: w('修复所有可自动修复的问题', 'Fix everything that is safe to fix'),
  task: w('任务', 'Task'),
  section: w('章节', 'Section'),
  path: w('位置', 'Place'),
  lead: w('牵头', 'Lead'),
  joint: w('分工负责', 'Shared by'),
  support: w('配合', 'Support'),
  implied: w('另涉及', 'Also concerned'),
  basis: w('依据', 'Known from'),
  deadline: w('时限', 'Deadline'),
  none: w('未写明', 'not stated'),
  asWritten: w('原文', 'as written'),
  meaning: w('含义', 'Meaning'),
  value: w('起止', 'Dates'),
  otherReading: w('另一种读法', 'Other reading'),
  inherited: w('沿用上级条目', 'taken over from the item above'),
  soft: w('非硬性（争取、力争等）', 'not binding (争取, 力争 and the like)'),
  readAs: w('按此理解', 'Read as'),
  readings: w('可能的读法', 'Possible readings'),
  fullName: w('全称', 'Full name'),
  shortName: w('规范简称', 'Standard short form'),
  unitKind: w('类别', 'Kind'),
  validity: w('存续', 'In existence'),
  successor: w('职责并入', 'Succeeded by'),
  leads: w('牵头任务', 'Leads'),
  shares: w('分工任务', 'Shares'),
  supports: w('配合任务', 'Supports'),
  tasks: w('任务数', 'Tasks'),
  withoutDeadline: w('无时限', 'Without deadline'),
  withoutLead: w('无责任单位', 'Without unit'),
  documentNumber: w('文号', 'Document number'),
  alias: w('简称', 'Short title'),
  cited: w('本文引用次数', 'Cited here'),
  repair: w('修改', 'How to fix'),
  page: w('规则说明', 'About this rule'),
  unitTasks: w('查看该单位的任务', 'Show its tasks'),
  openDocument: w('打开该文件', 'Open the document'),
  explainRule: w('查看规则说明', 'Explain the rule'),
  ignoreFinding: w('在此忽略', 'Ignore here'),
  addToBaseline: w('加入基线', 'Add to baseline'),
  tooLong: w(
    '本文件超过 1000 万字，编辑器内不检查。请分成几个文件，或在命令行用 planlint check 检查。',
    'This document is longer than 10 million characters and is not checked in the editor. Divide it, or run planlint check on the command line.',
  ),
  damagedBaseline: w(
    '基线文件有误，未作改动；请先修正',
    'The baseline is damaged and was left as it is: mend it first',
  ),
  ignoreRule: w('在此工作区停用规则', 'Ignore the rule in this workspace'),
  renumber: w('从此处起重新编号', 'Renumber from here'),
  insertTask: w('在下方插入任务', 'Insert a task below'),
  moveUp: w('上移并重新编号', 'Move up and renumber'),
  moveDown: w('下移并重新编号', 'Move down and renumber'),
  noUnitName: w('单位名称不能为空，也不能含标点。', 'The name of a unit is not empty and holds no punctuation.'),
  otherDocument: w('其他文件', 'Other documents'),
  runningText: w('正文中的名称', 'The name in running text'),
  inThisPlan: w('见于本文', 'in this plan'),
} as const satisfies Record<string, Words>;

export const BASIS: Readonly<Record<LeadBasis, Words>> = {
  explicit: w('文中写明牵头', 'the text names the lead'),
  declaration: w('按文中声明（下同）', 'a declaration of the document (下同)'),
  sole: w('唯一列明的单位', 'the only unit named'),
  joint: w('按职责分工负责，未指定牵头', 'shared by their duties, no lead named'),
  'first-listed': w('未写明，按排在首位推定', 'not stated; the first listed is presumed'),
  inherited: w('沿用上级条目的责任单位', 'taken over from the item above'),
  range: w('由“以上（以下）任务”的分工确定', 'a statement on the tasks above or below'),
  none: w('未写明责任单位', 'no unit named'),
};

export const DEADLINE: Readonly<Record<DeadlineKind, Words>> = {
  by: w('截止期限（含当日）', 'due by this day'),
  before: w('在此之前', 'due before it begins'),
  within: w('在此期间内', 'within the period'),
  from: w('自此开始', 'from this day on'),
  period: w('起止期间', 'over the period'),
  target: w('目标时点', 'target date'),
  recurring: w('周期性', 'recurring'),
  ongoing: w('持续推进', 'ongoing'),
  relative: w('相对时限', 'counted from another event'),
  vague: w('含糊，无法督办', 'vague: nobody can check it'),
};

export const UNIT: Readonly<Record<UnitKind, Words>> = {
  department: w('部门', 'department'),
  party: w('党委机构', 'party organ'),
  government: w('政府', 'government'),
  collective: w('全体性集合', 'all bodies of a kind'),
  vague: w('泛指，未指明具体单位', 'vague: names nobody'),
  region: w('区域', 'place or zone'),
  institution: w('事业单位', 'institution'),
  enterprise: w('企业', 'enterprise'),
  other: w('其他', 'other'),
};
