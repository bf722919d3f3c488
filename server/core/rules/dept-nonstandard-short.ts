import { matches } from '../once.ts';
import type { Plan, Unit } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { contains, type Span } from '../text.ts';

interface Place {
  readonly paragraph: number;
  readonly span: Span;
  readonly right: string;
}

export const rule: DocumentRule = {
  id: 'dept-nonstandard-short',
  category: 'responsibility',
  severity: 'hint',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '非规范简称', en: 'Short name that is not the official one' },
  about: {
    zh: '机构用了通行而不规范的简称（发改委、工信部、住建厅、人社厅），公文应用规范简称（发展改革委、工业和信息化部、住房城乡建设厅、人力资源社会保障厅）。每个名称全文报一条。全称和规范简称的其他写法不报；本地另有规定的简称请写入项目的 `units` 文件；用“以下简称”定义过的不报；也可整条关闭。',
    en: 'A body goes by a common but unofficial short name (发改委, 工信部, 住建厅). One finding a name. Full names and other official forms are right. Local short forms go into the project’s `units` file; forms defined by 以下简称 are right; many houses switch the rule off.',
  },
  source: { zh: '国务院机构规范简称', en: 'Official short forms of the bodies of the State Council' },
  *check(plan) {
    const places = new Map<string, Place[]>();
    const add = (written: string, place: Place): void => {
      const same = places.get(written);
      if (same) same.push(place);
      else places.set(written, [place]);
    };
    for (const [written, place] of inNotes(plan)) add(written, place);
    for (const [written, place] of inText(plan)) add(written, place);
    const defined = plan.paragraphs.some((p) => p.folded.includes('以下简称')) ? plan.text : '';
    for (const [written, same] of places) {
      if (!defined.includes(`以下简称${written}`) && !defined.includes(`以下简称“${written}`))
        yield report(written, same);
    }
  },
};

function* inNotes(plan: Plan): Iterable<readonly [string, Place]> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    for (const note of p.notes) {
      for (const mention of note.units) {
        if (mention.unit === null) continue;
        const right = official(plan.register.units[mention.unit]!, mention.name);
        const written = p.text.slice(mention.start, mention.end);
        if (right && mention.name === written) yield [written, { paragraph, span: mention, right }];
      }
    }
  }
}

/** The short forms people use against the official ones; other variants are full names or official short forms. */
const COMMON = /(?:发改|工信|住建|人社|卫健|卫计|国土)[委部厅局]$|^人行/;

/** All characters of the short name stand in the official one, in order: 市工信委 is not short for 市工业和信息化局. */
function shortens(short: string, official: string): boolean {
  let at = 0;
  for (const c of short) {
    at = official.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The short form in the register for a variant of it; null for names that are official or differ by their place. */
function official(unit: Unit, name: string): string | null {
  if (
    !COMMON.test(name) ||
    !shortens(name, unit.shortName) ||
    !unit.variants.includes(name) ||
    unit.shortName === name ||
    unit.shortName.includes('〔')
  )
    return null;
  return unit.shortName;
}

/** Variants of ministries in the running text: 上报工信部. */
function* inText(plan: Plan): Iterable<readonly [string, Place]> {
  const ministries = new Map(
    plan.register.units
      .filter((u) => u.level === 'central')
      .flatMap((u) =>
        u.variants.filter((v) => v.endsWith('部') && COMMON.test(v)).map((v) => [v, u.shortName] as const),
      ),
  );
  if (ministries.size === 0) return;
  const any = new RegExp([...ministries.keys()].join('|'), 'g');
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    if (p.form === 'metadata' || p.form === 'residue') continue;
    for (const m of matches(any, p.text)) {
      const span = { start: m.index, end: m.index + m[0].length };
      const elsewhere = [...p.citations, ...p.notes, ...p.documentNumbers].some((other) => contains(other, span));
      if (!elsewhere && !/[门署队分]/.test(p.text[span.end] ?? ''))
        yield [m[0], { paragraph, span, right: ministries.get(m[0])! }];
    }
  }
}

function report(written: string, same: readonly Place[]): Report {
  const { paragraph, span, right } = same[0]!;
  const count =
    same.length > 1 ? { zh: `（全文 ${same.length} 处）`, en: ` (${same.length} places)` } : { zh: '', en: '' };
  return {
    paragraph,
    span,
    message: {
      zh: `“${written}”不是规范简称${count.zh}；公文宜用“${right}”。`,
      en: `“${written}” is not the official short form${count.en}: “${right}” is.`,
    },
    suggestions: [
      {
        title: { zh: `全文改为“${right}”`, en: `Write “${right}” throughout` },
        edits: same.map((s) => ({ paragraph: s.paragraph, span: s.span, newText: right })),
      },
    ],
    related: same.slice(1, 51).map((s) => ({
      paragraph: s.paragraph,
      span: s.span,
      message: { zh: '同样的简称', en: 'The same short form' },
    })),
    ...(same.length > 1 && { parts: same.map((s) => report(written, [s])) }),
  };
}
