// Builds everything that ships into dist/; with --dev also the measuring scripts into build/.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { buildCli } from './scripts/build-cli.mjs';
import { noNetwork } from './scripts/no-network.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const dev = process.argv.includes('--dev');

const shared = {
  bundle: true,
  minify: !dev,
  legalComments: 'none',
  charset: 'utf8', // Han as Han: half the size of escapes
  logLevel: 'warning',
  loader: { '.tsv': 'text', '.md': 'text' },
  define: { PLANLINT_VERSION: JSON.stringify(version) },
};
// jsonc-parser's main file loads its parts by a name no bundler sees; its module does not.
const mainFields = ['module', 'main'];
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs', mainFields };
const program = { ...node, plugins: [noNetwork] };
const worker = { ...shared, platform: 'browser', target: 'es2022', format: 'iife' };

// Pieces of other builds have other names.
rmSync('dist/cli', { recursive: true, force: true });
await Promise.all([
  buildCli('dist', program),
  // What the extension for desktops starts: without the command line, for which the .vsix has no room.
  build({ ...program, entryPoints: { server: 'server/main.node.ts' }, outdir: 'dist' }),
  build({ ...worker, entryPoints: { 'server.browser': 'server/main.browser.ts' }, outdir: 'dist' }),
  build({ ...node, entryPoints: { client: 'client/main.node.ts' }, outdir: 'dist', external: ['vscode'] }),
  build({
    ...worker,
    format: 'cjs',
    entryPoints: { 'client.browser': 'client/main.browser.ts' },
    outdir: 'dist',
    external: ['vscode'],
  }),
  build({ ...node, entryPoints: ['scripts/rule-pages.ts'], outdir: 'build', outExtension: { '.js': '.cjs' } }),
]);
execFileSync(process.execPath, ['build/rule-pages.cjs', 'dist']);
if (dev) {
  await build({ ...node, entryPoints: ['scripts/*.ts'], outdir: 'build', outExtension: { '.js': '.cjs' } });
}
