/** The width in which a document writes its marks and numbers: what is put in goes by it. */
const FULL = '，；：（）';
const HALF = ',;:()';

const widths = new WeakMap<object, Width>();

export interface Width {
  /** Marks and brackets in full width: what most of them are; full where there are none. */
  readonly marks: boolean;
  /** Digits in full width. */
  readonly digits: boolean;
}

/** Counted once a plan. A half-width mark counts only behind a Han character: 3:1 and (GDP) tell nothing. */
export function widthOf(plan: { readonly text: string }): Width {
  let width = widths.get(plan);
  if (!width) {
    width = {
      marks: count(plan.text, /[，；：（）]/g) >= count(plan.text, /[一-鿿][,;:()]/g),
      digits: count(plan.text, /[０-９]/g) > count(plan.text, /[0-9]/g),
    };
    widths.set(plan, width);
  }
  return width;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Text of our own, written in half width or full, in the width of the document. */
export const inWidth = ({ marks, digits }: Width, text: string): string =>
  inDigits(
    digits,
    text.replace(/[，；：（）,;:()]/g, (c) => (marks ? FULL : HALF)[(FULL + HALF).indexOf(c) % 5]!),
  );

const inDigits = (wide: boolean, text: string): string =>
  wide ? text.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : text;
