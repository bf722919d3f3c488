import { expect, test } from 'vitest';
import { withRuleOff } from '../../client/ruleOff.ts';

test.each<[string, string, string | null]>([
  ['a new file', '', '{\n  "rules": {\n    "deadline-soft": "off"\n  }\n}\n'],
  ['an empty configuration', '{}\n', '{\n  "rules": {\n    "deadline-soft": "off"\n  }\n}\n'],
  [
    'comments and other rules stay',
    '// ours\n{\n  "profile": "review", // 审核\n  "rules": {\n    "range-dash": "off" // as the house has it\n  }\n}\n',
    '// ours\n{\n  "profile": "review", // 审核\n  "rules": {\n    "range-dash": "off",\n    "deadline-soft": "off" // as the house has it\n  }\n}\n',
  ],
  ['its severity is changed', '{ "rules": { "deadline-soft": "error" } }', '{ "rules": { "deadline-soft": "off" } }'],
  [
    'its options stay',
    '{ "rules": { "deadline-soft": ["error", { "words": ["争取"] }] } }',
    '{ "rules": { "deadline-soft": ["off", { "words": ["争取"] }] } }',
  ],
  ['lines end as they did', '{\r\n}\r\n', '{\r\n  "rules": {\r\n    "deadline-soft": "off"\r\n  }\r\n}\r\n'],
  ['a trailing comma is allowed', '{ "profile": "draft", }', null],
  ['damage is not made worse', '{ "rules": {', null],
  ['a list is no configuration', '[]', null],
])('%s', (name, text, expected) => {
  const edited = withRuleOff(text, 'deadline-soft');
  if (name === 'a trailing comma is allowed') expect(edited).toContain('"deadline-soft": "off"');
  else expect(edited).toBe(expected);
});
