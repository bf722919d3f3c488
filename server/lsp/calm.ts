/** Work in the background waits while somebody types: a key is answered before hundreds of other plans are read. */
export interface Calm {
  /** Somebody types. */
  readonly disturb: () => void;
  /** Resolves once nobody has typed for a moment. */
  readonly calm: () => Promise<void>;
}

/** `pause`: milliseconds. */
export function calmAfter(pause: number): Calm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void)[] = [];

  function release(): void {
    timer = undefined;
    const all = waiting;
    waiting = [];
    for (const wake of all) wake();
  }

  return {
    disturb() {
      clearTimeout(timer);
      timer = setTimeout(release, pause);
    },
    calm: () => (timer === undefined ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
