/** What is shipped: the same from the same source, reaching no network, made of exact versions. */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { noNetwork } from '../scripts/no-network.mjs';

const bundle = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    loader: { '.tsv': 'text', '.md': 'text' },
    logLevel: 'error',
    entryPoints: [entry],
    platform: entry.includes('browser') ? 'browser' : 'node',
    mainFields: ['module', 'main'],
    plugins: [noNetwork],
  });
  return outputFiles[0]!.text;
};

describe.each(['server/main.cli.ts', 'server/main.node.ts', 'server/main.browser.ts'])('%s', (entry) => {
  test('reaches no network and builds nothing from text', async () => {
    const text = await bundle(entry);
    const named = [...text.matchAll(/\b(?:require|import)\(\s*["'`](?:node:)?([^"'`]+)["'`]/g)].map(
      (match) => match[1],
    );
    expect(named.filter((name) => /^(?:net|tls|https?|http2|dns|dgram|inspector)(?:\/|$)/.test(name!))).toEqual([]);
    expect(text).not.toMatch(/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bimportScripts\b|\beval\(|\bnew Function\(/);
  });

  test('is the same when it is built again', async () => {
    const [first, again] = [await bundle(entry), await bundle(entry)];
    expect(again === first).toBe(true);
  });
});

test('the build leaves the network out of all that has a server in it', async () => {
  const script = await readFile('esbuild.mjs', 'utf8');
  expect(script).toMatch(/const program = \{[^}]*plugins: \[noNetwork\]/);
  expect(script).toContain("buildCli('dist', program)");
  expect(script).toMatch(/\.\.\.program,\s+entryPoints: \{[^}]*main\.node\.ts/);
});

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
}
interface Lock {
  readonly packages: Record<string, Manifest & { version: string; integrity?: string; resolved?: string }>;
}

test('packages are named by exact versions, locked with checksums, and run nothing on installing', async () => {
  const manifest: Manifest = JSON.parse(await readFile('package.json', 'utf8'));
  const { packages }: Lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
  expect(manifest.dependencies).toBeUndefined();
  for (const [name, version] of Object.entries(manifest.devDependencies)) {
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)]);
    expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  }
  expect(packages['']!.devDependencies).toEqual(manifest.devDependencies);
  const unsigned = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);
  expect(unsigned.map(([path]) => path)).toEqual([]);
  expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
  expect(await readFile('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});
