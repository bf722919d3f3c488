/** The text for a message: whole when short, else its beginning; blanks and breaks as one blank. Not for matching. */
export function excerpt(text: string, longest = 24): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
