import type { Item, Plan } from '../plan.ts';
import type { DocumentRule, Report, Words } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'heading-level-skip',
  category: 'structure',
  severity: 'info',
  fix: 'none',
  scope: 'document',
  title: { zh: '层次倒置或越级', en: 'Levels inverted or skipped' },
  about: {
    zh: '层次依次为“一、”“（一）”“1.”“（1）”“①”。低一级之下出现高一级（“1.”之下用“（一）”）为倒置；别处都有的中间一级，在此处跳过（“一、”之下直接用“（1）”）为越级。两层的文件由“一、”直接到“1.”、从任何一级起编、小标签隔在中间、冒号引出的列举、表格和脚注里的序号，都不报。每种情况全文报一条。',
    en: 'Levels go 一、（一） 1. （1） ①. A higher mark below a lower one is inverted; a level left out here that the document uses elsewhere is skipped. Two-level documents may go from 一、 to 1.; a list may begin at any level; lists behind a colon or a label, cells and footnotes keep their own marks. One finding of each kind a document.',
  },
  source: {
    zh: 'GB/T 9704—2012《党政机关公文格式》 7.3.3；GB/T 15834—2011《标点符号用法》 B.3.8',
    en: 'GB/T 9704-2012 on the layout of official documents, 7.3.3; GB/T 15834-2011 on punctuation, B.3.8',
  },
  *check(plan) {
    const steps = plan.items.flatMap((item) => stepTo(plan, item) ?? []);
    const inverted = steps.filter((s) => s.to < s.from);
    if (inverted[0]) yield report(plan, inverted, INVERTED);
    const skipped = steps.filter(
      (s) => s.to > s.from + 1 && !(s.from === 1 && s.to === 3) && usesBetween(steps, s) && opensList(plan, s.item),
    );
    if (skipped[0]) yield report(plan, skipped, SKIPPED);
  },
};

interface Step {
  readonly item: Item;
  readonly parent: Item;
  readonly from: number;
  readonly to: number;
}

function stepTo(plan: Plan, item: Item): Step | null {
  const parent = item.parent === null ? null : plan.items[item.parent]!;
  const [from, to] = [parent?.marker?.level, item.marker?.level];
  return parent && from != null && to != null && from >= 1 && to >= 1 ? { item, parent, from, to } : null;
}

/** Elsewhere the same parent level has children of a level in between. */
const usesBetween = (steps: readonly Step[], { from, to }: Step): boolean =>
  steps.some((s) => s.from === from && s.to > from && s.to < to);

/**
 * The first of its list, which follows a heading or a full sentence and holds sentences. A list behind a colon or a
 * label, cells of a table and footnote marks keep marks of their own.
 */
function opensList({ paragraphs }: Plan, { marker, parent, paragraph, ownEnd }: Item): boolean {
  if (marker!.number !== 1 || parent === null) return false;
  const above = paragraphs[paragraph - 1]!;
  const own = paragraphs.slice(paragraph, ownEnd).some((p) => p.folded.includes('。'));
  return (
    own && above.form === 'text' && (/[。)]$/.test(above.folded) || (above.standalone && !/[:,、]$/.test(above.folded)))
  );
}

const INVERTED = (child: string, parent: string): Words => ({
  zh: `“${parent}”之下用了更高一级的“${child}”，层次倒置；请按“一、（一）1.（1）①”的顺序编排。`,
  en: `“${child}” stands below “${parent}” though it is the higher mark: keep the order 一、（一） 1. （1） ①.`,
});

const SKIPPED = (child: string, parent: string): Words => ({
  zh: `“${parent}”之下直接用“${child}”，跳过了别处都用的中间一级；请统一层次。`,
  en: `“${child}” follows directly on “${parent}”, though a level stands between them elsewhere: use the same levels.`,
});

function report(plan: Plan, steps: readonly Step[], say: (child: string, parent: string) => Words): Report {
  const raw = (item: Item): string =>
    plan.paragraphs[item.paragraph]!.text.slice(item.marker!.start, item.marker!.end).trim();
  const message = ({ item, parent }: Step): Words => say(raw(item), raw(parent));
  const [first, ...others] = steps;
  return {
    paragraph: first!.item.paragraph,
    span: first!.item.marker!,
    message: message(first!),
    related: others.slice(0, 50).map((s) => ({
      paragraph: s.item.paragraph,
      span: s.item.marker!,
      message: { zh: '同样的情况', en: 'The same here' },
    })),
    ...(others.length > 0 && { parts: steps.map((step) => report(plan, [step], say)) }),
  };
}
