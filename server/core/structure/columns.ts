import type { ClauseRole } from '../responsibility/note-words.ts';

/** What the header of a column says by its words, in half width and without blanks. */

/** A word that heads a column of an allocation table. */
export const HEADER_WORD =
  /^(?:序号|编号|(?:项目)?类[别型]|领域|备注|(?:\d{4}年)?[\u4e00-\u9fff]{0,6}(?:任务|内容|举措|措施|事项|目标|项目|名称|时限|时间|节点|进度|期限|成果|单位|部门|处室|领导))$/;
/** The column names who is responsible. */
export const DUTY_WORD = /(?:单位|部门|处室)$/;

/** Columns that say what is to be done; before those that say it in wider words. */
export const WORK_WORD = /任务|内容|举措|措施|事项|目标|项目|名称|职责|分工|领域|要求|工作$/;
export const MAIN_WORD = /任务|内容|举措|措施|事项|目标|项目|名称/;

/** The role of the units below a header. */
export const dutyOf = (header: string): ClauseRole => {
  if (/牵头|主办|主要/.test(header)) return 'lead';
  return /配合|协办|协助|参与|参加/.test(header) ? 'support' : 'duty';
};

export const NUMBER_WORD = /^(?:序号|编号)$/;

/** The column says when, not what. */
export const TIME_WORD = /时限|时间|节点|进度|期限/;
