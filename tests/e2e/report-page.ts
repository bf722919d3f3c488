/**
 * Shows reports as people get them, scripts off, on a phone, a laptop and A4 paper, light and dark:
 * `report-page.mjs FOLDER` takes the pictures, and fails where a page is not accessible (axe, WCAG 2 A and AA), is wider
 * than its screen, or asks for anything else than itself. After `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startChromium } from './browser.ts';
import { reportPlans } from './report-plans.ts';
import { temporaryFolder } from './stage.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: report-page.mjs FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

/** Widths in CSS pixels; A4 is 210 mm less the margins of the page. */
const SCREENS = [
  { name: 'phone', width: 390, height: 844, media: 'screen', schemes: ['light', 'dark'] },
  { name: 'laptop', width: 1280, height: 800, media: 'screen', schemes: ['light', 'dark'] },
  // Paper is white, whatever the screen: a printer of one that is dark prints the same.
  { name: 'A4', width: 703, height: 1017, media: 'print', schemes: ['dark'] },
] as const;
/** So much of a page is shown in its picture. */
const TALLEST = 4000;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages = makePages();
const browser = await startChromium();
let faults = 0;
for (const { name, path } of pages) {
  for (const screen of SCREENS) {
    for (const colorScheme of screen.schemes) {
      const look = `${name} ${screen.name} ${colorScheme}`;
      await takePicture(path, join(folder, `${look.replaceAll(' ', '-')}.png`), screen, colorScheme);
      for (const fault of await faultsOf(path, screen, colorScheme)) {
        console.log(`FAIL ${look}: ${fault}`);
        faults += 1;
      }
    }
  }
}
for (const report of pages.filter(({ name }) => name.startsWith('seed'))) await takeForManual(report);
await browser.close();

console.log(`${pages.length} reports on phone, laptop and paper, light and dark: ${faults} faults`);
process.exit(faults > 0 ? 1 : 0);

/** Nobody's finger aims at paper. */
function checksOf({ media }: Screen): RunOptions {
  return { runOnly: RULES, rules: { 'target-size': { enabled: media === 'screen' } } };
}

type Screen = Omit<(typeof SCREENS)[number], 'height'> & { readonly height: number };
type Scheme = Screen['schemes'][number];

interface Report {
  readonly name: string;
  readonly path: string;
  readonly language: string;
}

/** The reports of all plans, as the command line writes them. */
function makePages(): Report[] {
  const plans = temporaryFolder('report');
  process.once('exit', () => rmSync(plans, { recursive: true, force: true }));
  return reportPlans().map(({ name, text, language }) => {
    const [plan, path] = [join(plans, `${name}.txt`), join(plans, `${name}.html`)];
    writeFileSync(plan, text);
    const run = [resolve('dist/cli.js'), 'check', basename(plan), '--lang', language, '--format', `html=${path}`];
    const { status, stderr } = spawnSync(process.execPath, run, { cwd: plans, encoding: 'utf8' });
    if (status !== 0 && status !== 1) throw new Error(`${run.join(' ')}: ${status} ${stderr}`);
    return { name, path, language };
  });
}

async function opened(path: string, screen: Screen, colorScheme: Scheme, more: BrowserContextOptions): Promise<Page> {
  const { width, height, media } = screen;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, ...more });
  const page = await context.newPage();
  await page.emulateMedia({ media, colorScheme });
  await page.goto(pathToFileURL(path).href);
  return page;
}

/** Without scripts, as the page is sent. */
async function takePicture(path: string, picture: string, screen: Screen, scheme: Scheme): Promise<void> {
  const page = await opened(path, screen, scheme, { javaScriptEnabled: false });
  const { width } = screen;
  await page.setViewportSize({ width, height: TALLEST });
  await page.screenshot({ path: picture });
  if (screen.media === 'print') await page.pdf({ path: picture.replace('.png', '.pdf'), preferCSSPageSize: true });
  await page.context().close();
}

/** What the manual shows: the head of the page, and who has how much to do by when. */
async function takeForManual({ path, language }: Report): Promise<void> {
  const pictures = join(folder!, language);
  mkdirSync(pictures, { recursive: true });
  const laptop = SCREENS[1];
  const page = await opened(path, { ...laptop, height: 900 }, 'light', { javaScriptEnabled: false });
  await page.screenshot({ path: join(pictures, 'report.png') });
  await page.goto(`${pathToFileURL(path).href}#d1-timeline`);
  await page.screenshot({ path: join(pictures, 'report-departments.png') });
  await page.context().close();
}

/** axe is a script, so it has a context of its own, all parts of the page unfolded. */
async function faultsOf(path: string, screen: Screen, scheme: Scheme): Promise<string[]> {
  const page = await opened(path, screen, scheme, {});
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  // As text: what runs in the page is typed by no library here.
  await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
  const { scrollWidth, clientWidth } = await page.evaluate<{ scrollWidth: number; clientWidth: number }>(
    '(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))(document.documentElement)',
  );
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(checksOf(screen))})`);
  await page.context().close();
  return [
    ...violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes.length}; ${nodes[0]!.html.slice(0, 160)}: ${nodes[0]!.failureSummary})`,
    ),
    ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px wider than the screen`] : []),
    ...asked.slice(1).map((url) => `asks for ${url}`),
  ];
}
