/** Faults of planlint.json and the files it names, shown where they stand. */
import { DiagnosticSeverity, type PublishDiagnosticsParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../core/config.ts';
import { say } from '../core/say.ts';
import type { FileProblem } from '../project/project.ts';
import { rangeOf } from './ranges.ts';

export interface ConfigProblems {
  readonly show: (uri: string, problems: readonly FileProblem[]) => void;
  readonly clear: () => void;
}

export function configProblems(send: (params: PublishDiagnosticsParams) => void, locale: () => Locale): ConfigProblems {
  const shown = new Set<string>();

  function show(uri: string, problems: readonly FileProblem[]): void {
    if (problems.length === 0 && !shown.has(uri)) return;
    shown.add(uri);
    const file = TextDocument.create(uri, 'jsonc', 0, problems[0]?.source ?? '');
    const diagnostics = problems.map((problem) => ({
      range: rangeOf(file, problem),
      severity: DiagnosticSeverity.Warning,
      source: 'planlint',
      message: say(problem.message, locale()),
    }));
    send({ uri, diagnostics });
  }

  return {
    show,
    clear: () => {
      for (const uri of shown) send({ uri, diagnostics: [] });
      shown.clear();
    },
  };
}
