/** What is run whole, as a process of its own: the floors, Planlint, and those peers that are installed. */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Input } from './bench-inputs.ts';

export interface Program {
  readonly name: string;
  /** Largest input it can be given in reasonable time. */
  readonly upTo: number;
  readonly args: (input: Input) => readonly string[];
}

const CLI = resolve('dist/cli.js');
const MB = 1e6;
const ONE_PASS = `const fs = require('fs'); const [path] = process.argv.slice(1);
const files = fs.statSync(path).isDirectory() ? fs.readdirSync(path).map((name) => path + '/' + name) : [path];
let sum = 0;
for (const text of files.map((file) => fs.readFileSync(file, 'utf8'))) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);`;

const NOTHING: Program = { name: 'node -e 0', upTo: Infinity, args: () => ['-e', '0'] };

const OWN: readonly Program[] = [
  { name: 'read, decode, one pass', upTo: Infinity, args: ({ text }) => ['-e', ONE_PASS, text] },
  { name: 'Planlint', upTo: Infinity, args: ({ text }) => [CLI, 'check', text] },
  { name: 'Planlint, JSON', upTo: Infinity, args: ({ text }) => [CLI, 'check', '--format', 'json', text] },
];

/** How `scripts/bench-peers.mjs` installs them; each is asked for as little as it can be. */
const PEERS: readonly (Program & { readonly bin: string })[] = [
  {
    name: 'AutoCorrect 2.14.0, JSON',
    bin: 'autocorrect',
    upTo: Infinity,
    args: ({ text }) => ['--lint', '--format', 'json', text],
  },
  // One regular expression, with quadratic rules left out.
  {
    name: 'textlint 15.8.0, one rule',
    bin: 'textlint',
    upTo: 12 * MB,
    args: ({ text }) => ['-c', CONFIG, '-f', 'json', text],
  },
  { name: 'markdownlint-cli2 0.22.1', bin: 'markdownlint-cli2', upTo: 12 * MB, args: ({ markdown }) => [markdown] },
  { name: 'zhlint 0.8.2', bin: 'zhlint', upTo: 2 * MB, args: ({ markdown }) => [markdown] },
];

let CONFIG = '';

/** Programs in the order of the table; the first is the floor that all are held against. */
export function programs(peersFolder: string): { here: readonly Program[]; missing: readonly string[] } {
  CONFIG = join(peersFolder, 'textlint.json');
  const binOf = (bin: string): string => join(peersFolder, 'node_modules', '.bin', bin);
  const [installed, missing] = [
    PEERS.filter(({ bin }) => existsSync(binOf(bin))),
    PEERS.filter(({ bin }) => !existsSync(binOf(bin))),
  ];
  if (installed.length > 0) writeFileSync(CONFIG, TEXTLINT);
  const here = installed.map((peer) => ({ ...peer, args: (input: Input) => [binOf(peer.bin), ...peer.args(input)] }));
  return { here: [NOTHING, ...OWN, ...here], missing: missing.map(({ name }) => name) };
}

const TEXTLINT = JSON.stringify({
  rules: { '@textlint-rule/pattern': { patterns: [{ pattern: '/20\\d{3,4}月/', message: 'month' }] } },
});
