import { type Diagnostic, languages, type Position, type Uri } from 'vscode';

/** Planlint's findings of a document, as the Problems view has them, in order of the text. */
export function findingsOf(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'planlint')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Id of the rule that found it. */
export const ruleIdOf = ({ code }: Pick<Diagnostic, 'code'>): string =>
  String(typeof code === 'object' ? code.value : code);

/** The rule of the shortest finding that stands at a place. */
export function ruleAt(uri: Uri, position: Position): string | undefined {
  const here = findingsOf(uri).filter(({ range }) => range.contains(position));
  const lines = ({ range }: Diagnostic): number => range.end.line - range.start.line;
  const [first] = here.sort((a, b) => lines(a) - lines(b) || (a.range.contains(b.range) ? 1 : -1));
  return first && ruleIdOf(first);
}
