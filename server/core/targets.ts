import type { Paragraph } from './plan.ts';
import type { Span } from './text.ts';

/** A number with what it counts: 95%, 1000亿元, 20000吨/天, 80余家, 3—5个; no year, date, name or number of a document. */
const AMOUNT =
  /(?<![\d.\-+第A-Za-z〔([])(\d[\d,]{0,24}(?:\.\d+)?) ?(?:[-—–~～至到] ?\d[\d,]{0,24}(?:\.\d+)? ?)?(?:%|‰|个百分点|百分点|[余多]?[万亿千百]*[余多]?(?:倍|成(?![为立果效员长品功本熟])|个|家|项|名|人|户|所|座|条|台|套|辆|处|公里|千米|平方|立方|米|吨|亩|公顷|元|美元|千瓦|瓦|小时|天|张|件|部|批|场|次|种|对|支|片|栋|艘|架|间|只|头|株|棵|床|位|例|类|门|期|级|兆|蒸吨|标准煤)|[余多]?[万亿](?![\u4e00-\u9fff]))/g;
const HAN_AMOUNT = /(?:翻[一两]番|(?<!健)全覆盖|清零|百分之[一二三四五六七八九十百]+)/;

/** What is said of an amount that is to be reached. Words that make something need an amount right behind them. */
const REACH =
  /达到?|超过?(?= ?\d|$)|超过|覆盖|建成(?!区)|突破|不[低少高大小]于|不超过|[低高]于|控制在|保持在?|稳定在|维持在|提[高升][到至了]?|[增降减压][加长幅低少至到]|新增|下降|压减|缩减|翻|实现|完成|力争|确保/;
const MAKE_AHEAD =
  /(?:建成|建设|新建|扩建|签订|签约|争取|推动|改建|改造|培育|创建|打造|引进|培养|培训|认定|遴选|组建|布局|新增|完成|实施|推出|推广|形成|支持|扶持|开展|举办|组织|建立|设立|孵化|发展|增至|增加|评选|选树|落地|开工|实现|累计|不少于)[^,。;、]{0,14}$/;

/** Clauses end at these; 、 ends none, as figures stand in rows. */
const BREAK = /[\t|。;!?:]|,(?!\d{3}(?!\d))/g;

/** How it stands is no target: 目前已达到80%. */
const AS_IT_IS = /目前|现有|已(?:经|达|有|建|完成|实现)|截至|截止|上年|去年/;

/** A clause whose subject stands before it: 力争达到90%. */
const VERB_FIRST =
  /^(?:力争|争取|确保|均|分别|总体)*(?:达|超|突破|不[低少高大小超]|控制|保持|提[高升]|增[长至加]|降|减至|下降|实现全覆盖)/;

/**
 * Targets with numbers in the body of a paragraph: the clauses that say how much of something is to be reached. A clause
 * that begins with its verb takes the one before with it. Spans count from the start of the reading text.
 */
export function readTargets({ folded, body, notes }: Paragraph): Span[] {
  if (!/\d|翻[一两]番|全覆盖|清零|百分之/.test(folded)) return [];
  const found: Span[] = [];
  let before: Span | null = null;
  for (const clause of clausesOf(folded, body)) {
    const text = folded.slice(clause.start, clause.end);
    const inNote = notes.some(
      (note) => note.form !== 'sentence' && note.start <= clause.start && clause.end <= note.end,
    );
    if (!inNote && isTarget(text)) {
      const start = VERB_FIRST.test(text) && before ? before.start : clause.start;
      if (found.at(-1) && found.at(-1)!.end > start) found.push(clause);
      else found.push({ start, end: clause.end });
    }
    before = clause;
  }
  return found;
}

function isTarget(clause: string): boolean {
  if (AS_IT_IS.test(clause)) return false;
  const reaches = REACH.test(clause);
  for (const amount of clause.matchAll(AMOUNT)) {
    const ahead = clause.slice(Math.max(0, amount.index - AHEAD), amount.index);
    const isShare = /%|‰|百分点|倍$/.test(amount[0]);
    if (isShare ? reaches : REACH_AHEAD.test(ahead) || MAKE_AHEAD.test(ahead)) return true;
  }
  return reaches && HAN_AMOUNT.test(clause);
}

/** No verb stands further before its amount. */
const AHEAD = 24;
const REACH_AHEAD = new RegExp(`(?:${REACH.source})[^,。;]{0,8}$`);

function* clausesOf(folded: string, { start, end }: Span): Iterable<Span> {
  let from = start;
  BREAK.lastIndex = start;
  for (let m = BREAK.exec(folded); m !== null && m.index < end; m = BREAK.exec(folded)) {
    if (m.index > from) yield trimmed(folded, from, m.index);
    from = m.index + 1;
  }
  if (from < end) yield trimmed(folded, from, end);
}

function trimmed(folded: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && folded[from] === ' ') from++;
  while (to > from && folded[to - 1] === ' ') to--;
  return { start: from, end: to };
}
