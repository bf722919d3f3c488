import type { Trial } from './mutations.ts';

/** The smallest trial found that still fails: edits and stretches of text are left out, ever shorter ones. */
export function smallest(trial: Trial, fails: (trial: Trial) => boolean): Trial {
  const edits = shorter(trial.edits, (list) => fails({ ...trial, edits: list }));
  const units = shorter(trial.text.split(''), (list) => fails({ text: list.join(''), edits }));
  return { text: units.join(''), edits: shorter(edits, (list) => fails({ text: units.join(''), edits: list })) };
}

function shorter<T>(list: readonly T[], fails: (list: readonly T[]) => boolean): readonly T[] {
  let left = list;
  for (let size = left.length; size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let at = 0; at < left.length; ) {
      const without = [...left.slice(0, at), ...left.slice(at + size)];
      if (fails(without)) left = without;
      else at += size;
    }
  }
  return left;
}
