import { resolve } from 'node:path';
import type { Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import { readBounded } from '../input/bounded.ts';
import { decode } from '../input/encoding.ts';
import { type FilledSheet, filledCsv, filledXlsx } from '../ledger/filled.ts';
import { leftoversSheet, type Merged, mergeLedger, notesSheet } from '../ledger/merge.ts';
import { type LedgerRow, rowsOfPlans } from '../ledger/row.ts';
import { xlsx } from '../ledger/xlsx/workbook.ts';
import { whyUnreadable, whyUnwritable } from './documents.ts';
import { readOnePlan } from './one-plan.ts';
import { openReportFile } from './report-file.ts';
import { visible } from './reporters/display.ts';
import { ledgerDocument } from './reporters/ledger-document.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** `planlint merge`: carries a ledger that people filled in over to a revised plan, into a new workbook. */
export async function merge(paths: readonly string[], session: Session): Promise<number> {
  const { io, options, look } = session;
  const [filledPath, planPath, ...more] = paths;
  if (filledPath === undefined || planPath === undefined || more.length > 0 || options.output === null)
    throw wrongUse();
  const output = resolve(io.cwd, options.output);
  if (!/\.xlsx$/i.test(output)) throw notXlsx(options.output);
  if (output === resolve(io.cwd, filledPath)) throw sameFile();

  const sheets = await readFilled(filledPath, session);
  const rows = await rowsOf(planPath, session);
  const base = options.base === null ? null : await rowsOf(options.base, session);
  if (!sheets || !rows || (options.base !== null && !base)) return 2;
  const context = { locale: look.locale, asOf: options['as-of'] };
  const merged = firstMerged(sheets, rows, base, context);
  if (!merged) {
    session.fail(NO_LEDGER, filledPath);
    return 2;
  }
  const written = [
    merged.ledger,
    ...(merged.notes.length > 0 ? [notesSheet(merged.notes, context)] : []),
    ...(merged.leftovers.length > 0 ? [leftoversSheet(merged, context)] : []),
  ];
  try {
    const file = openReportFile(output);
    file.write(xlsx(written, look.locale));
    file.finish();
  } catch (error) {
    session.fail(whyUnwritable(error), options.output);
    return 2;
  }
  io.stdout.write(`${visible(say(summaryOf(merged, options.output), look.locale))}\n`);
  return 0;
}

function firstMerged(sheets: readonly FilledSheet[], ...rest: Tail<Parameters<typeof mergeLedger>>): Merged | null {
  for (const sheet of sheets) {
    const merged = mergeLedger(sheet, ...rest);
    if (merged) return merged;
  }
  return null;
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;

async function rowsOf(path: string, session: Session): Promise<LedgerRow[] | null> {
  const read = await readOnePlan(path, session);
  return read && rowsOfPlans([ledgerDocument({ ...read, findings: () => [] }, session.look.locale)]);
}

async function readFilled(path: string, session: Session): Promise<FilledSheet[] | null> {
  try {
    const bytes = await readBounded(resolve(session.io.cwd, path));
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await filledXlsx(bytes).catch(() => tell(DAMAGED));
    const decoded = decode(bytes);
    return 'problem' in decoded ? tell(NO_WORKBOOK) : filledCsv(decoded.text);
  } catch (error) {
    return tell(whyUnreadable(error));
  }

  function tell(words: Words): null {
    session.fail(words, path);
    return null;
  }
}

function summaryOf({ kept, notes }: Merged, output: string): Words {
  const count = (...kinds: string[]): number => notes.filter(({ kind }) => kinds.includes(kind)).length;
  const [added, dropped, check] = [count('added'), count('dropped'), count('both', 'unknown')];
  return {
    zh: `沿用 ${kept} 项，新增 ${added} 项，计划已无 ${dropped} 项，待核对 ${check} 处；已写入 ${output}`,
    en: `${kept} carried over, ${added} new, ${dropped} no longer in the plan, ${check} to check; written to ${output}`,
  };
}

const NO_LEDGER: Words = {
  zh: '没有找到台账表头（如“任务”“牵头单位”“完成时限”）。请使用 planlint tasks 导出的台账，并保留表头行。',
  en: 'No head of a ledger was found (such as 任务, 牵头单位, 完成时限). Use a ledger that planlint tasks wrote, and keep its head.',
};
const DAMAGED: Words = {
  zh: '表格文件已损坏或有密码，无法读取。请在 Excel 或 WPS 中打开后另存为 .xlsx。',
  en: 'The workbook is damaged or locked. Open it in Excel or WPS and save it as .xlsx.',
};
const NO_WORKBOOK: Words = {
  zh: '只能读取 .xlsx 和 .csv 台账。请在 Excel 或 WPS 中另存为 .xlsx。',
  en: 'Only ledgers as .xlsx and .csv can be read. Save it as .xlsx in Excel or WPS.',
};

const wrongUse = (): UsageError =>
  new UsageError(
    'merge 需要填过的台账、新计划和输出文件：planlint merge 台账.xlsx 新计划 -o 新台账.xlsx。',
    'merge wants the filled ledger, the revised plan and a file to write: planlint merge LEDGER.xlsx PLAN -o NEW.xlsx.',
  );
const notXlsx = (path: string): UsageError =>
  new UsageError(`输出文件“${path}”应以 .xlsx 结尾。`, `The file to write, “${path}”, must end in .xlsx.`);
const sameFile = (): UsageError =>
  new UsageError(
    '输出文件不能是填过的台账本身，请换一个文件名。',
    'The file to write must not be the filled ledger itself; choose another name.',
  );
