import { edit, type Operator, pick, skip } from '../operator.ts';
import { before, inTitle, type Match, rewriting } from '../rewriting.ts';

const NUMBER = /〔((?:19|20)\d{2})〕([1-9]\d{0,3})号/g;

/** The code of an organ ends shortly before: 国发, 晋政办发, 国科发基, 建办函. */
const noOrgan = (match: Match): boolean => !/[发办字函令政委规厅局文][\u4e00-\u9fff]{0,4}$/.test(before(match));

const repairOf = (match: Match): 'fix' | 'choice' => (inTitle(match) ? 'choice' : 'fix');

/** In the usual brackets, also where the text has others of the same meaning (﹝﹞). */
const wellFormed = ({ groups }: Match): string => `〔${groups[1]}〕${groups[2]}号`;

const damaged = (name: string, write: (year: string, serial: string) => string, certain = true): Operator =>
  rewriting({
    name: `document number ${name}`,
    rule: 'docnum-malformed',
    also: ['text-loss-suspected', 'citation-docnum-missing'],
    pattern: NUMBER,
    ...(!certain && { unless: { 'no code of an organ before it': noOrgan } }),
    write: ({ groups }) => write(groups[1]!, groups[2]!),
    becomes: wellFormed,
    repair: (match) => (certain ? repairOf(match) : 'choice'),
  });

const shape = rewriting({
  name: 'document number in other brackets',
  rule: 'docnum-brackets',
  also: ['punct-halfwidth'],
  pattern: NUMBER,
  unless: { 'no code of an organ before it': noOrgan },
  write: ({ groups }, random) => {
    const [open, close] = pick(['()', '[]', '【】', '（）'], random);
    return `${open}${groups[1]}${close}${groups[2]}号`;
  },
  becomes: wellFormed,
  repair: repairOf,
});

const padded = rewriting({
  name: 'document number padded',
  rule: 'docnum-padding',
  pattern: NUMBER,
  write: ({ groups }, random) => `〔${groups[1]}〕${random() < 0.5 ? `第${groups[2]}` : `0${groups[2]}`}号`,
  becomes: wellFormed,
  repair: repairOf,
});

/** A reference to an attachment that is neither listed nor there. */
const attachment: Operator = {
  name: 'reference to a missing attachment',
  rule: 'ref-broken-internal',
  *places(plan) {
    for (const [index, p] of plan.paragraphs.entries()) {
      for (const m of p.folded.matchAll(/(?<=见)附件(\d)(?!\d)/g)) {
        const at = { start: m.index, end: m.index + m[0].length };
        if (plan.document.hardWrapped) yield skip('text from pages loses its attachments');
        else if (!plan.paragraphs.some((q) => q.form === 'attachment')) yield skip('no attachments are listed');
        else if (p.folded[m.index - 2] === '》') yield skip('of another document');
        else yield edit(plan, index, at, '附件97');
      }
    }
  },
};

const listEnd: Operator = {
  name: 'stop after the name of an attachment',
  rule: 'attachment-mismatch',
  *places(plan, random) {
    const head = plan.paragraphs.findIndex((p) => p.form === 'attachment' && /^附件 ?: ?[^ ]/.test(p.folded));
    if (head < 0 || plan.document.hardWrapped) return;
    for (let i = head; i === head || plan.paragraphs[i]?.marker?.style === 'arabic'; i++) {
      const { text } = plan.paragraphs[i]!;
      const end = { start: text.length, end: text.length };
      if (!/[\u4e00-\u9fff]$/.test(text) || text.length > 60) yield skip('ends in another mark');
      else yield edit(plan, i, end, pick(['。', '；'], random), { repair: 'fix' });
    }
  },
};

export const references: readonly Operator[] = [
  damaged('without 〕', (year, serial) => `〔${year}${serial}号`),
  damaged('without 〔', (year, serial) => `${year}〕${serial}号`),
  damaged('without brackets', (year, serial) => `${year}${serial}号`, false),
  shape,
  padded,
  attachment,
  listEnd,
];
