import type { Plan, Unit, UnitMention } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** Months by which a name may be used too early or too late: reforms take effect place by place. */
const GRACE = 3;

interface Mention {
  readonly paragraph: number;
  readonly mention: UnitMention;
  readonly unit: Unit;
}

export const rule: DocumentRule = {
  id: 'dept-anachronism',
  category: 'responsibility',
  severity: 'warning',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '机构名称与文件日期不符', en: 'Name of a body not in force at the time' },
  about: {
    zh: '文件成文时该机构已撤并，或尚未组建。判断以文件日期为准（成文日期，其次印发日期、发布日期、配置的 `documentDate`），从不以今天为准；没有日期就不检查。改革前后各留三个月余地。“原省国土厅”等说明沿革的不报；只检查责任括注中的名称，引用文件名称和叙述历史的不查。每个名称报一条，列出所有位置。',
    en: 'The body had been abolished, or not yet founded, when the document was signed. The date of the document decides (signed, else issued, published, or configured as `documentDate`), never today; without a date nothing is checked. Three months are allowed around a reform. 原… tells history and is right. Only names in responsibility notes are looked at. One finding a name with all places.',
  },
  source: {
    zh: '2018 年、2023 年国务院机构改革方案及地方机构改革；机构变更后应使用新名称',
    en: 'Reforms of 2018 and 2023; after a change the new name is to be used',
  },
  *check(plan) {
    const date = plan.document.date;
    if (!date) return;
    const found = new Map<string, Mention[]>();
    for (const m of mentions(plan)) {
      if (!outOfForce(m.unit, date)) continue;
      const same = found.get(m.mention.name);
      if (same) same.push(m);
      else found.set(m.mention.name, [m]);
    }
    for (const same of found.values()) yield report(plan, date, same);
  },
};

function* mentions(plan: Plan): Iterable<Mention> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    for (const note of p.notes) {
      for (const mention of note.units) {
        const unit = mention.unit === null ? null : plan.register.units[mention.unit]!;
        const former = /[原前]$/.test(p.text.slice(0, mention.start)) || mention.name.startsWith('原');
        if (unit && !former) yield { paragraph, mention, unit };
      }
    }
  }
}

/** Bodies that all began with a reform. Others had forerunners of the same name, here earlier, there later. */
const FOUNDED_AT_ONCE: ReadonlySet<string> = new Set(['国务院组成部门', '省政府组成部门']);

/** `abolished` before the date or `not-yet` founded on it, the grace allowed for. */
function outOfForce(unit: Unit, date: string): 'abolished' | 'not-yet' | null {
  if (unit.confidence !== 'A') return null;
  if (unit.validTo && months(date) > months(unit.validTo) + GRACE) return 'abolished';
  if (FOUNDED_AT_ONCE.has(unit.category) && unit.validFrom && months(date) < months(unit.validFrom) - GRACE)
    return 'not-yet';
  return null;
}

/** Months since year 0 of an ISO date, month or year; a bare year is taken by its end. */
function months(iso: string): number {
  const [year, month] = iso.split('-');
  return Number(year) * 12 + (month ? Number(month) : 12);
}

function report(plan: Plan, date: string, same: readonly Mention[]): Report {
  const { paragraph, mention, unit } = same[0]!;
  const written = plan.paragraphs[paragraph]!.text.slice(mention.start, mention.end);
  const on = date.slice(0, 7);
  const abolished = outOfForce(unit, date) === 'abolished';
  const successor = unit.successor;
  const single = successor !== null && !/[;；/→(（]/.test(successor);
  const count =
    same.length > 1 ? { zh: `（全文 ${same.length} 处）`, en: ` (${same.length} places)` } : { zh: '', en: '' };
  return {
    paragraph,
    span: mention,
    message: abolished
      ? {
          zh: `“${written}”已于 ${unit.validTo} 撤并，文件日期为 ${on}${count.zh}；${successor ? `其职责现由“${successor}”承担，` : ''}请使用当时的名称。`,
          en: `“${written}” was abolished in ${unit.validTo}, the document is of ${on}${count.en}: ${successor ? `its successor is “${successor}”; ` : ''}use the name in force.`,
        }
      : {
          zh: `“${written}”于 ${unit.validFrom} 组建，文件日期为 ${on}，当时尚无此机构${count.zh}；请核对机构名称或文件日期。`,
          en: `“${written}” was founded in ${unit.validFrom}, the document is of ${on}${count.en}: check the name or the date.`,
        },
    ...(abolished &&
      single && {
        suggestions: [
          {
            title: { zh: `改为“${successor}”`, en: `Write “${successor}”` },
            edits: same.map((m) => ({ paragraph: m.paragraph, span: m.mention, newText: successor })),
          },
        ],
      }),
    related: same.slice(1, 51).map((m) => ({
      paragraph: m.paragraph,
      span: m.mention,
      message: { zh: `“${m.mention.name}”`, en: `“${m.mention.name}”` },
    })),
    ...(same.length > 1 && { parts: same.map((m) => report(plan, date, [m])) }),
  };
}
