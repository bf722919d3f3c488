/**
 * Commands to the runner of GitHub Actions. It obeys `::name …::` at the start of any line of output, and `##[name]`
 * anywhere in one; so text of a document reaches the log only through here.
 */
export function githubCommand(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${data(message)}\n`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A plain line of the log, in which nothing is a command. */
export const githubLine = (text: string): string => `  ${text.replaceAll('##[', '## [').replace(/^\s*::/, ': :')}\n`;
