import type { Item, Plan } from '../plan.ts';
import type { SectionRule } from '../rule.ts';

/** The numbers run on: the next mark of this style, below whatever heading, does not begin again with 1. */
function goesOn(plan: Plan, { paragraph, marker }: Item): boolean {
  for (let i = paragraph + 1; i < plan.paragraphs.length; i++) {
    const next = plan.paragraphs[i]!.marker;
    if (next?.style === marker!.style) return next.number !== 1;
  }
  return false;
}

export const rule: SectionRule = {
  id: 'heading-only-child',
  category: 'structure',
  severity: 'hint',
  fix: 'none',
  scope: 'section',
  title: { zh: '只有一个下级序号', en: 'A single numbered item' },
  about: {
    zh: '一个标题之下只有“1.”或“（1）”一条，单独一条不必编号；也可能是后面的条目漏了。文件残缺、后面的条目已另报残缺的不报；序号跨标题连续编（“（一）1.……（二）2.……”）的不报。',
    en: 'A heading has one numbered item below it and no more: a single item needs no number, or the others were lost. Silent where the item that follows is cut off or the numbers run on below the next heading.',
  },
  source: { zh: '单独一条不编序号的惯例', en: 'Practice: a single item is not numbered' },
  *check(siblings, { plan }) {
    const [item] = siblings;
    if (siblings.length !== 1 || !item?.marker || item.parent === null || item.marker.number !== 1) return;
    const { level } = item.marker;
    if (level === null || level < 2) return;
    const cut = plan.paragraphs.slice(item.paragraph, item.end + 1).some((p) => p.marker?.unclosed);
    if (cut || /2 ?[.)]|二[)、]/.test(plan.paragraphs[item.paragraph]!.folded)) return;
    const { folded, title } = plan.paragraphs[item.paragraph]!;
    if (goesOn(plan, item) || !/[\u4e00-\u9fff]{2}/.test(folded.slice(title.start, title.end))) return;
    const written = item.marker.raw;
    yield {
      paragraph: item.paragraph,
      span: item.marker,
      message: {
        zh: `“${written}”之后没有第二条；只有一条时不必编号，如有漏条请补上。`,
        en: `No second item follows “${written}”: a single item needs no number, or the others are missing.`,
      },
    };
  },
};
