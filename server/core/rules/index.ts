import type { Rule } from '../rule.ts';
import { rule as abbrevUndefined } from './abbrev-undefined.ts';
import { rule as approxRedundant } from './approx-redundant.ts';
import { rule as attachmentMismatch } from './attachment-mismatch.ts';
import { rule as bracketUnbalanced } from './bracket-unbalanced.ts';
import { rule as citationDocnumMissing } from './citation-docnum-missing.ts';
import { rule as citationNestedMarks } from './citation-nested-marks.ts';
import { rule as citationNoteInside } from './citation-note-inside.ts';
import { rule as citationTitleMismatch } from './citation-title-mismatch.ts';
import { rule as confusableWord } from './confusable-word.ts';
import { rule as dateFormatMixed } from './date-format-mixed.ts';
import { rule as dateHanZero } from './date-han-zero.ts';
import { rule as dateInvalid } from './date-invalid.ts';
import { rule as dateMalformed } from './date-malformed.ts';
import { rule as dateTwoDigitYear } from './date-two-digit-year.ts';
import { rule as deadlineBeforeAmbiguous } from './deadline-before-ambiguous.ts';
import { rule as deadlineBeforeIssue } from './deadline-before-issue.ts';
import { rule as deadlineMissing } from './deadline-missing.ts';
import { rule as deadlineOrder } from './deadline-order.ts';
import { rule as deadlineOutsidePeriod } from './deadline-outside-period.ts';
import { rule as deadlineRelativeYear } from './deadline-relative-year.ts';
import { rule as deadlineSoft } from './deadline-soft.ts';
import { rule as deadlineVague } from './deadline-vague.ts';
import { rule as deadlineYearOnly } from './deadline-year-only.ts';
import { rule as dengUsage } from './deng-usage.ts';
import { rule as deptAnachronism } from './dept-anachronism.ts';
import { rule as deptGuojiaPrefix } from './dept-guojia-prefix.ts';
import { rule as deptInconsistent } from './dept-inconsistent.ts';
import { rule as deptNonstandardShort } from './dept-nonstandard-short.ts';
import { rule as deptUnknown } from './dept-unknown.ts';
import { rule as docnumBrackets } from './docnum-brackets.ts';
import { rule as docnumMalformed } from './docnum-malformed.ts';
import { rule as docnumPadding } from './docnum-padding.ts';
import { rule as dunhaoBetweenMarks } from './dunhao-between-marks.ts';
import { rule as enumWordGap } from './enum-word-gap.ts';
import { rule as enumWordMixed } from './enum-word-mixed.ts';
import { rule as fileEnding } from './file-ending.ts';
import { rule as headingDuplicateTitle } from './heading-duplicate-title.ts';
import { rule as headingEmptySection } from './heading-empty-section.ts';
import { rule as headingEndPunct } from './heading-end-punct.ts';
import { rule as headingLevelSkip } from './heading-level-skip.ts';
import { rule as headingMarkerMixed } from './heading-marker-mixed.ts';
import { rule as headingMarkerPunct } from './heading-marker-punct.ts';
import { rule as headingNumberDuplicate } from './heading-number-duplicate.ts';
import { rule as headingNumberGap } from './heading-number-gap.ts';
import { rule as headingOnlyChild } from './heading-only-child.ts';
import { rule as invisibleChars } from './invisible-chars.ts';
import { rule as itemTruncated } from './item-truncated.ts';
import { rule as labelInconsistent } from './label-inconsistent.ts';
import { rule as lookalikeChars } from './lookalike-chars.ts';
import { rule as punctHalfwidth } from './punct-halfwidth.ts';
import { rule as punctMissingEnd } from './punct-missing-end.ts';
import { rule as punctRepeated } from './punct-repeated.ts';
import { rule as quoteStraight } from './quote-straight.ts';
import { rule as rangeDash } from './range-dash.ts';
import { rule as rangeUnitOmitted } from './range-unit-omitted.ts';
import { rule as refBrokenInternal } from './ref-broken-internal.ts';
import { rule as respDeclarationConflict } from './resp-declaration-conflict.ts';
import { rule as respDuplicateUnit } from './resp-duplicate-unit.ts';
import { rule as respInheritanceConflict } from './resp-inheritance-conflict.ts';
import { rule as respLeadAmbiguous } from './resp-lead-ambiguous.ts';
import { rule as respManyLeads } from './resp-many-leads.ts';
import { rule as respMissingLead } from './resp-missing-lead.ts';
import { rule as respNoteMalformed } from './resp-note-malformed.ts';
import { rule as respNotePunct } from './resp-note-punct.ts';
import { rule as respRegionAsUnit } from './resp-region-as-unit.ts';
import { rule as respSeparator } from './resp-separator.ts';
import { rule as respVagueUnit } from './resp-vague-unit.ts';
import { rule as romanNumeralMixed } from './roman-numeral-mixed.ts';
import { rule as spaceInCjk } from './space-in-cjk.ts';
import { rule as suppressionComment } from './suppression-comment.ts';
import { rule as targetUnquantified } from './target-unquantified.ts';
import { rule as termMismatch } from './term-mismatch.ts';
import { rule as textLossSuspected } from './text-loss-suspected.ts';
import { rule as titleDecoration } from './title-decoration.ts';
import { rule as unitCase } from './unit-case.ts';
import { rule as upstreamVoice } from './upstream-voice.ts';
import { rule as webResidue } from './web-residue.ts';
import { rule as wordDoubled } from './word-doubled.ts';

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
  refBrokenInternal,
  attachmentMismatch,
  punctHalfwidth,
  docnumBrackets,
  docnumPadding,
  citationTitleMismatch,
  citationNoteInside,
  deadlineOutsidePeriod,
  deadlineBeforeIssue,
  deadlineRelativeYear,
  deadlineBeforeAmbiguous,
  deadlineSoft,
  deadlineYearOnly,
  dateTwoDigitYear,
  dateFormatMixed,
  dateHanZero,
  enumWordGap,
  enumWordMixed,
  headingLevelSkip,
  headingMarkerMixed,
  headingEndPunct,
  headingDuplicateTitle,
  headingEmptySection,
  headingOnlyChild,
  labelInconsistent,
  deptInconsistent,
  deptNonstandardShort,
  deptGuojiaPrefix,
  deptUnknown,
  respRegionAsUnit,
  respManyLeads,
  respNotePunct,
  respSeparator,
  respDeclarationConflict,
  respInheritanceConflict,
  termMismatch,
  wordDoubled,
  confusableWord,
  upstreamVoice,
  targetUnquantified,
  citationDocnumMissing,
  abbrevUndefined,
  citationNestedMarks,
  dunhaoBetweenMarks,
  punctRepeated,
  punctMissingEnd,
  quoteStraight,
  dengUsage,
  rangeDash,
  rangeUnitOmitted,
  approxRedundant,
  unitCase,
  romanNumeralMixed,
  spaceInCjk,
  titleDecoration,
  webResidue,
  lookalikeChars,
  invisibleChars,
  fileEnding,
  suppressionComment,
];

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
