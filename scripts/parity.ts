/**
 * Whether command line and editor find the same: checks every plan of a folder by both built programs and compares
 * rule, severity, message and place. Ends with status 1 on the first documents that differ.
 *   npm run parity -- FOLDER
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport, Position } from 'vscode-languageserver';
import { readDocuments } from './documents.ts';
import { startServerProcess, stopServerProcess } from './server-process.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

interface CliReport {
  readonly documents: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly start: Place;
      readonly end: Place;
    }[];
  }[];
}

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

async function main(folder: string): Promise<void> {
  const texts = new Map([...readDocuments(folder)].map(({ name, text }) => [resolve(folder, name), text]));
  const report = checkByCommand([...texts.keys()]);
  const server = await startServerProcess('zh-CN');
  let findings = 0;
  let different = 0;
  for (const { path, findings: fromCommand } of report.documents) {
    const uri = pathToFileURL(resolve(path)).href;
    const textDocument = { uri, languageId: 'plan', version: 1, text: texts.get(resolve(path))! };
    await server.sendNotification('textDocument/didOpen', { textDocument });
    const answer = await server.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    await server.sendNotification('textDocument/didClose', { textDocument });
    const command = fromCommand.map(
      ({ rule, severity, message, start, end }) =>
        `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${message}`,
    );
    const items = answer.kind === 'full' ? answer.items : [];
    const editor = items.map(
      ({ range, severity, code, message }) =>
        `${placeOf(range.start)}-${placeOf(range.end)} ${SEVERITIES[severity ?? 0]} ${code} ${message}`,
    );
    findings += command.length;
    if (command.join('\n') === editor.join('\n')) continue;
    different++;
    console.log(path);
    for (const line of command.filter((l) => !editor.includes(l))) console.log(`  command line only: ${line}`);
    for (const line of editor.filter((l) => !command.includes(l))) console.log(`  editor only: ${line}`);
  }
  await stopServerProcess(server);
  console.log(`${report.documents.length} documents, ${findings} findings, ${different} documents differ`);
  process.exitCode = different > 0 ? 1 : 0;
}

const placeOf = ({ line, character }: Position): string => `${line + 1}:${character + 1}`;

function checkByCommand(paths: readonly string[]): CliReport {
  const args = ['dist/cli.js', 'check', '--format', 'json', '--severity', 'hint', '--lang', 'zh-CN', ...paths];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

void main(process.argv[2]!);
