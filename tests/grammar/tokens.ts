import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import vsctm, { type IGrammar } from 'vscode-textmate';

const GRAMMAR = 'syntaxes/plan.tmLanguage.json';

/** The extension's grammar in VS Code's own tokenizer. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new vsctm.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => vsctm.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
  });
  return (await registry.loadGrammar('text.plan'))!;
}

/**
 * The text with its colours written into it: `[[一、|punctuation.definition.heading]]`. The innermost scope of each
 * stretch, without `.plan`; stretches without one, or with a `meta` scope alone, stay bare.
 */
export function mark(grammar: IGrammar, text: string): string {
  let state = vsctm.INITIAL;
  return text
    .split('\n')
    .map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return join(
        tokens.map((t) => [line.slice(t.startIndex, t.endIndex), shown(t.scopes)] as const).filter(([text]) => text),
      );
    })
    .join('\n');
}

function shown(scopes: readonly string[]): string {
  const innermost = scopes.findLast((s) => s !== 'text.plan' && !s.startsWith('meta.'));
  return innermost?.replace(/\.plan$/, '') ?? '';
}

function join(stretches: readonly (readonly [string, string])[]): string {
  let out = '';
  for (let i = 0; i < stretches.length; ) {
    const scope = stretches[i]![1];
    let text = '';
    for (; i < stretches.length && stretches[i]![1] === scope; i++) text += stretches[i]![0];
    out += scope ? `[[${text}|${scope}]]` : text;
  }
  return out;
}

/** The bare text of a marked one. */
export const unmark = (marked: string): string => marked.replace(/\[\[([^|\n]*)\|[\w.-]+\]\]/g, '$1');
