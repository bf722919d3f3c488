/** Numbers drawn by chance, the same for the same seed. */
export interface Chance {
  /** A whole number from 0, below `n`; 0 where there is none. */
  readonly below: (n: number) => number;
  readonly share: () => number;
  readonly from: <T>(list: readonly T[]) => T;
}

/** Mulberry32 by Tommy Ettinger, public domain: one number of state, quick, and good enough to choose by. */
export function chance(seed: number): Chance {
  let state = seed | 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(share() * n);
  return { share, below, from: (list) => list[below(list.length)]! };
}
