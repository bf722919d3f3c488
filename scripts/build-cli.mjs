import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Libraries of the older kind ask for Node's modules by `require`, which modules do not have. */
const REQUIRE = "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);";

/**
 * Builds the command line into `cli.js`, which people start, and pieces in `cli/` beside it. In pieces, so that a command
 * loads what it needs: loading all of the program takes longer than checking a short plan.
 */
export async function buildCli(outdir, options) {
  await build({
    ...options,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    entryPoints: { main: 'server/main.cli.ts' },
    // By what they hold: whoever knows the first piece knows all of the program (`--cache`).
    chunkNames: '[hash]',
    outdir: join(outdir, 'cli'),
    outExtension: { '.js': '.mjs' },
    banner: { js: REQUIRE },
  });
  await writeFile(join(outdir, 'cli.js'), "#!/usr/bin/env node\nimport('./cli/main.mjs');\n");
}
