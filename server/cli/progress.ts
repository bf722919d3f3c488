import type { Locale } from '../core/config.ts';
import { say } from '../core/say.ts';
import type { Io, Out } from './io.ts';

/** How far a long run is, on a line of the terminal that goes away again. */
export interface Progress {
  /** Of so many documents. */
  begin(documents: number): void;
  /** One more document is done. */
  step(): void;
  end(): void;
  /** Takes the line away before something else is written. */
  before(out: Out): Out;
}

/** Runs that take less show nothing, in milliseconds. */
const PATIENCE = 1000;
const BETWEEN = 100;

/** Shown to a person at a terminal only, never to a build server. */
export function newProgress({ stderr, errIsTTY, env }: Io, locale: () => Locale): Progress {
  if (!errIsTTY || env.CI || env.TERM === 'dumb') return SILENT;
  let next = Number.POSITIVE_INFINITY;
  let all = 0;
  let done = 0;
  let isShown = false;
  const clear = (): void => {
    if (isShown) stderr.write('\r\u001b[K');
    isShown = false;
  };
  return {
    begin(documents) {
      all = documents;
      done = 0;
      next = documents > 1 ? performance.now() + PATIENCE : Number.POSITIVE_INFINITY;
    },
    step() {
      done++;
      const now = performance.now();
      if (now < next) return;
      next = now + BETWEEN;
      const part = `${done}/${all}`;
      stderr.write(`\r\u001b[K${say({ zh: `已检查 ${part} 份`, en: `${part} documents checked` }, locale())}`);
      isShown = true;
    },
    end() {
      clear();
      next = Number.POSITIVE_INFINITY;
    },
    before: (out) => ({
      write(chunk) {
        clear();
        out.write(chunk);
      },
    }),
  };
}

const SILENT: Progress = { begin() {}, step() {}, end() {}, before: (out) => out };
