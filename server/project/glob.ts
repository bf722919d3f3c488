import picomatch from 'picomatch';

/**
 * Matcher for the globs of a configuration. A pattern without `/` is about the name in any folder; one that ends with
 * `/`, or matches a folder, is about all that lies below; one that begins with `!` takes back what earlier ones say.
 * Parentheses are parts of names (《…》(送审稿).txt), not of patterns.
 */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns.map((pattern) => ({ negated: pattern.startsWith('!'), matches: compile(pattern) }));
  return (path) => {
    const candidates = withFolders(path);
    const hits = globs.filter(({ matches }) => candidates.some((candidate) => matches(candidate)));
    return hits.length > 0 && !hits.at(-1)!.negated;
  };
}

function compile(pattern: string): (path: string) => boolean {
  const glob = literalMarks(pattern.replace(/^!/, '').replace(/\/$/, ''));
  const options = { dot: true, noextglob: true, nonegate: true, basename: !glob.includes('/') };
  const below = glob.replace(/^\.?\/+/, '');
  // `/` and `!` name nothing.
  return below === '' ? () => false : picomatch(below, options);
}

/** The pattern with the marks that names have, and globs mostly do not, taken as they are. */
export const literalMarks = (pattern: string): string => pattern.replace(/[()|+^$]/g, '\\$&');

/** `a/b/c.txt` and the folders it lies in: `a`, `a/b`. */
function withFolders(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
