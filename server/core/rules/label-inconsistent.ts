import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** Words of labels that stand for the same slot. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/举措|做法|办法/, '措施'],
  [/期限|时间|时段/, '时限'],
  [/部门/, '单位'],
  [/工作任务|重点工作/, '任务'],
];

export const rule: DocumentRule = {
  id: 'label-inconsistent',
  category: 'structure',
  severity: 'info',
  fix: 'safe',
  scope: 'document',
  title: { zh: '小标签用语不一', en: 'Two labels for one slot' },
  about: {
    zh: '反复出现的小标签（“推进举措：”）有的写成近义的另一个（“推进措施：”），像是两种内容。全文报一条，按多数统一，一次改完。本来就是不同内容的标签（“牵头单位：”“完成时限：”）不报。',
    en: 'A label that comes again and again (推进举措：) is sometimes a near-synonym (推进措施：), as if it were another slot. One finding a document, one fix towards the majority. Labels of different slots are right.',
  },
  source: { zh: '同一内容用同一名称', en: 'One name for one thing' },
  *check(plan) {
    for (const labels of groups(plan)) {
      const [major, ...minor] = [...labels.entries()].sort((a, b) => b[1].length - a[1].length);
      if (minor.length > 0 && major![1].length > minor[0]![1].length) {
        yield report(
          major![0],
          minor.flatMap(([label, at]) => at.map((paragraph) => ({ label, paragraph }))),
        );
      }
    }
  },
};

/** Labels of one slot with the paragraphs where each stands. */
function groups(plan: Plan): Iterable<Map<string, number[]>> {
  const slots = new Map<string, Map<string, number[]>>();
  for (const [i, { form, text, folded }] of plan.paragraphs.entries()) {
    if (form !== 'label') continue;
    const label = text.slice(0, -1);
    let slot = folded.slice(0, -1);
    for (const [words, one] of SAME) slot = slot.replace(words, one);
    const labels = slots.get(slot) ?? new Map<string, number[]>();
    const at = labels.get(label);
    if (at) at.push(i);
    else labels.set(label, [i]);
    slots.set(slot, labels);
  }
  return slots.values();
}

function report(major: string, minor: readonly { label: string; paragraph: number }[]): Report {
  const places = [...minor].sort((a, b) => a.paragraph - b.paragraph);
  const [first, ...others] = places;
  return {
    paragraph: first!.paragraph,
    span: { start: 0, end: first!.label.length + 1 },
    message: {
      zh: `小标签“${first!.label}”与别处的“${major}”用语不一（共 ${places.length} 处），像是两种内容；请统一为“${major}”。`,
      en: `The label “${first!.label}” (${places.length} places) stands for “${major}” elsewhere: use “${major}” throughout.`,
    },
    fix: {
      title: { zh: `统一为“${major}”`, en: `Use “${major}” throughout` },
      edits: places.map(({ label, paragraph }) => ({
        paragraph,
        span: { start: 0, end: label.length },
        newText: major,
      })),
    },
    related: others.slice(0, 50).map(({ label, paragraph }) => ({
      paragraph,
      span: { start: 0, end: label.length + 1 },
      message: { zh: '同样的标签', en: 'The same label' },
    })),
    ...(others.length > 0 && { parts: places.map((place) => report(major, [place])) }),
  };
}
