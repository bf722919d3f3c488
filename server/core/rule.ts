import type { Item, Paragraph, Plan, Register, Task } from './plan.ts';
import type { Span } from './text.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Level = Severity | 'off';
export type Profile = 'draft' | 'review' | 'supervision' | 'ci';
export type Category =
  | 'structure'
  | 'responsibility'
  | 'deadline'
  | 'reference'
  | 'punctuation'
  | 'number'
  | 'wording'
  | 'hygiene';
export type FixKind = 'safe' | 'suggestion' | 'none';

/** What people read, in every language the product speaks. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/**
 * A place: a span in the reading text of a paragraph, or, with `paragraph: null`, in the document's text.
 * Left out, the paragraph is the one the rule was asked about.
 */
export interface Place {
  readonly paragraph?: number | null;
  readonly span: Span;
}

export interface ReportFix {
  readonly title: Words;
  readonly edits: readonly (Place & { readonly newText: string })[];
}

/** What a rule says of one place, before configuration. */
export interface Report extends Place {
  /** What is wrong, why it matters, what to do. */
  readonly message: Words;
  /** A fix that needs no person's judgement. */
  readonly fix?: ReportFix;
  /** Fixes from which a person chooses. */
  readonly suggestions?: readonly ReportFix[];
  readonly related?: readonly (Place & { readonly message: Words })[];
  /**
   * Where one report speaks of many places: each of them as a report of its own. What is left of them is shown where
   * some are ignored.
   */
  readonly parts?: readonly Report[];
  /** Lower than the rule's own, where the case is milder; the configured severity is the upper limit. */
  readonly severity?: Severity;
}

/** What a rule may ask besides its subject. */
export interface RuleContext {
  readonly plan: Plan;
  /** Options from the configuration, the second element of `[severity, options]`. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly profile: Profile;
}

/** What an option may be: one of some words, or anything of a type. */
export type OptionValue = readonly string[] | 'number' | 'boolean' | 'string';

interface RuleFacts {
  readonly id: string;
  readonly category: Category;
  /** Default severity; `off` where the rule must be asked for. */
  readonly severity: Level;
  /** Severity in a profile, where it differs from the default. */
  readonly profiles?: Readonly<Partial<Record<Profile, Level>>>;
  readonly fix: FixKind;
  /** Options that the rule knows; none where they are left out. */
  readonly options?: Readonly<Record<string, OptionValue>>;
  readonly title: Words;
  /** For the manual: what the rule holds to be wrong, why it matters, when it keeps silent. */
  readonly about: Words;
  /** The standard or practice the rule rests on. */
  readonly source: Words;
}

export interface ParagraphRule extends RuleFacts {
  readonly scope: 'paragraph';
  /**
   * What it says depends on the paragraph and on the register with which that was read, and on nothing else: it is asked
   * once about each, also where the paragraph stands through edits.
   */
  check(paragraph: Paragraph, register: Register): Iterable<Report>;
}

export interface TaskRule extends RuleFacts {
  readonly scope: 'task';
  /** The subject's paragraph is `task.paragraph`. */
  check(task: Task, context: RuleContext): Iterable<Report>;
}

export interface SectionRule extends RuleFacts {
  readonly scope: 'section';
  /** Asked for every run of siblings: items with the same parent, in order. The subject's paragraph is that of the first. */
  check(siblings: readonly Item[], context: RuleContext): Iterable<Report>;
}

export interface DocumentRule extends RuleFacts {
  readonly scope: 'document';
  check(plan: Plan, context: RuleContext): Iterable<Report>;
}

export type Rule = ParagraphRule | TaskRule | SectionRule | DocumentRule;

// ---- What comes out ----------------------------------------------------------------------------------------------

/** Edits of the document's text: offsets in UTF-16 code units, disjoint, in order. */
export interface Edit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: Words;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One finding; spans are document offsets in UTF-16 code units. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Words;
  readonly fix: Fix | null;
  readonly suggestions: readonly Fix[];
  readonly related: readonly (Span & { readonly message: Words })[];
  /** Where it speaks of many places: each as a finding of its own (`sift`). */
  readonly parts?: readonly Finding[];
}
