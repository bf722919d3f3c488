import { gather } from '../gather.ts';
import { oncePerParagraph } from '../once.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { type Reference, readReferences, targetOf } from '../structure/references.ts';

export const rule: DocumentRule = {
  id: 'ref-broken-internal',
  category: 'reference',
  severity: 'warning',
  fix: 'none',
  scope: 'document',
  title: { zh: '文内引用落空', en: 'Reference to a place that does not exist' },
  about: {
    zh: '文中提到的附件、表、专栏或“本方案第×条”在文中没有：附件列到 2 而正文写“详见附件3”，多为增删后没有同步修改。引用其他文件的条款和附件不查；附件另发、全文没有附件目录时不查；表和专栏只在文中另有同类编号时才查。',
    en: 'An attachment, table, box or item of this document that the text refers to does not exist (附件3 where two are listed), mostly because the text was not changed with the list. References into other documents are not checked, nor attachments where none is listed, nor tables and boxes where the text has none of the kind.',
  },
  source: {
    zh: 'GB/T 9704—2012《党政机关公文格式》 7.3.4、7.3.7',
    en: 'GB/T 9704-2012 on the layout of official documents, 7.3.4 and 7.3.7',
  },
  *check(plan) {
    const known: Known = { attachments: attachmentNumbers(plan), captions: captionWords(plan), naming: namingIn(plan) };
    const found: Report[] = [];
    for (const [i, p] of plan.paragraphs.entries()) {
      if (p.form === 'contents' || p.form === 'residue') continue;
      for (const reference of referencesIn(p)) {
        if (isBroken(plan, i, reference, known)) found.push(report(p, i, reference));
      }
    }
    yield* gather(found, (count) => ({
      zh: `文中有 ${count} 处引用的附件、表或条目不存在；请逐处核对。`,
      en: `${count} references lead to attachments, tables or items that do not exist: check each.`,
    }));
  },
};

const referencesIn = oncePerParagraph((p) => [...readReferences(p)]);

function report(p: Paragraph, paragraph: number, reference: Reference): Report {
  const written = p.text.slice(reference.start, reference.end);
  return {
    paragraph,
    span: { start: reference.start, end: reference.end },
    message: {
      zh: `文中没有“${written}”，引用落空，读者无从查找；请核对编号或补上所引内容。`,
      en: `The document has no “${written}”, so the reference leads nowhere: check the number or add what is referred to.`,
    },
  };
}

/** What the document has that references can lead to. */
interface Known {
  readonly attachments: ReadonlySet<number>;
  readonly captions: ReadonlySet<string>;
  readonly naming: (label: string) => number;
}

const isBroken = (plan: Plan, i: number, ref: Reference, known: Known): boolean =>
  leadsNowhere(plan, i, ref, known) && !isOfCited(plan.paragraphs[i]!, ref);

/** 《甲办法》附件2, 《甲办法》的第三条 */
const isOfCited = (p: Paragraph, ref: Reference): boolean =>
  p.citations.some((c) => c.start <= ref.start && ref.start < c.end + 2);

function leadsNowhere(plan: Plan, i: number, ref: Reference, { attachments, captions, naming }: Known): boolean {
  const p = plan.paragraphs[i]!;
  if (ref.kind === 'item') {
    return OWN.test(p.folded.slice(Math.max(0, ref.start - 4), ref.start)) && targetOf(plan, i, ref) === null;
  }
  // Text from pages loses captions and headings of attachments.
  if (plan.document.hardWrapped) return false;
  if (ref.kind === 'attachment') {
    return ref.number !== null && attachments.size > 0 && !attachments.has(ref.number) && !targetOf(plan, i, ref);
  }
  const isCaption = !/[见照按和及、在]/.test(p.folded[ref.start - 1] ?? '');
  return !isCaption && captions.has(ref.word) && targetOf(plan, i, ref) === null && !isNamedElsewhere(p, ref, naming);
}

/** The number stands elsewhere too: perhaps as a caption inside a paragraph. */
const isNamedElsewhere = (p: Paragraph, { start, end }: Reference, naming: Known['naming']): boolean => {
  const label = p.folded.slice(start, end);
  return naming(label) > 1 || p.folded.split(label).length > 2;
};

/** How many paragraphs hold a label; counted once for each, however often it is referred to. */
function namingIn({ paragraphs }: Plan): Known['naming'] {
  const counts = new Map<string, number>();
  return (label) => {
    const count = counts.get(label) ?? paragraphs.filter((p) => p.folded.includes(label)).length;
    counts.set(label, count);
    return count;
  };
}

/** What makes a reference one to this document. */
const OWN = /本(?:方案|计划|规划|意见|通知|办法|措施|要点|细则|文件)$/;

/** Which of 表, 图 and 专栏 have captions in the text. */
const captionWords = (plan: Plan): ReadonlySet<string> =>
  new Set(plan.paragraphs.flatMap((p) => /^(专栏|表|图) ?\d/.exec(p.folded)?.[1] ?? []));

/** Numbers of the attachments that are listed or stand in the file; empty where there is no list. */
function attachmentNumbers(plan: Plan): Set<number> {
  const numbers = new Set<number>();
  for (const [i, p] of plan.paragraphs.entries()) {
    if (p.form !== 'attachment') continue;
    const own = /^附[件表] ?:? ?(\d{1,2})/.exec(p.folded)?.[1];
    numbers.add(own ? Number(own) : 1);
    for (let j = i + 1; plan.paragraphs[j]?.marker?.style === 'arabic'; j++) {
      numbers.add(plan.paragraphs[j]!.marker!.number ?? 0);
    }
  }
  return numbers;
}
