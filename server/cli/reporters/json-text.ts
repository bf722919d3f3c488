/**
 * Characters that JSON and XML let stand as they are and a terminal obeys or hides: C1 controls, bidirectional controls,
 * characters without width. As escapes they mean the same to every reader, in JSON as in XML.
 */
export const ACTING = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A value as JSON, in one line or indented. */
export const jsonText = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(ACTING, escaped);

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');

/** Writes the elements of an array that stands at some depth, as they come. */
export interface ListWriter {
  items(values: readonly unknown[]): string;
  /** The closing bracket. */
  close(): string;
}

/**
 * The array, opened by whoever asks for it with `[`; `depth` is the indent of the line it opens in, `inner` that within
 * elements: 0 puts each on one line.
 */
export function listWriter(depth: number, inner = 0): ListWriter {
  const indent = ' '.repeat(depth + 2);
  let empty = true;
  return {
    items: (values) =>
      values
        .map((value) => {
          const before = empty ? '\n' : ',\n';
          empty = false;
          // No line break is inside a string: JSON writes those as \n.
          return before + indent + jsonText(value, inner).replaceAll('\n', `\n${indent}`);
        })
        .join(''),
    close: () => (empty ? ']' : `\n${' '.repeat(depth)}]`),
  };
}

/** `"key": value` for the members around such an array, indented by two. */
export const member = (key: string, value: unknown): string =>
  `  ${jsonText(key)}: ${jsonText(value, 2).replaceAll('\n', '\n  ')}`;
