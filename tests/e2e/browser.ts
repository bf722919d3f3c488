import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** A page of VS Code in the system's Chromium, with all that it and its server said. */
export interface Host {
  readonly page: Page;
  readonly log: string[];
  close(): Promise<void>;
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * No look-ups in the net, no pop-ups, nothing that is not ours. In a browser VS Code saves by itself after a second, also
 * what a test is only about to take back.
 */
export const QUIET_SETTINGS = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'typescript.disableAutomaticTypeAcquisition': true,
};

const executable = (): string => {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(path)) throw new Error(`No Chromium at ${path}: install it, or say where in CHROMIUM`);
  return path;
};

/** Chromium without a profile, for pages that need none. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: executable(), headless: true, args: ARGUMENTS });

/**
 * Chromium with a profile in a folder of its own, where the frames that VS Code shows pages in may have service workers;
 * a private window refuses them.
 */
export async function launch(profile: string, scale = 1): Promise<BrowserContext> {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: executable(),
    headless: true,
    args: ARGUMENTS,
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: scale,
    locale: 'zh-CN',
  });
  await browser.grantPermissions(['clipboard-read', 'clipboard-write']);
  return browser;
}

export async function newPage(browser: BrowserContext, log: string[]): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => log.push(`[page error] ${error.stack}`));
  page.on('console', (message) => log.push(`[console ${message.type()}] ${message.text()}`));
  return page;
}

export interface Outcome {
  passed: number;
  failed: number;
}

/**
 * Listens to a suite that runs in the page's extension host: the workbench hands every console line of the host to
 * `codeAutomationLog`, and the suite's end to `codeAutomationExit`. To be called before the page is opened.
 */
export async function listen(page: Page, log: string[]): Promise<{ readonly ended: Promise<Outcome> }> {
  const outcome: Outcome = { passed: 0, failed: 0 };
  let end: (outcome: Outcome) => void;
  const ended = new Promise<Outcome>((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const text = format(...args);
    if (!text.startsWith('[suite]')) return log.push(`[${type}] ${text}`);
    const test = JSON.parse(text.slice('[suite]'.length));
    outcome[test.error ? 'failed' : 'passed'] += 1;
    return console.log(test.error ? `  FAIL  ${test.title}\n${test.error}` : `  ok    ${test.title} (${test.ms} ms)`);
  });
  await page.exposeFunction('codeAutomationExit', (status: number) => {
    if (status !== 0 && outcome.failed === 0) outcome.failed = 1;
    end(outcome);
  });
  return { ended };
}

/** What is left of a failed run: the page as it stood and the log. */
export async function keepArtifacts(host: Host, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await host.page.screenshot({ path: join(folder, 'page.png') }).catch(() => {});
  writeFileSync(join(folder, 'host.log'), host.log.join('\n'));
}

/** Nothing is left running where the run itself is told to end, as by a limit of time. */
export function closeWhenToldToEnd(close: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(2)));
  }
}
