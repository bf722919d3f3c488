import type { Rule } from '../../core/rule.ts';
import { version } from '../../version.ts';
import { levelsOf } from '../rule-words.ts';
import type { NewReporter } from './reporter.ts';

/** All rules as JSON, with what they say of themselves in both languages. */
export const rulesJson: NewReporter<readonly Rule[], void> = () => ({
  document(rules) {
    const list = rules.map((rule) => ({
      id: rule.id,
      category: rule.category,
      severity: rule.severity,
      profiles: levelsOf(rule),
      fix: rule.fix,
      title: rule.title,
      about: rule.about,
      source: rule.source,
    }));
    return `${JSON.stringify({ version, rules: list }, null, 2)}\n`;
  },
  end: () => '',
});
