import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Which rooms a room may import from besides itself; `packages` for anything that is not a path. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'server/core': [],
  'server/core/rules': ['server/core'],
  'server/input': ['server/core', 'packages'],
  'server/project': ['server/core', 'server/input', 'server/ledger', 'packages'],
  'server/compare': ['server/core'],
  'server/ledger': ['server/core', 'server/compare', 'packages'],
  'server/report': ['server', 'server/core', 'server/ledger'],
  'server/lsp': [
    'server',
    'server/core',
    'server/input',
    'server/project',
    'server/compare',
    'server/ledger',
    'server/report',
    'packages',
  ],
  'server/cli': [
    'server',
    'server/core',
    'server/input',
    'server/project',
    'server/compare',
    'server/ledger',
    'server/report',
    'packages',
  ],
  server: ['server/core', 'server/input', 'server/project', 'server/lsp', 'server/cli', 'packages'],
  client: ['server/protocol.ts', 'packages'],
};

/** What a rule may know besides the contract: pure helpers, not the readers. */
const FOR_RULES = new Set([
  'rule',
  'plan',
  'text',
  'locate',
  'numerals',
  'ordinals',
  'references',
  'sequence',
  'characters',
  'excerpt',
  'gather',
  'once',
  'cells',
  'comments',
  'time-types',
  'unit-key',
]);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

const imports = ['server', 'client'].flatMap(sources).flatMap(importsOf);

test('every room imports only what it may', () => {
  expect(imports.filter((i) => !allowed(i)).map(show)).toEqual([]);
});

test('rules know neither each other nor the readers', () => {
  const wrong = imports.filter(
    (i) =>
      i.from.startsWith('server/core/rules/') &&
      i.from !== 'server/core/rules/index.ts' &&
      !FOR_RULES.has(posix.basename(i.to, '.ts')),
  );
  expect(wrong.map(show)).toEqual([]);
});

test('the client takes nothing but types from the server', () => {
  const wrong = imports.filter((i) => i.from.startsWith('client/') && i.to.startsWith('server/') && !i.typesOnly);
  expect(wrong.map(show)).toEqual([]);
});

test('the core names no Node, DOM, clock or locale', () => {
  const global =
    /\b(?:process\.|window\.|globalThis|Date\.now|new Date\(\)|performance\.|Intl\.|require\(|setTimeout)|toLocale|localeCompare/;
  const wrong = sources('server/core').filter((file) => global.test(withoutComments(readFileSync(file, 'utf8'))));
  expect(wrong).toEqual([]);
});

function sources(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(room, name.replaceAll('\\', '/')));
}

function importsOf(file: string): Import[] {
  const statements = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?:(type)\s)?[^'"]*?from\s+'([^']+)'/gms);
  return [...statements].map(([, type, to]) => ({
    from: file,
    to: to!.startsWith('.') ? posix.join(posix.dirname(file), to!) : to!,
    typesOnly: type !== undefined,
  }));
}

function allowed({ from, to }: Import): boolean {
  const room = roomOf(from);
  if (/\.(?:tsv|md|json)$/.test(to)) return true;
  const target = to.startsWith('server/') || to.startsWith('client/') ? roomOf(to) : 'packages';
  if (to === 'server/core/rules/index.ts')
    return room !== 'client' && (room !== 'server/core' || from.endsWith('/lint.ts'));
  return target === room || MAY_IMPORT[room]!.includes(target) || MAY_IMPORT[room]!.includes(to);
}

/** The room a file stands in: the longest name of the table that leads its path. */
const roomOf = (file: string): string =>
  Object.keys(MAY_IMPORT)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]!;

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

const show = ({ from, to }: Import): string => `${from} → ${to}`;
