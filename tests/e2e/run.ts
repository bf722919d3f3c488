/**
 * Runs the suite in a real VS Code: `run.mjs node` in the node extension host, with the packaged extension installed, in
 * a workspace of two folders that nobody trusts; `run.mjs web` in the web worker extension host, with the files of the
 * package, in a virtual folder. Exit status 0 when every test passed,
 * 1 when one failed, 2 when the suite did not run to its end.
 */
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Host, keepArtifacts, listen, type Outcome } from './browser.ts';
import { startServerHost } from './server-host.ts';
import {
  layOther,
  layWorkspace,
  suiteExtension,
  temporaryFolder,
  unpackedExtension,
  vscodeHost,
  vsixPath,
} from './stage.ts';
import { startWebHost } from './web-host.ts';

const [kind] = process.argv.slice(2);
if (kind !== 'node' && kind !== 'web') {
  console.error('Usage: run.mjs node|web');
  process.exit(2);
}

const LIMIT = 180_000;
const extension = temporaryFolder('suite');

let ended: Promise<Outcome> = Promise.reject(new Error('not started'));
ended.catch(() => {});
const prepare = async (page: Host['page'], log: string[]) => {
  ({ ended } = await listen(page, log));
};

const started = kind === 'node' ? await startNode() : await startWeb();
const outcome = await Promise.race([ended, giveUp()]);
const ok = outcome !== null && outcome.failed === 0 && outcome.passed > 0;
if (!ok) {
  await keepArtifacts(started, `artifacts/${kind}`);
  if (!outcome) console.error(`No result within ${LIMIT / 1000} s; see artifacts/${kind}`);
}
await started.close();
rmSync(extension, { recursive: true, force: true });
console.log(`${kind} host: ${outcome?.passed ?? 0} passed, ${outcome?.failed ?? 0} failed`);
process.exit(ok ? 0 : outcome ? 1 : 2);

function startNode(): Promise<Host> {
  suiteExtension(extension);
  const payload = { extensionDevelopmentPath: extension, extensionTestsPath: resolve('build/e2e/suite.node.js') };
  return startServerHost({ host: vscodeHost(), lay: layWorkspace, layOther, prepare, payload, vsix: vsixPath() });
}

function startWeb(): Promise<Host> {
  unpackedExtension(extension);
  const tests = join(extension, 'suite.js');
  cpSync('build/e2e/suite.browser.js', tests);
  return startWebHost({ host: vscodeHost(), lay: layWorkspace, prepare, extension, tests });
}

function giveUp(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), LIMIT).unref());
}
