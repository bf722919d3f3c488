import type { Severity } from '../../core/rule.ts';

/** Puts colours on text; each leaves it alone where there are none. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly good: (text: string) => string;
  /** Of two versions. */
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

/** SGR codes; the terminal's own palette decides the shades. */
const COLOUR: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };

export function paint(colour: boolean): Paint {
  const sgr =
    (on: number, off: number) =>
    (text: string): string =>
      colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: sgr(1, 22),
    dim: sgr(2, 22),
    underline: sgr(4, 24),
    good: sgr(32, 39),
    added: sgr(32, 39),
    removed: sgr(31, 39),
    severity: (severity, text) => sgr(COLOUR[severity], 39)(text),
  };
}

/** Whether to use colours: the option, then FORCE_COLOR, then NO_COLOR (no-color.org), then whether a person looks. */
export function wantsColour(
  noColor: boolean,
  env: Readonly<Record<string, string | undefined>>,
  isTTY: boolean,
): boolean {
  if (noColor) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return !env.NO_COLOR && isTTY && env.TERM !== 'dumb';
}
