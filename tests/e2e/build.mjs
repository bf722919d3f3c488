// Bundles the end-to-end tests into build/e2e: the scripts that start a VS Code, and the suite once for each host.
import { build } from 'esbuild';

const outdir = 'build/e2e';
const suite = { bundle: true, format: 'cjs', external: ['vscode'], logLevel: 'warning' };

await Promise.all([
  build({
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    entryPoints: ['run', 'pictures', 'electron', 'report-page'].map((name) => `tests/e2e/${name}.ts`),
    outExtension: { '.js': '.mjs' },
    outdir,
  }),
  build({
    ...suite,
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    entryPoints: { 'suite.node': 'tests/e2e/suite/index.node.ts' },
    outdir,
  }),
  build({
    ...suite,
    platform: 'browser',
    target: 'es2022',
    define: { global: 'globalThis', 'process.env.NODE_DEBUG': 'undefined', 'process.stderr': 'undefined' },
    entryPoints: { 'suite.browser': 'tests/e2e/suite/index.browser.ts' },
    outdir,
  }),
]);
