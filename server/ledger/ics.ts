import type { Locale } from '../core/config.ts';
import type { DocumentFacts } from '../core/plan.ts';
import { say } from '../core/say.ts';
import type { LedgerRow } from './row.ts';

/** A row with what a calendar asks of its plan. */
export interface CalendarEntry {
  readonly row: LedgerRow;
  readonly date: DocumentFacts['date'];
}

/**
 * Deadlines as all-day events of a calendar (RFC 5545), tasks without a day left out. Events and not to-dos: Outlook and
 * the calendars of telephones show no to-dos of a file. Nothing depends on the clock; the same plan gives the same file,
 * and the same task the same UID, so that a calendar that reads the file again moves the event.
 */
export function ics(entries: readonly CalendarEntry[], version: string, locale: Locale): string {
  const uids = new Map<string, number>();
  const events = entries.flatMap(({ row, date }) =>
    row.due === null ? [] : event(row, row.due, date, uidOf(row, uids), locale),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Planlint//Planlint ${version}//${locale === 'en' ? 'EN' : 'ZH'}`,
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function event(row: LedgerRow, due: string, date: string | null, uid: string, locale: Locale): string[] {
  const name = row.text.startsWith(row.task) ? row.task : row.text;
  const lead = row.lead.length > 0 ? row.lead : row.joint;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${(date ?? due).replaceAll('-', '')}T000000Z`,
    `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
    `SUMMARY:${escaped(lead.length > 0 ? `${lead.join('、')}：${cut(name)}` : cut(name))}`,
    `DESCRIPTION:${escaped(description(row, locale))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function description(row: LedgerRow, locale: Locale): string {
  const facts: readonly (readonly [string, string, string])[] = [
    ['牵头单位', 'Lead', row.lead.join('、')],
    ['分工负责', 'Shared by', row.joint.join('、')],
    ['配合单位', 'Support', row.support.join('、')],
    ['完成时限', 'Deadline', row.deadlines.join('；')],
    ['来源', 'Source', `${row.plan} ${row.id} ${row.place}`],
  ];
  const told = facts.filter(([, , value]) => value !== '');
  return [
    row.text,
    ...told.map(([zh, en, value]) => say({ zh: `${zh}：${value}`, en: `${en}: ${value}` }, locale)),
  ].join('\n');
}

/** Titles of events are read in a row of a month. */
const LONGEST_TITLE = 60;

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length <= LONGEST_TITLE ? line : `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`;
};

/** The plan's title and the task's place in it; of several with the same, counted on. */
function uidOf({ plan, id }: LedgerRow, taken: Map<string, number>): string {
  const hash = fnv1a(`${plan}\n${id}`);
  const count = taken.get(hash) ?? 0;
  taken.set(hash, count + 1);
  return `${hash}${count === 0 ? '' : `-${count + 1}`}@planlint`;
}

/** FNV-1a of 64 bits over UTF-16 units, in hexadecimal. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\n');

const LONGEST_LINE = 75;

/** A line in pieces of no more than 75 octets, each but the first behind a blank; no character is cut. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

/** Length of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
