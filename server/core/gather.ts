import type { Report, Words } from './rule.ts';

/** More places than this of one kind in one document become one finding, so that nothing floods. */
export const MANY = 5;

/** No list of related places is longer; the message gives the whole count. */
const RELATED = 50;

/**
 * The reports as they are while they are few; else one report at the first, with all fixes as one and the other places
 * as related information and, one by one, as parts. All places must name their paragraph (or null for the document).
 */
export function gather(reports: readonly Report[], summary: (count: number) => Words, few = MANY): readonly Report[] {
  const first = reports[0];
  if (!first || reports.length <= few) return reports;
  const fixes = reports.flatMap((r) => (r.fix ? [r.fix] : []));
  return [
    {
      ...first,
      message: summary(reports.length),
      ...(fixes.length > 0 && { fix: { title: fixes[0]!.title, edits: fixes.flatMap((f) => f.edits) } }),
      related: reports.slice(1, RELATED + 1).map(({ paragraph, span, message }) => ({
        ...(paragraph !== undefined && { paragraph }),
        span,
        message,
      })),
      parts: reports,
    },
  ];
}
