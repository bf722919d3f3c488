/** What stands behind the options: each reads its value, and says what it wants where it cannot. */
import type { Locale } from '../core/config.ts';
import { COLUMN_IDS, COLUMNS, type ColumnId, columnNamed } from '../ledger/columns.ts';
import { didYouMean } from '../project/closest.ts';
import { isDay } from '../project/config-file.ts';
import { localeNamed } from './language.ts';
import { UsageError } from './usage-error.ts';

/** One of some words. */
export function oneOf<T extends string>(names: readonly T[]): (value: string, option: string) => T {
  return (value, option) => {
    const name = names.find((n) => n === value);
    if (name) return name;
    const near = didYouMean(value, names);
    throw new UsageError(
      `--${option} 没有“${value}”。${near.zh || `可用：${names.join('、')}。`}`,
      `--${option} knows no “${value}”.${near.en || ` Use ${names.join(', ')}.`}`,
    );
  };
}

/** A whole number. */
export function count(value: string, option: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(
    `--${option} 后面应为数字，如 --${option} 10。`,
    `--${option} wants a number, such as --${option} 10.`,
  );
}

/** A day of the calendar, ISO. */
export function day(value: string, option: string): string {
  if (isDay(value)) return value;
  throw new UsageError(
    `--${option} 后面应为日期，如 --${option} 2025-12-31。`,
    `--${option} wants a date, such as --${option} 2025-12-31.`,
  );
}

/** Columns of a ledger, by key or head, parted by commas. */
export function columnList(value: string): readonly ColumnId[] {
  return value
    .split(/[,，、]/)
    .filter((name) => name.trim() !== '')
    .map((name) => {
      const id = columnNamed(name);
      if (id) return id;
      const { zh, en } = didYouMean(name, [...COLUMN_IDS, ...COLUMN_IDS.map((known) => COLUMNS[known].head.zh)]);
      throw new UsageError(
        `台账没有“${name}”这一列。${zh || `可用：${COLUMN_IDS.map((known) => COLUMNS[known].head.zh).join('、')}。`}`,
        `A ledger has no column “${name}”.${en || ` Use ${COLUMN_IDS.join(', ')}.`}`,
      );
    });
}

/** A language, in any of the forms that systems have for one. */
export function language(value: string): Locale {
  const locale = localeNamed(value);
  if (locale) return locale;
  throw new UsageError(`没有语言“${value}”，可用：zh-CN、en。`, `There is no language “${value}”. Use zh-CN or en.`);
}

/** A whole number from 1 on. */
export function atLeastOne(value: string, option: string): number {
  const number = count(value, option);
  if (number > 0) return number;
  throw new UsageError(
    `--${option} 至少为 1；省略则由程序决定。`,
    `--${option} is 1 at least; leave it out to have it chosen.`,
  );
}
