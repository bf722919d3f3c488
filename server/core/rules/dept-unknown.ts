import type { Plan, UnitMention } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'dept-unknown',
  category: 'responsibility',
  severity: 'info',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '机构名称疑误', en: 'Name of a body looks wrong' },
  about: {
    zh: '责任单位不在机构名录中，而与名录里的某一个只差一个字（“省发改改委”），或党委部门漏了“委”（“省政法委”应为“省委政法委”）。企业、学校、园区、专班、领导小组和市县机构不查；本地机构请写入项目的 `units` 文件。',
    en: 'A unit is not in the register but one character away from an entry (省发改改委), or a party organ lacks 委 (省政法委 for 省委政法委). Enterprises, schools, zones, task forces and local bodies are not checked; local names go into the project’s `units` file.',
  },
  source: { zh: '公开的任务分工表中的实例', en: 'Seen in published allocation tables' },
  *check(plan) {
    const seen = new Set<string>();
    for (const [paragraph, p] of plan.paragraphs.entries()) {
      for (const note of p.notes) {
        for (const mention of note.units) {
          if (mention.unit !== null || seen.has(mention.name) || !isChecked(mention)) continue;
          seen.add(mention.name);
          const right = neighbour(plan, mention.name);
          if (right) yield report(paragraph, mention, p.text.slice(mention.start, mention.end), right);
        }
      }
    }
  },
};

/** Provincial bodies and organs of the party: those the register holds. */
const isChecked = ({ kind, name }: UnitMention): boolean =>
  (kind === 'department' || kind === 'party' || kind === 'other') && /^(?:省|国家)/.test(name) && name.length >= 4;

/** The one name of the register a character away, or the party's organ with 委. */
function neighbour(plan: Plan, name: string): string | null {
  const party = name.replace(/^省(?!委)/, '省委');
  if (party !== name && plan.register.find(party)) return party;
  const near = new Set<string>();
  for (const unit of plan.register.units) {
    const full = unit.fullName.replace('〔省〕', '省');
    for (const known of [unit.shortName, full, ...unit.variants]) if (oneApart(name, known)) near.add(known);
  }
  return near.size === 1 ? [...near][0]! : null;
}

/** Particles of long names: 工业与信息化厅, 文化旅游厅. */
const PARTICLES = '和与及';

/**
 * True where a character is written twice or left out, or a particle is put in or changed. Other substitutions make the
 * name of another body: 省人才办 is not 省人防办.
 */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.at(-1) !== b.at(-1) || a[0] !== b[0] || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x.length > 1 || y.length > 1) return false;
  if (x === '') return true;
  return PARTICLES.includes(x) || (y === '' && a[start - 1] === x);
}

function report(paragraph: number, mention: UnitMention, written: string, right: string): Report {
  return {
    paragraph,
    span: mention,
    message: {
      zh: `机构名录中没有“${mention.name}”，疑为“${right}”之误；请核对。`,
      en: `The register has no “${mention.name}”; it may be meant for “${right}”: check it.`,
    },
    ...(written === mention.name && {
      suggestions: [
        {
          title: { zh: `改为“${right}”`, en: `Write “${right}”` },
          edits: [{ paragraph, span: mention, newText: right }],
        },
      ],
    }),
  };
}
