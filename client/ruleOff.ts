import { applyEdits, findNodeAtLocation, modify, type ParseError, parseTree } from 'jsonc-parser';

/** A `planlint.json` with one rule off; comments, layout and the rule's options stay. Null where the text is damaged. */
export function withRuleOff(text: string, rule: string): string | null {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (root ? errors.length > 0 || root.type !== 'object' : text.trim() !== '') return null;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const listed = root && findNodeAtLocation(root, ['rules', rule]);
  const path = listed?.type === 'array' ? ['rules', rule, 0] : ['rules', rule];
  const edited = applyEdits(text, modify(text, path, 'off', { formattingOptions }));
  return text.trim() === '' ? `${edited}\n` : edited;
}
