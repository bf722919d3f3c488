import { alikeAcross } from '../compare/similar.ts';
import { placeOf } from '../core/responsibility/unit-key.ts';
import type { Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import type { CellContext } from './columns.ts';
import type { LedgerRow } from './row.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';

/** What two plans say differently of the same task. */
export type Disagreement = 'lead' | 'deadline';

export interface Conflict {
  readonly about: readonly Disagreement[];
  readonly rows: readonly [LedgerRow, LedgerRow];
}

/** From here on two texts speak of the same task: the share of pairs of characters that they have in common. */
const SAME_TASK = 0.6;

/**
 * Tasks that stand in two plans and are led by other units or due on another day. Bodies of one field at different
 * levels, as those of a province and its cities, are no others; nor are leads of which one is the same.
 */
export function conflictsOf(rows: readonly LedgerRow[]): Conflict[] {
  const paths = [...new Set(rows.map(({ path }) => path))];
  const index = new Map(paths.map((path, i) => [path, i]));
  const pairs = alikeAcross(
    rows.map(withoutDeadlines),
    rows.map(({ path }) => index.get(path)!),
    SAME_TASK,
  );
  return pairs.flatMap(([a, b]): Conflict[] => {
    const about = disagreements(rows[a]!, rows[b]!);
    return about.length > 0 ? [{ about, rows: [rows[a]!, rows[b]!] }] : [];
  });
}

const withoutDeadlines = ({ text, deadlines }: LedgerRow): string =>
  deadlines.reduce((rest, deadline) => rest.replace(deadline, ''), text);

function disagreements(a: LedgerRow, b: LedgerRow): Disagreement[] {
  const [mine, yours] = [leadsOf(a), leadsOf(b)];
  const others = mine.size > 0 && yours.size > 0 && ![...mine].some((lead) => yours.has(lead));
  const late = a.due !== null && b.due !== null && a.due !== b.due;
  return [...(others ? (['lead'] as const) : []), ...(late ? (['deadline'] as const) : [])];
}

/** Those who lead, or share where nobody leads, by their field alone; 有关部门 names nobody. */
function leadsOf(row: LedgerRow): ReadonlySet<string> {
  const units = row.units.filter(({ kind }) => kind !== 'vague');
  const leads = units.filter(({ role }) => role === 'lead');
  const answer = leads.length > 0 ? leads : units.filter(({ role }) => role === 'joint');
  return new Set(answer.map(({ key }) => fieldOf(key)));
}

/** 发展和改革 of 国家发展和改革委员会 and of any 〔省〕发展和改革委员会: bodies of different levels in one field. */
function fieldOf(key: string): string {
  const name = key.replace(/〔[^〔〕]*〕/g, '').replace(/^.* /, '');
  const field = name
    .slice(placeOf(name).length)
    .replace(/^(?:中华人民共和国|中共中央|中央)?(?:国家)?/, '')
    .replace(/(?:委员会|办公室|总局|部|委|厅|局|办)$/, '');
  return field || name;
}

/** The conflicts as a sheet, a row a pair. */
export function conflictSheet(rows: readonly LedgerRow[], { locale }: CellContext): Sheet {
  const column = (zh: string, en: string, least: number, most: number): SheetColumn => ({
    head: say({ zh, en }, locale),
    kind: 'text',
    least,
    most,
  });
  const side = (zh: string, en: string): SheetColumn[] => [
    column(`文件${zh}`, `Plan ${en}`, 12, 20),
    column(`任务${zh}`, `Task ${en}`, 20, 40),
    column(`牵头单位${zh}`, `Lead ${en}`, 10, 16),
    { ...column(`到期日${zh}`, `Due ${en}`, 12, 12), kind: 'day' },
    column(`位置${zh}`, `Place ${en}`, 8, 10),
  ];
  return {
    name: say(NAME, locale),
    title: say(NAME, locale),
    columns: [
      { ...column('序号', 'No.', 5, 6), kind: 'number' },
      column('分歧', 'Differs in', 10, 12),
      ...side('一', '1'),
      ...side('二', '2'),
    ],
    sections: [
      {
        title: null,
        rows: conflictsOf(rows).map(({ about, rows: [a, b] }, i) => ({
          cells: [i + 1, about.map((kind) => say(ABOUT[kind], locale)).join('\n'), ...sideOf(a), ...sideOf(b)],
        })),
      },
    ],
  };
}

const sideOf = ({ path, text, lead, joint, due, place }: LedgerRow): Cell[] => [
  path,
  text,
  (lead.length > 0 ? lead : joint).join('、'),
  due === null ? null : { day: due },
  place,
];

const NAME: Words = { zh: '任务冲突', en: 'Conflicts' };

const ABOUT: Readonly<Record<Disagreement, Words>> = {
  lead: { zh: '牵头单位不同', en: 'lead' },
  deadline: { zh: '时限不同', en: 'deadline' },
};
