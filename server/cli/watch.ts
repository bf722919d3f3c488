import { extname, resolve } from 'node:path';
import picomatch from 'picomatch';
import { CONFIG_NAME } from '../project/config-file.ts';
import { IGNORE_NAME } from '../project/ignore-files.ts';
import { slashed } from '../project/node-files.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** After the last change, in milliseconds, the documents are checked again: editors write in several steps. */
const PAUSE = 100;

/** Checks at every change until the user ends it; the status is that of the last check. */
export async function watch(paths: readonly string[], session: Session, check: () => Promise<number>): Promise<number> {
  const { io, options } = session;
  if (options.stdin || paths.includes('-')) throw noStdin();
  const watched = (paths.length > 0 ? paths : ['.']).map((path) => resolve(io.cwd, picomatch.scan(slashed(path)).base));
  const outputs = new Set(options.format.map((format) => resolve(io.cwd, format.slice(format.indexOf('=') + 1))));
  const changes = newSignal();
  let isOver = false;
  let status = 0;
  let pause: NodeJS.Timeout | undefined;
  const stop = await io.watch(watched, (path) => {
    if (!counts(path) || outputs.has(path)) return;
    clearTimeout(pause);
    pause = setTimeout(changes.raise, PAUSE);
  });
  const forget = io.onInterrupt(() => {
    isOver = true;
    changes.raise();
  });
  try {
    while (!isOver) {
      if (io.isTTY) io.stdout.write(CLEAR);
      status = await check();
      if (!isOver) session.note(WAITING);
      await changes.raised();
    }
  } finally {
    clearTimeout(pause);
    forget();
    await stop();
  }
  return status;
}

/** Screen and what has scrolled off it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

const WAITING = { zh: '等待文件改动，按 Ctrl-C 结束。', en: 'Waiting for changes; Ctrl-C ends this.' };

const noStdin = (): UsageError =>
  new UsageError(
    '--watch 不能用于标准输入，请写出文件或文件夹：planlint --watch PATH。',
    '--watch cannot watch standard input: name files or folders, planlint --watch PATH.',
  );

const READ = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.plan',
  '.htm',
  '.html',
  '.shtml',
  '.docx',
  '.tsv',
  '.json',
  '',
]);

/** Whether a change of the file may change findings. */
function counts(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return (
    name === CONFIG_NAME || name === IGNORE_NAME || (!name.startsWith('.') && READ.has(extname(name).toLowerCase()))
  );
}

interface Signal {
  raise(): void;
  /** Resolves when it is raised, at once if it was meanwhile; it is down again then. */
  raised(): Promise<void>;
}

function newSignal(): Signal {
  let isUp = false;
  let wake = (): void => {};
  return {
    raise() {
      isUp = true;
      wake();
    },
    async raised() {
      if (!isUp)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      isUp = false;
      wake = () => {};
    },
  };
}
