import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCli } from '../../scripts/build-cli.mjs';
import { noNetwork } from '../../scripts/no-network.mjs';

/** The program as people have it, built into a new folder; the file to start. */
export async function buildProgram(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'planlint-'));
  await buildCli(folder, {
    loader: { '.tsv': 'text', '.md': 'text' },
    logLevel: 'error',
    mainFields: ['module', 'main'],
    plugins: [noNetwork],
  });
  const program = join(folder, 'cli.js');
  await chmod(program, 0o755);
  return program;
}
