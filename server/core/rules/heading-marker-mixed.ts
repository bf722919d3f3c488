import type { Item, Marker } from '../plan.ts';
import type { Report, SectionRule } from '../rule.ts';

export const rule: SectionRule = {
  id: 'heading-marker-mixed',
  category: 'structure',
  severity: 'info',
  fix: 'safe',
  scope: 'section',
  title: { zh: '同级序号样式混用', en: 'Two shapes of number in one row' },
  about: {
    zh: '同一上级之下，同一排序号用了两种样式（“1.”和“1、”，“（1）”和“1）”），层次容易误读。按多数统一。同一样式的全角、半角括号由“半角标点”规则处理，不在此报。',
    en: 'Siblings of one row use two shapes of number (1. and 1、, （1） and 1）), so levels get misread. The majority decides. Half and full width of the same shape are left to punct-halfwidth.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 B.3.8', en: 'GB/T 15834-2011 on punctuation, B.3.8' },
  *check(siblings) {
    const row = siblings.filter((item) => item.marker !== null && shapeOf(item.marker) !== null);
    if (row.length < 3 || !isOneRow(row)) return;
    const counts = new Map<string, number>();
    for (const item of row) counts.set(shapeOf(item.marker!)!, (counts.get(shapeOf(item.marker!)!) ?? 0) + 1);
    if (counts.size !== 2) return;
    const [major, minor] = [...counts.entries()].sort((a, b) => b[1] - a[1]);
    if (major![1] === minor![1]) return;
    for (const item of row) if (shapeOf(item.marker!) === minor![0]) yield report(item, major![0]);
  },
};

/** The shape with n for the number, where two shapes are known to be mixed; null for others. */
function shapeOf({ style, raw }: Marker): string | null {
  if (style === 'arabic') return raw.endsWith('、') ? 'n、' : 'n.';
  if (style === 'arabic-paren') return '(n)';
  return style === 'half-paren' ? 'n)' : null;
}

/** Consecutive numbers: one row and not a list inside another. */
const isOneRow = (row: readonly Item[]): boolean =>
  row.every((item, i) => i === 0 || item.marker!.number === (row[i - 1]!.marker!.number ?? 0) + 1);

function report(item: Item, shape: string): Report {
  const marker = item.marker!;
  const span = { start: marker.start, end: marker.start + marker.raw.length };
  const wide = /（|）/.test(marker.raw);
  const right = shape
    .replace('n', String(marker.number))
    .replace('(', wide ? '（' : '(')
    .replace(')', wide ? '）' : ')');
  return {
    paragraph: item.paragraph,
    span,
    message: {
      zh: `序号“${marker.raw}”与同级其他序号的样式不同，容易误读层次；请统一写作“${right}”。`,
      en: `“${marker.raw}” has another shape than its siblings, so levels get misread: write “${right}”.`,
    },
    fix: {
      title: { zh: `改为“${right}”`, en: `Write “${right}”` },
      edits: [{ paragraph: item.paragraph, span, newText: right }],
    },
  };
}
