/** URIs of documents to paths as the configuration sees them (project/paths.ts), and back. */

/** `/a/b.txt`, `c:/a/b.txt`, `vscode-vfs://github/a/b.txt`; null for a document in no folder (`untitled:`). */
export function pathOf(uri: string): string | null {
  const m = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)$/i.exec(uri);
  if (!m) return null;
  const [, scheme, authority, encoded] = m;
  const path = decode(encoded!);
  if (scheme !== 'file') return `${scheme}://${authority}${path}`;
  return authority ? `//${authority}${path}` : path.replace(/^\/(?=[a-z]:\/)/i, '');
}

/** The URI of a path that `pathOf` gave, or of one beside it. */
export function uriOf(path: string): string {
  const m = /^([a-z][a-z0-9+.-]+):\/\/([^/]*)(\/.*)$/i.exec(path);
  if (m) return `${m[1]}://${m[2]}${encode(m[3]!)}`;
  if (path.startsWith('//')) return `file:${encode(path)}`;
  return `file://${encode(path.startsWith('/') ? path : `/${path}`)}`;
}

/** The folder of a document; null for one in no folder. */
export const folderUri = (uri: string): string | null =>
  pathOf(uri) === null ? null : uri.slice(0, uri.lastIndexOf('/'));

const encode = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A stray % is left as it stands. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
