/** The program `planlint`, and, in another thread, what judges documents for it. */
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { whyUnwritable } from './cli/documents.ts';
import type { Io } from './cli/io.ts';
import { localeOf } from './cli/language.ts';
import { run } from './cli/run.ts';
import { newAnswering, type Thread } from './cli/threads.ts';
import { say } from './core/say.ts';
import { collect } from './input/bounded.ts';

/** The first piece of the program; its name for the others goes by what they hold. */
const PROGRAM = fileURLToPath(import.meta.url);

const io: Io = {
  stdout: process.stdout,
  stderr: process.stderr,
  readStdin: () => collect(process.stdin),
  cwd: process.cwd(),
  env: process.env,
  isTTY: process.stdout.isTTY === true,
  errIsTTY: process.stderr.isTTY === true,
  columns: process.stdout.columns,
  serve,
  newThread,
  watch,
  onInterrupt(handle) {
    interrupted = handle;
    return () => {
      interrupted = null;
    };
  },
  program: PROGRAM,
};

let interrupted: (() => void) | null = null;

/** Loaded only when asked for. Nothing is told of what is there already, nor of hidden folders and packages. */
async function watch(paths: readonly string[], changed: (path: string) => void): Promise<() => Promise<void>> {
  const { watch: watchFiles } = await import('chokidar');
  const ignored = (path: string): boolean => /[\\/](?:node_modules|\.git|\.planlintcache)(?:[\\/]|$)/.test(path);
  const watcher = watchFiles([...paths], { ignoreInitial: true, followSymlinks: false, ignored });
  watcher.on('all', (_, path) => changed(path));
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return () => watcher.close();
}

/** Loaded only when asked for, so that a check starts quickly. */
async function serve(): Promise<void> {
  const { stdioConnection } = await import('./lsp/stdio.ts');
  const { nodeRuntime } = await import('./lsp/node-runtime.ts');
  const { startServer } = await import('./lsp/server.ts');
  startServer(stdioConnection(), nodeRuntime);
  await new Promise((ended) => process.stdin.once('close', ended));
}

/** The same file again, in a thread of its own. */
function newThread(): Thread {
  const worker = new Worker(PROGRAM);
  return {
    post: (message) => worker.postMessage(message),
    listen(answered, ended) {
      worker.on('message', answered);
      worker.on('error', ended);
      worker.on('exit', (status) => ended(new Error(`A thread ended with status ${status}.`)));
    },
    end: () => void worker.terminate(),
  };
}

function answerMessages(): void {
  const answer = newAnswering();
  parentPort!.on('message', async (message) => parentPort!.postMessage(await answer(message)));
}

function runProgram(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`planlint … | head`) is no fault.
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`planlint: ${say(whyUnwritable(error), localeOf(process.env))}\n`);
    process.exit(2);
  });
  // Nobody reads what goes wrong; the work is done and the status tells.
  process.stderr.on('error', () => {});

  // Ending by way of exit, so that nothing half-written stays behind; 128 + the signal's number, as shells have it.
  const endBy = (signal: NodeJS.Signals, status: number): void => {
    process.on(signal, () => (interrupted ? interrupted() : process.exit(status)));
  };
  endBy('SIGHUP', 129);
  endBy('SIGINT', 130);
  endBy('SIGTERM', 143);

  run(process.argv.slice(2), io).then((status) => {
    process.exitCode = status;
  });
}

if (isMainThread) runProgram();
else answerMessages();
