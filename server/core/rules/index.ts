import type { Rule } from '../rule.ts';
import { rule as bracketUnbalanced } from './bracket-unbalanced.ts';
import { rule as dateInvalid } from './date-invalid.ts';
import { rule as dateMalformed } from './date-malformed.ts';
import { rule as deadlineMissing } from './deadline-missing.ts';
import { rule as deadlineOrder } from './deadline-order.ts';
import { rule as deadlineVague } from './deadline-vague.ts';
import { rule as deptAnachronism } from './dept-anachronism.ts';
import { rule as deptGuojiaPrefix } from './dept-guojia-prefix.ts';
import { rule as docnumMalformed } from './docnum-malformed.ts';
import { rule as headingMarkerPunct } from './heading-marker-punct.ts';
import { rule as headingNumberDuplicate } from './heading-number-duplicate.ts';
import { rule as headingNumberGap } from './heading-number-gap.ts';
import { rule as itemTruncated } from './item-truncated.ts';
import { rule as punctHalfwidth } from './punct-halfwidth.ts';
import { rule as respDuplicateUnit } from './resp-duplicate-unit.ts';
import { rule as respLeadAmbiguous } from './resp-lead-ambiguous.ts';
import { rule as respMissingLead } from './resp-missing-lead.ts';
import { rule as respNoteMalformed } from './resp-note-malformed.ts';
import { rule as respVagueUnit } from './resp-vague-unit.ts';
import { rule as spaceInCjk } from './space-in-cjk.ts';
import { rule as textLossSuspected } from './text-loss-suspected.ts';
import { rule as webResidue } from './web-residue.ts';

/** All rules, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  dateMalformed,
  respMissingLead,
  headingNumberGap,
  docnumMalformed,
  textLossSuspected,
  itemTruncated,
  dateInvalid,
  bracketUnbalanced,
  headingNumberDuplicate,
  respLeadAmbiguous,
  respVagueUnit,
  deadlineVague,
  deptAnachronism,
  deadlineOrder,
  respDuplicateUnit,
  deadlineMissing,
  respNoteMalformed,
  headingMarkerPunct,
  punctHalfwidth,
  deptGuojiaPrefix,
  spaceInCjk,
  webResidue,
];

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
