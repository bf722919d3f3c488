/** The words of responsibility: labels before a colon and predicates after a unit (domain study 05, 5.2). */

/**
 * What a label or predicate makes of its units. `duty`: responsible, whether alone, first or jointly the list decides;
 * `guide`: 指导, support where others are responsible, duty where nobody else is named.
 */
export type ClauseRole = 'lead' | 'support' | 'duty' | 'guide';

/** Labels that bring no units: persons, times, and whatever else. */
export type LabelKind = ClauseRole | 'person' | 'time' | 'other';

const BODY_NOUN = '(?:单位|部门|处室|科室|股室|部室|机构|主体|机关|地区|区县|镇街|街道|企业|方)';
const LEAD_WORD = /牵头|主办|主责|首要|第一责任|主要责任|主管/;
const SUPPORT_WORD = /配合|参与|参加|协办|协同|协助|协作|支持|指导|会办|成员/;
const ROLE_WORD =
  '(?:牵头|主办|主责|主管|责任|负责|配合|参与|参加|协办|协同|协助|协作|支持|指导|会办|承办|承担|落实|实施|推进|执行|完成|分工|成员)';

const ROLE_LABEL = new RegExp(
  `(?:(?:市|县|区|省|州|镇|国家)级?)?(?:主要|具体|首要|第一|总|共同|其他|其它)?${ROLE_WORD}(?:[、和及(/]?${ROLE_WORD}){0,8}(?:\\))?(?:的)?(?:${BODY_NOUN}(?:[、和及/]${ROLE_WORD}${BODY_NOUN})?|(?<=牵头|主办|责任|负责|配合|参与|协办|承办|会办|分工))(?:\\([^()]*\\)|名称)?$`,
);
const TIME_LABEL =
  /(?:计划|预计|整改|任务|工作|办理|办结|推进|实施|启动|落实)?(?:完成)?(?:时限|时间|期限|进度|节点|日期|时点)(?:要求|安排|节点)?$/;
const PERSON_LABEL =
  /(?:(?:市|县|区|省|镇)级?)?(?:主要|牵头|责任|分管|包抓|包保|联系|挂钩|具体)?(?:市|县|区)?(?:领导|责任人|负责人|联系人|联络员|同志|经办人|承办人|联系电话|电话|组长)(?:及[一-鿿]{1,8})?$/;
const LABELS: readonly [RegExp, (label: string) => LabelKind][] = [
  [TIME_LABEL, () => 'time'],
  [PERSON_LABEL, () => 'person'],
  [ROLE_LABEL, roleOfLabel],
];
/** A label set in spaced letters: 责 任 单 位. */
const SPACED = /^ *[^ ]{1,2}(?: +[^ ]{1,2})+ *$/;

/** The label that ends right before a colon: its kind and where it starts in `before`; null where there is none. */
export function labelBefore(before: string): { kind: LabelKind; start: number } | null {
  const words = SPACED.test(before) ? before.replace(/ /g, '') : before.trimEnd();
  const tail = words.slice(-24);
  for (const [pattern, kindOf] of LABELS) {
    const found = pattern.exec(tail);
    if (found) return { kind: kindOf(found[0]), start: words.length - tail.length + found.index };
  }
  return null;
}

function roleOfLabel(label: string): ClauseRole {
  const leads = LEAD_WORD.test(label);
  const supports = SUPPORT_WORD.test(label);
  if (leads && supports) return 'duty';
  return leads ? 'lead' : supports ? 'support' : 'duty';
}

/** A label whose colon is missing: 配合单位县直有关部门. */
export function bareLabel(text: string): { kind: ClauseRole; length: number } | null {
  const found = /^(牵头|责任|配合|主办|协办)(?:单位|部门)(?=[省市县区州各有相]\S)/.exec(text);
  return found && { kind: roleOfLabel(found[1]!), length: found[0].length };
}

/** Where a label may start in running text: after a sentence end, a blank or a bracket. */
export const ROLE_LABEL_IN_TEXT =
  /(?:市|县|区|省)?级?(?:牵头|责任|负责|配合|参与|参加|协办|主办|承办|落实|实施|推进)(?:单位|部门|处室|科室|主体):/g;

