import { html, type Markup, raw } from '../ledger/markup.ts';
import type { LedgerRow } from '../ledger/row.ts';
import type { Section, View } from './report.ts';

/** A stretch of time and the tasks that fall due in it. */
interface Period {
  /** `2018-06`, `2018-Q2`, `2018`. */
  readonly key: string;
  readonly rows: readonly LedgerRow[];
}

/** When tasks fall due: bars by month (by quarter or year where they reach far), and a list. */
export function timelineSection(view: View): Section | null {
  const { rows, t } = view;
  const dated = rows.filter((row) => row.due !== null);
  if (dated.length === 0) return null;
  const keyOf = keyFor(dated);
  const periods = periodsOf(dated, keyOf);
  const undated = rows.length - dated.length;
  const body = html`${chartOf(periods, view)}
${undated > 0 ? html`<p class="note">${t(`另有 ${undated} 项任务没有到期日。`, `${undated} more tasks have no due date.`)}</p>` : null}
<div class="periods">${periods.filter(({ rows }) => rows.length > 0).map((period) => listOf(period, view))}</div>`;
  return { name: 'timeline', title: t('时间轴', 'Timeline'), body };
}

/** Bars that still can be told apart. */
const MOST_BARS = 40;

type KeyOf = (due: string) => string;

const month: KeyOf = (due) => due.slice(0, 7);
const quarter: KeyOf = (due) => `${due.slice(0, 4)}-Q${Math.ceil(Number(due.slice(5, 7)) / 3)}`;
const year: KeyOf = (due) => due.slice(0, 4);

/** The finest division that does not give too many bars. */
function keyFor(rows: readonly LedgerRow[]): KeyOf {
  const days = rows.map(({ due }) => due!).sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  const months =
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5, 7)) -
    Number(first.slice(5, 7)) +
    1;
  if (months <= MOST_BARS) return month;
  return months <= MOST_BARS * 3 ? quarter : year;
}

/** Periods in order, with those between in which nothing falls due. */
function periodsOf(rows: readonly LedgerRow[], keyOf: KeyOf): Period[] {
  const held = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const key = keyOf(row.due!);
    held.set(key, [...(held.get(key) ?? []), row]);
  }
  const days = rows.map(({ due }) => due!).sort();
  const keys = new Set<string>();
  for (let at = days[0]!.slice(0, 7); at <= days.at(-1)!.slice(0, 7); at = nextMonth(at)) keys.add(keyOf(`${at}-01`));
  return [...keys].map((key) => ({ key, rows: held.get(key) ?? [] }));
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Sizes in the units of the drawing. */
const BAR = 28;
const HEIGHT = 120;
const TOP = 22;
const FOOT = 40;

function chartOf(periods: readonly Period[], view: View): Markup {
  const most = Math.max(...periods.map(({ rows }) => rows.length));
  const width = Math.max(periods.length * BAR, 240);
  const name = view.t(
    '各时段到期任务数，下表列出同样内容',
    'Tasks falling due in each period; the list below says the same',
  );
  return html`<div class="chart" tabindex="0" role="region" aria-label="${view.t('到期任务图', 'Chart of due tasks')}"><svg viewBox="0 0 ${width} ${TOP + HEIGHT + FOOT}" style="min-width:${width}px;max-width:${width * 1.6}px" role="img" aria-label="${name}">
<line class="axis" x1="0" x2="${width}" y1="${TOP + HEIGHT}" y2="${TOP + HEIGHT}"/>
${periods.map((period, i) => barOf(period, i, most, periods[i - 1] ?? null, view))}</svg></div>`;
}

function barOf({ key, rows }: Period, i: number, most: number, before: Period | null, view: View): Markup {
  const x = i * BAR;
  const tall = Math.round((rows.length / most) * HEIGHT);
  const past = view.asOf !== null && rows.every(({ due }) => due! < view.asOf!);
  const middle = x + BAR / 2;
  const text = (y: number, kind: string, words: string): Markup =>
    html`<text x="${middle}" y="${y}" class="${kind}">${words}</text>`;
  return html`${
    rows.length > 0
      ? html`<rect${past ? raw(' class="past"') : null} x="${x + 4}" y="${TOP + HEIGHT - tall}" width="${BAR - 8}" height="${tall}" rx="2"/>${text(TOP + HEIGHT - tall - 6, 'count', String(rows.length))}`
      : null
  }${text(TOP + HEIGHT + 16, 'tick', tickOf(key, view))}${
    key.length > 4 && key.slice(0, 4) !== before?.key.slice(0, 4)
      ? text(TOP + HEIGHT + 33, 'year', key.slice(0, 4))
      : null
  }
`;
}

/** `6`, `二季` or `Q2`, `2018`: the year stands below. */
function tickOf(key: string, { t }: View): string {
  if (key.length === 4) return key;
  return key[5] === 'Q' ? t(`${quarterOf(key)}季`, key.slice(5)) : key.slice(5).replace(/^0/, '');
}

/** In Chinese figures. */
const quarterOf = (key: string): string => '一二三四'[Number(key[6]) - 1]!;

function listOf({ key, rows }: Period, view: View): Markup {
  const sorted = [...rows].sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : a.number - b.number));
  const past = view.asOf !== null && rows.every(({ due }) => due! < view.asOf!);
  return html`<details${past ? raw(' class="past"') : null}><summary>${nameOf(key, view)} <span class="sum">${view.t(`${rows.length} 项`, `${rows.length}`)}</span></summary>
<ul>${sorted.map(
    (
      row,
    ) => html`<li><time datetime="${row.due}">${row.due}</time> ${taskLink(row, view)} <span class="who">${whoOf(row)}</span></li>
`,
  )}</ul></details>
`;
}

function nameOf(key: string, { t }: View): string {
  const year = key.slice(0, 4);
  if (key.length === 4) return t(`${year}年`, year);
  return key[5] === 'Q'
    ? t(`${year}年第${quarterOf(key)}季度`, `${key.slice(5)} ${year}`)
    : t(`${year}年${Number(key.slice(5))}月`, key);
}

/** The task, cut short, leading to its row of the ledger. */
export const taskLink = (row: LedgerRow, { id }: View): Markup =>
  html`<a href="#${id(`task-${row.number}`)}">${row.id}</a> ${shortened(row.text)}`;

const LONGEST = 60;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${[...line].slice(0, LONGEST - 1).join('')}…`;
};

export const whoOf = ({ lead, joint }: LedgerRow): string => (lead.length > 0 ? lead : joint).join('、');
