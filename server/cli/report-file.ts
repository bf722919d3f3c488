import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that is written piece by piece and stands there all at once, when it is finished. */
export interface ReportFile {
  write(piece: string | Uint8Array): void;
  finish(): void;
}

/**
 * Opens a report for writing. It grows beside its place under another name, so that nobody ever reads half of one; what
 * is no regular file (a pipe, /dev/null) is written to as it stands. Throws the errors of the file system.
 */
export function openReportFile(path: string): ReportFile {
  const { target, special } = whereItStands(path);
  const growing = special ? target : newUnfinished(dirname(target));
  const file = openSync(growing, special ? 'w' : 'wx');
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  const orNothing = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      close();
      if (!special) takeAway(growing);
      throw error;
    }
  };
  return {
    write(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      orNothing(() => {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      });
    },
    finish() {
      close();
      if (special) return;
      orNothing(() => renameSync(growing, target));
      unfinished.delete(growing);
    },
  };
}

/** Through links, since a rename would put the report in the place of one. */
function whereItStands(path: string): { target: string; special: boolean } {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return { target: path, special: false };
  const special = !stats.isFile();
  return { target: special ? path : realpathSync(path), special };
}

function takeAway(path: string): void {
  rmSync(path, { force: true });
  unfinished.delete(path);
}

const unfinished = new Set<string>();
let count = 0;

/** A name for a report that is not finished; what bears one when the program ends, however it ends, is taken away. */
function newUnfinished(folder: string): string {
  if (count === 0) {
    process.once('exit', () => {
      for (const path of unfinished) rmSync(path, { force: true });
    });
  }
  // Not made from the report's name: a Han title may fill all the bytes a file name can have.
  const path = join(folder, `.planlint-report-${process.pid}-${count++}.tmp`);
  unfinished.add(path);
  return path;
}
