/** Patterns that the checker suspects, or cannot decide on in its time, and why they are kept. */
export interface Allowance {
  readonly file: string;
  /** As it begins in the source. */
  readonly begins: string;
  readonly reason: string;
}

export const ALLOWED: readonly Allowance[] = [
  {
    file: 'server/core/responsibility/note-words.ts',
    begins: '(?:(?:市|县|区|省|州|镇|国家)级?)?',
    reason: 'Nine words at most from each place; the checker takes so long a row for one without end.',
  },
  {
    file: 'server/lsp/complete-deadlines.ts',
    begins: '[到至]\\S*$',
    reason: 'Is asked about the last twelve characters.',
  },
  {
    file: 'server/lsp/on-type-formatting.ts',
    begins: '[^\\S\\r\\n]*$',
    reason: 'Is asked about the last twenty characters.',
  },
  {
    file: 'server/core/responsibility/note-brackets.ts',
    begins: '[^。!?;,、:\\s]*$',
    reason: 'Is asked about the last sixty characters.',
  },
  {
    file: 'server/ledger/xlsx/workbook.ts',
    begins: '([A-Z]+)(\\d+)',
    reason: 'Is asked about a range of cells that this program wrote.',
  },
  {
    file: 'server/core/time/time-recurring.ts',
    begins: '^[^,。;]{0,30}?\\d[\\d.]*',
    reason: 'Thirty places at most, from each of which the digits are passed once.',
  },
  {
    file: 'server/core/targets.ts',
    begins: '(?<![\\d.\\-+第A-Za-z〔([])(\\d[\\d,]{0,24}',
    reason: 'Twenty-five digits at most from each place.',
  },
  {
    file: 'server/core/responsibility/declarations.ts',
    begins: '(?:均需|均须|均由',
    reason: 'Forty characters at most from each place.',
  },
  {
    file: 'server/core/responsibility/unit-lists.ts',
    begins: '^(?:[^、,;:()由]{0,8}(?<!自)由|请|',
    reason: 'Nothing stands behind the repetition, so that nothing is ever tried again.',
  },
  {
    file: 'server/core/responsibility/unit-names.ts',
    begins: '(?:大学|学院|学校|医院|',
    reason: 'Is asked about a name, which has no line end: the first 共青团 takes all of it.',
  },
  {
    file: 'server/core/responsibility/unit-names.ts',
    begins: '各|属[一-鿿]{0,6}(?:企业|',
    reason: 'Six characters at most from each place, or bound to the beginning.',
  },
  {
    file: 'server/core/responsibility/unit-names.ts',
    begins:
      '(?:厅|局|委|委员会|办|办公室|办公厅|部|署|院|会|室|处|科|股|所|队|总队|支队|大队|海关|分局|站|监|部门|社|联|协|兵团|军区|人武部)$|',
    reason: 'Is asked about a name; words of one group in a row are no name that is read.',
  },
  {
    file: 'server/core/structure/zones.ts',
    begins: '指导思想|基本原则|',
    reason: 'What repeats is bound to the beginning, in words that begin with different characters.',
  },
  {
    file: 'server/input/page/recognise.ts',
    begins: '<(?:meta\\b[^>]{0,200}?charset',
    reason: 'Two hundred characters at most from each place.',
  },
];
