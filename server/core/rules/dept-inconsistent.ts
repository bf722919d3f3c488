import type { Plan, UnitMention } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

interface Place {
  readonly paragraph: number;
  readonly mention: UnitMention;
}

export const rule: DocumentRule = {
  id: 'dept-inconsistent',
  category: 'responsibility',
  severity: 'info',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '同一机构多种称呼', en: 'Two names for one body' },
  about: {
    zh: '同一机构在责任括注里有时用一种简称、有时用另一种（“省发改委”与“省发展改革委”），台账会按两个单位统计。每个机构报一条，可按多数统一。国家与地方的同名机构、用“以下简称”定义过的简称、挂牌名称不是同一称呼问题，不报。',
    en: 'One body goes by two names in the notes (省发改委, 省发展改革委), and the ledger counts it as two units. One finding a body, with the more frequent name offered. Bodies of different levels, short forms defined by 以下简称 and name plates are right.',
  },
  source: { zh: '机构简称应当统一', en: 'A body has one short name' },
  *check(plan) {
    for (const names of byBody(plan)) {
      if (names.size < 2) continue;
      const [major, ...minor] = [...names.entries()].sort((a, b) => b[1].length - a[1].length);
      yield report(
        major![0],
        minor.flatMap(([, places]) => places),
      );
    }
  },
};

/** For every body of the register at its level: its names and where they stand. */
function byBody(plan: Plan): Iterable<Map<string, Place[]>> {
  const bodies = new Map<string, Map<string, Place[]>>();
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    for (const note of p.notes) {
      for (const mention of note.units) {
        const name = mention.name.replace(/[(（].*$/s, '');
        if (mention.unit === null || mention.kind !== 'department' || !/^[\u4e00-\u9fff]+$/.test(name)) continue;
        const key = `${mention.unit} ${/^[省市县区州旗]|^自治区/.exec(name)?.[0] ?? name.slice(0, 2)}`;
        const names = bodies.get(key) ?? new Map<string, Place[]>();
        bodies.set(key, names);
        const places = names.get(name);
        if (places) places.push({ paragraph, mention });
        else names.set(name, [{ paragraph, mention }]);
      }
    }
  }
  return bodies.values();
}

function report(major: string, minor: readonly Place[]): Report {
  const places = [...minor].sort((a, b) => a.paragraph - b.paragraph);
  const [first, ...others] = places;
  const { name } = first!.mention;
  return {
    paragraph: first!.paragraph,
    span: first!.mention,
    message: {
      zh: `“${name}”与别处的“${major}”是同一机构（共 ${places.length} 处），台账会按两个单位统计；请统一称呼。`,
      en: `“${name}” (${places.length} places) is “${major}” elsewhere, and the ledger counts two units: use one name.`,
    },
    suggestions: [
      {
        title: { zh: `此处改为“${major}”`, en: `Write “${major}” here` },
        edits: [{ paragraph: first!.paragraph, span: first!.mention, newText: major }],
      },
    ],
    related: others.slice(0, 50).map(({ paragraph, mention }) => ({
      paragraph,
      span: mention,
      message: { zh: `“${mention.name}”`, en: `“${mention.name}”` },
    })),
    ...(others.length > 0 && { parts: places.map((place) => report(major, [place])) }),
  };
}
