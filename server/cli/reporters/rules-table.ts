import type { Rule, Words } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { PROFILES } from '../../project/config-file.ts';
import { FIX_WORDS, LEVEL_WORDS, levelsOf, PROFILE_WORDS } from '../rule-words.ts';
import { columnsOf, pad } from './display.ts';
import { paint } from './paint.ts';
import type { Look, NewReporter } from './reporter.ts';

/** All rules, a row each: id, severity in every profile, how it is fixed, title. */
export const rulesTable: NewReporter<readonly Rule[], void> = (look) => ({
  document(rules) {
    const { dim, severity } = paint(look.colour);
    const cells = [headsOf(look), ...rules.map((rule) => cellsOf(rule, look))];
    const widths = cells[0]!.map((_, i) => cells.reduce((most, row) => Math.max(most, columnsOf(row[i]!)), 0));
    const [heads, ...rows] = cells.map((row) => row.map((cell, i) => pad(cell, widths[i]!)));
    const coloured = rows.map((row, i) => {
      const levels = Object.values(levelsOf(rules[i]!));
      return row.map((cell, k) => {
        const level = levels[k - 1];
        return level === undefined ? cell : level === 'off' ? dim(cell) : severity(level, cell);
      });
    });
    return [dim(heads!.join('  ')), ...coloured.map((row) => row.join('  '))]
      .map((row) => `${row.trimEnd()}\n`)
      .join('');
  },
  end: () => '',
});

const headsOf = ({ locale }: Look): string[] =>
  [RULE, ...PROFILES.map((profile) => PROFILE_WORDS[profile]), FIX, TITLE].map((words) => say(words, locale));

const RULE: Words = { zh: '规则', en: 'Rule' };
const FIX: Words = { zh: '修复', en: 'Fix' };
const TITLE: Words = { zh: '名称', en: 'Title' };

const cellsOf = (rule: Rule, { locale }: Look): string[] => [
  rule.id,
  ...Object.values(levelsOf(rule)).map((level) => say(LEVEL_WORDS[level], locale)),
  say(FIX_WORDS[rule.fix], locale),
  say(rule.title, locale),
];
