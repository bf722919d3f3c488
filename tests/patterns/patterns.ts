import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** Where it stands first. */
  readonly file: string;
}

/** Every pattern of the product once: those written as literals, and those put together when the modules are loaded. */
export async function patternsOf(rooms: readonly string[]): Promise<readonly Pattern[]> {
  const files = rooms.flatMap(sources);
  const all = [...files.flatMap(literals), ...(await constructed(files))];
  return [...new Map(all.map((p) => [`/${p.source}/${p.flags}`, p])).values()];
}

function sources(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(room, name.replaceAll('\\', '/')));
}

function literals(file: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

/** Loads the modules with another RegExp in the place of the language's own, which writes down what is made by them. */
async function constructed(files: readonly string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, args, asked) {
      const made: RegExp = Reflect.construct(target, args, asked);
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const file = files.find((name) => caller.includes(`/${name}`));
      if (file) found.push({ source: made.source, flags: made.flags, file });
      return made;
    },
  });
  try {
    for (const file of files) if (isLoadable(file)) await import(/* @vite-ignore */ `../../${file}`);
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}

/** Programs would begin to run, and what needs an editor cannot. */
const isLoadable = (file: string): boolean => !/(?:^|\/)main\.\w+\.ts$/.test(file) && file.startsWith('server/');
