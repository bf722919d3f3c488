import type { Checked, Failure, Look, NewReporter, Summary } from '../../server/cli/reporters/reporter.ts';
import type { Finding } from '../../server/core/rule.ts';
import type { PlaceStart } from '../../server/input/place.ts';

export const LOOK: Look = { locale: 'zh-CN', colour: false, columns: 100, asOf: null, failOn: 'error' };

interface Given extends Partial<Omit<Finding, 'start' | 'end'>> {
  readonly path?: string;
  readonly bom?: boolean;
  readonly stored?: Checked['stored'];
  readonly places?: readonly PlaceStart[];
}

/** A document in which every stretch between ⟦ and ⟧ is a finding. */
export function checked(marked: string, given: Given = {}): Checked {
  const {
    path = '计划/行动计划.txt',
    bom = false,
    stored = { encoding: 'utf-8', bom },
    places = null,
    ...rest
  } = given;
  const findings: Finding[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') start = text.length;
    else if (part === '⟧') findings.push(finding({ ...rest, start, end: text.length }));
    else text += part;
  }
  return { path, text, places, stored, read: {}, findings };
}

export const finding = (given: Partial<Finding> & { readonly start: number; readonly end: number }): Finding => ({
  rule: 'date-malformed',
  severity: 'error',
  message: { zh: '时限无法辨认', en: 'The deadline cannot be read' },
  fix: null,
  suggestions: [],
  related: [],
  ...given,
});

/** A whole report of these documents. */
export function report(
  make: NewReporter<Checked, Summary>,
  documents: readonly Checked[],
  { look = LOOK, failures = [] }: { readonly look?: Look; readonly failures?: readonly Failure[] } = {},
): string {
  const reporter = make(look);
  const all = documents.flatMap(({ findings }) => findings);
  const count = (severity: Finding['severity']): number => all.filter((f) => f.severity === severity).length;
  const summary: Summary = {
    documents: documents.length,
    counts: { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
    fixable: all.filter(({ fix }) => fix?.safe).length,
    fixed: 0,
    hidden: 0,
    suppressed: 0,
    failures,
  };
  const pieces = documents.map((document) => reporter.document(document));
  return (reporter.begin?.() ?? '') + pieces.join('') + reporter.end(summary);
}

/** Names and texts that mean something to a terminal, a runner, a browser or a reader of a format. */
export const HOSTILE: readonly string[] = [
  '\u001b[31m红\u001b]0;标题\u0007',
  '\u009b2J\u007f\u0000\u0008',
  '前\u202e后\u2066中\u2069\u200b\u200f',
  ']]>&amp;&#0;<!--',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '::error::假 ::warning file=a,line=1::假',
  '##[error]假',
  '|表| `码` **粗** _斜_ ~~删~~ $x$ :smile:',
  '![图](http://x.example/a.png) [链](javascript:alert(1)) <http://x.example>',
  'https://x.example/?a=1 www.x.example a@x.example @somebody #123',
  '# 题\\ - 项 1. 项 > 引 ``` ~~~ ---',
  '"双" \'单\' % %0A \\u001b &',
  '\ufffe\uffff\ud800末',
  '一\r\n::error::二\n\n# 三',
  '一\u2028二\u2029三\u0085四',
];

/** Documents and the place of their finding: line, and columns in UTF-16 units, characters, and bytes of UTF-8. */
export const PLACES: readonly (readonly [
  string,
  string,
  { line: number; columns: Record<'utf-16' | 'code-point' | 'utf-8', [number, number]> },
])[] = [
  ['ASCII', 'a⟦b⟧c', at(1, [2, 3], [2, 3], [2, 3])],
  ['汉字', '第一行\n完成⟦汉字⟧。\n', at(2, [3, 5], [3, 5], [7, 13])],
  ['beyond the BMP', '𠮷a⟦𠮷⟧𠮷', at(1, [4, 6], [3, 4], [6, 10])],
  ['combining', 'e\u0301⟦é\u0301⟧', at(1, [3, 5], [3, 5], [4, 8])],
  ['CRLF', '一\r\n二⟦三⟧\r\n', at(2, [2, 3], [2, 3], [4, 7])],
  ['CR', '一\r二⟦三⟧\r', at(2, [2, 3], [2, 3], [4, 7])],
  ['no length', '一⟦⟧二', at(1, [2, 2], [2, 2], [4, 4])],
  ['end of the text', '一\n⟦⟧', at(2, [1, 1], [1, 1], [1, 1])],
  ['a long line', `${'汉𠮷a'.repeat(700)}⟦字⟧`, at(1, [2801, 2802], [2101, 2102], [5601, 5604])],
];

function at(line: number, utf16: [number, number], codePoint: [number, number], utf8: [number, number]) {
  return { line, columns: { 'utf-16': utf16, 'code-point': codePoint, 'utf-8': utf8 } };
}