// ---- Predicates ----------------------------------------------------------------------------------------------------

const PREDICATE =
  /牵头|主办(?!公)|抓总|总负责|负责|配合|参与|参加|协办(?!公)|会办(?!公)|协助|协同|协作|支持|按照|按|依照|依据|依职|根据|分工|分别|共同|联合|统一|组织|贯彻|落实|实施|推进|承办(?!公)|承担|结合|各负其责|各司其职|具体|统筹|指导|抓好|主抓|做好|要求/g;
/** Verbs that are part of a name: 牵头单位, 组织部, 指导中心, 推进办. */
const NAME_GOES_ON =
  /^(?:牵头|主办|负责|配合|参与|参加|协办|协助|协同|协作|支持|组织|落实|实施|推进|承办|承担|统筹|指导|共同|联合)(?:单位|部门|处|科|领导|人(?![员民才])|方|办(?!公)|局|委|组(?![织建])|专班|小组|中心|部|会|体|社|的)/;
const ENDS_LIKE_NAME = /(?:局|厅|委|办|部|处|中心|办公室|领导小组|小组|专班|指挥部|单位|部门|公司|政府)$/;
const ENDS_LIKE_VERB = /[主承协会督]办$/;
const LEADS = /^(?:[一-鿿]{0,4}?)(?:牵头|主办|抓总|总负责)/;
const SUPPORTS = /^(?:[一-鿿]{0,2}?)(?:配合|参与|参加|协办|会办|协助|协同|协作|支持)/;

export interface Predicate {
  /** Offset of the predicate in the text. */
  readonly at: number;
  readonly role: ClauseRole;
}

/** The predicate of a clause such as 省科技厅牵头负责: the first verb before which there stands a unit or nothing. */
export function findPredicate(text: string, isSubject: (before: string) => boolean): Predicate | null {
  PREDICATE.lastIndex = 0;
  for (let found = PREDICATE.exec(text), tries = 0; found && tries < 12; found = PREDICATE.exec(text), tries++) {
    const rest = text.slice(found.index);
    if (NAME_GOES_ON.test(rest)) continue;
    const role = roleOfPredicate(rest);
    if (role !== 'lead' && rest.length <= 14 && ENDS_LIKE_NAME.test(rest) && !ENDS_LIKE_VERB.test(rest)) continue;
    if (isSubject(text.slice(0, found.index))) return { at: found.index, role };
  }
  return null;
}

function roleOfPredicate(words: string): ClauseRole {
  if (LEADS.test(words)) return 'lead';
  if (SUPPORTS.test(words)) return 'support';
  return words.startsWith('指导') ? 'guide' : 'duty';
}

// ---- Other contents of a note ----------------------------------------------------------------------------------------

const TIME_CLAUSE =
  /^(?:\d{1,4}(?:年|月|日|\.|-|—|~|\/|个)|[“"']?十[一二三四五]五|每[年月季周半]|年[底内末]|本年|今年|明年|持续|长期|常年|常态|全年|立行|立即|即时|适时|尽快|分年度|按[时年期]|截至|截止|[自从到于]\d|力争|确保|已|完成|并|[^、,;]{0,10}(?:前|底|内)(?:完成|启动|建成|出台|印发)|有效期|第[一二三四五]批|[一二三四]季度|[上下]半年)/;
const NOTHING = /^(?:无|暂无|没有|待定|略|空|[-—–―/*＊_.…]+)$/;

/** A clause that says when: 2018年6月底前完成, 持续推进. */
export const isTimeClause = (text: string): boolean => TIME_CLAUSE.test(text);

const PERSON =
  /(?:市长|县长|区长|州长|省长|镇长|乡长|书记|主任|局长|厅长|部长|秘书长|常委(?!会)|主席|同志|领导(?!小组)|负责人)(?:[一-鿿]{2,4})?(?:牵头|负责|分管|总负责|[一-鿿]{0,2}$)/;

/** A clause about a person: 常务副市长牵头. */
export const isPersonClause = (text: string): boolean => text.length <= 24 && PERSON.test(text);

/** 无 or a dash where a unit would stand. */
export const isNothing = (text: string): boolean => NOTHING.test(text);
