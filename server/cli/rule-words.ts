import { levelOf } from '../core/config.ts';
import type { Category, FixKind, Level, Profile, Rule, Words } from '../core/rule.ts';
import { SEVERITY_WORDS } from '../core/severity-words.ts';
import { PROFILES } from '../project/config-file.ts';

export const CATEGORY_WORDS: Readonly<Record<Category, Words>> = {
  structure: { zh: '结构', en: 'structure' },
  responsibility: { zh: '责任单位', en: 'responsibility' },
  deadline: { zh: '时限', en: 'deadline' },
  reference: { zh: '引用', en: 'reference' },
  punctuation: { zh: '标点', en: 'punctuation' },
  number: { zh: '数字', en: 'number' },
  wording: { zh: '用语', en: 'wording' },
  hygiene: { zh: '文本质量', en: 'hygiene' },
};

export const FIX_WORDS: Readonly<Record<FixKind, Words>> = {
  safe: { zh: '可自动修复', en: 'safe fix' },
  suggestion: { zh: '可选修改', en: 'suggestions' },
  none: { zh: '人工处理', en: 'by hand' },
};

export const PROFILE_WORDS: Readonly<Record<Profile, Words>> = {
  draft: { zh: '起草', en: 'draft' },
  review: { zh: '审核', en: 'review' },
  supervision: { zh: '督办', en: 'supervision' },
  ci: { zh: '持续集成', en: 'ci' },
};

export const LEVEL_WORDS: Readonly<Record<Level, Words>> = {
  ...SEVERITY_WORDS,
  off: { zh: '关闭', en: 'off' },
};

/** The severity of a rule in every profile, without configuration. */
export const levelsOf = (rule: Rule): Record<Profile, Level> =>
  Object.fromEntries(PROFILES.map((profile) => [profile, levelOf(rule, { profile, rules: {} })])) as Record<
    Profile,
    Level
  >;
