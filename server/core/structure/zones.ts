import type { Item, Note, Paragraph } from '../plan.ts';

/** Headings of parts that state aims, principles or organisation; they allocate no work unless they carry notes. */
const NO_WORK =
  /指导思想|基本原则|指导原则|主要目标|总体目标|发展目标|工作目标|目标任务$|总体要求|总体思路|总体部署|基本思路|指导方针|保障措施|^(?:(?:建立|健全|完善|强化)+)?(?:规划|工作|实施|组织|推进)*保障机制$|政策保障|组织保障|实施保障|组织领导|组织实施|工作要求|有关要求|重要意义|重大意义|(?<!(?:夯实|筑牢|打牢|巩固|厚植)[^,。]{0,20})(?:发展|现实|工作|规划)基础|适用范围|名词解释|附则|规划实施|实施机制|编制依据|规划范围/;
/** Words that a task may have too: 加强形势研判, 强化用地保障. They close a heading alone, and none below 主要任务. */
const NO_WORK_AS_HEADING = /现状|形势|背景|面临|成效|保障$/;
const WORK =
  /(?:任务|举措|措施|分工|工作安排|重点工作|重点工程|工作内容|主要工作|工作重点|(?:实施|工作|方法)步骤|进度安排)(?:分工|分解|清单|部署|安排|一览表|表)?(?: ?\([^()]*\))?$/;

/** For every item whether it stands in a part of the plan that allocates work (domain study 05, 5.4). */
export function taskZones(
  items: readonly Item[],
  paragraphs: readonly Paragraph[],
  rowStarts: ReadonlySet<number>,
): boolean[] {
  const noted = notedItems(items, paragraphs);
  const measures = rowsOfMeasures(items, noted);
  const own: (boolean | null)[] = [];
  const zones: boolean[] = [];
  const closed: boolean[] = [];
  for (const item of items) {
    const { index, parent } = item;
    // 指导思想 closes what stands below it; 主要任务 opens it; else it goes on from above.
    const above = parent === null ? measures.has(index) : zones[parent]!;
    const isWork = item.marker === null || rowStarts.has(item.paragraph); // a row of a table, or what stands below 举措:
    own[index] = isWork || ownZone(item, paragraphs[item.paragraph]!, allots(item, noted), above);
    closed[index] = own[index] === false || (parent !== null && closed[parent]! && !noted[index]!);
    zones[index] = !closed[index] && (own[index] === true || above || noted[index]!);
  }
  if (items.some((item) => zones[item.index] && namesWork(item, paragraphs))) return zones;
  const open = allButAims(items, own);
  const leaves = items.filter((item) => item.children.length === 0 && open[item.index]);
  const assigned = leaves.filter((item) => noted[item.index]).length;
  return assigned * FEW >= leaves.length && assigned > 0 ? zones : zones.map((zone, i) => zone || open[i]!);
}

/** With less than one item in so many assigned, the notes do not tell which part of the plan allocates work. */
const FEW = 5;

/** 三、重点任务 at the top says where the work stands; 六、实施节能重点工程 is a task, 5.细化监管措施 one of many. */
const namesWork = ({ parent, marker, paragraph, children }: Item, paragraphs: readonly Paragraph[]): boolean => {
  const { folded, title, standalone } = paragraphs[paragraph]!;
  const name = folded.slice(title.start, title.end);
  const heads = parent === null && marker !== null && standalone && children.length > 0;
  return heads && name.length <= 16 && WORK.test(name) && !BY_VERB.test(name);
};

const BY_VERB =
  /^(?:实施(?!步骤)|推进|推动|加快|细化|落实|完善|强化|健全|加强|开展|深化|组织|抓好|抓实|建设|全面|扎实|大力|着力|统筹|压实|创新|做好|制定|促进)/;

interface MeasureRow {
  last: number;
  even: boolean;
  readonly measures: number[];
}

/** Top-level items of one row, numbered on, most of which carry a note: a plan of measures 一、 to 十五、. */
function rowsOfMeasures(items: readonly Item[], noted: readonly boolean[]): ReadonlySet<number> {
  const rows = new Map<string, MeasureRow>();
  for (const { index, parent, part, marker, children } of items) {
    if (parent !== null || marker?.number == null) continue;
    const key = `${part} ${marker.style}`;
    const row = rows.get(key) ?? { last: 0, even: true, measures: [] };
    row.even &&= marker.number === row.last + 1;
    row.last = marker.number;
    if (children.length === 0) row.measures.push(index);
    rows.set(key, row);
  }
  const isRow = ({ even, measures }: MeasureRow): boolean =>
    even && measures.length >= 3 && measures.filter((i) => noted[i]).length * 2 >= measures.length;
  return new Set([...rows.values()].filter(isRow).flatMap((row) => row.measures));
}

/** A document with next to no notes and without a heading of work: all of it counts, but for aims and principles. */
function allButAims(items: readonly Item[], own: readonly (boolean | null)[]): boolean[] {
  const open: boolean[] = [];
  for (const item of items) {
    const above = item.parent === null ? true : open[item.parent]!;
    open[item.index] = above && own[item.index] !== false;
  }
  return open;
}

/** 保障措施 allocates work where it carries notes; one note among many items makes but its own item a task. */
const allots = ({ index, children }: Item, noted: readonly boolean[]): boolean =>
  noted[index]! && (children.length === 0 || children.filter((i) => noted[i]).length * FEW_BELOW > children.length);

/** A part of aims with less than one child in so many noted allocates no work. */
const FEW_BELOW = 3;

/** `allots`: its notes assign work; `above`: what stands around it does. */
function ownZone(item: Item, p: Paragraph, allots: boolean, above: boolean): boolean | null {
  const title = p.folded.slice(p.title.start, p.title.end);
  if (title.length > 30) return null;
  const heads = !above && (p.standalone || item.parent === null);
  const aims = NO_WORK.test(title) || (NO_WORK_AS_HEADING.test(title) && heads);
  if (aims) return allots ? null : false;
  return p.standalone && WORK.test(title) ? true : null;
}

/** A sentence (由…牵头) says who does one thing; it makes no part of the plan an allocation. 以上任务由…负责 does. */
const assignsWork = (note: Note): boolean => note.units.length > 0 && (note.form !== 'sentence' || note.range !== null);

/** Items that hold a note somewhere in or below them. */
function notedItems(items: readonly Item[], paragraphs: readonly Paragraph[]): boolean[] {
  const noted = items.map((item) => {
    for (let i = item.paragraph; i < item.ownEnd; i++) if (paragraphs[i]!.notes.some(assignsWork)) return true;
    return false;
  });
  for (let i = items.length - 1; i >= 0; i--) {
    const parent = items[i]!.parent;
    if (noted[i] && parent !== null) noted[parent] = true;
  }
  return noted;
}
