import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { noNetwork } from '../../scripts/no-network.mjs';

/** The program as people have it, bundled into one executable file in a new folder. */
export async function buildProgram(): Promise<string> {
  const program = join(await mkdtemp(join(tmpdir(), 'planlint-')), 'cli.cjs');
  await build({
    bundle: true,
    loader: { '.tsv': 'text', '.md': 'text' },
    logLevel: 'error',
    entryPoints: ['server/main.cli.ts'],
    outfile: program,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    plugins: [noNetwork],
    banner: { js: '#!/usr/bin/env node' },
  });
  await chmod(program, 0o755);
  return program;
}
