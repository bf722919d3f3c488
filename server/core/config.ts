import type { IssuerLevel } from './plan.ts';
import type { Level, Profile, Rule, Severity } from './rule.ts';

export type Locale = 'zh-CN' | 'en';

/** Settings for one document, all files and overrides already merged (project/ does that). */
export interface Settings {
  readonly profile: Profile;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly documentDate?: string;
  readonly issuer?: IssuerLevel;
}

export interface RuleSetting {
  readonly level: Level;
  readonly options?: Readonly<Record<string, unknown>>;
}

export const defaultSettings: Settings = { profile: 'draft', rules: {} };

/** The level at which a rule reports: as configured, else by the profile, else its own. */
export const levelOf = (rule: Rule, settings: Settings): Level =>
  settings.rules[rule.id]?.level ?? levelIn(rule, settings.profile);

/** A rule's level in a profile. `ci` hears errors and warnings only. */
export function levelIn(rule: Rule, profile: Profile): Level {
  const level = rule.profiles?.[profile] ?? rule.severity;
  return profile === 'ci' && rank(level) < rank('warning') ? 'off' : level;
}

const ORDER: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];

export const rank = (level: Level): number => ORDER.indexOf(level);

export const lower = (a: Severity, b: Severity): Severity => (rank(a) < rank(b) ? a : b);

export const higher = (a: Severity, b: Severity): Severity => (rank(a) < rank(b) ? b : a);
