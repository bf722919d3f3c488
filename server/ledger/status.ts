import type { Words } from '../core/rule.ts';

const DAY = 86_400_000;

/** Days from one ISO day to another; negative where it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY);

const utc = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));

/** Whether the day has passed by the other day; unknown without either. */
export const isPast = (due: string | null, asOf: string | null): boolean => due !== null && asOf !== null && due < asOf;

/** How a task stands on a day by its due date alone; whether it is done no plan tells. */
export function statusOf(due: string | null, asOf: string | null): Words | null {
  if (asOf === null) return null;
  if (due === null) return { zh: '无到期日', en: 'no due date' };
  const days = daysBetween(asOf, due);
  if (days === 0) return { zh: '当日到期', en: 'due that day' };
  return days < 0
    ? { zh: `超期${-days}天`, en: `${-days} days past` }
    : { zh: `剩余${days}天`, en: `${days} days left` };
}
