/**
 * Uses the extension as a person does, by keys and mouse, and takes the pictures of the documentation:
 * `pictures.mjs FOLDER [LANGUAGE]`. English in VS Code with the packaged extension, Chinese in VS Code for the Web.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Host, keepArtifacts } from './browser.ts';
import { Person } from './person.ts';
import { steps } from './scenario.ts';
import { startServerHost } from './server-host.ts';
import { layPictures, temporaryFolder, unpackedExtension, vscodeHost, vsixPath } from './stage.ts';
import { startWebHost } from './web-host.ts';
import { chinese, english, type Wording } from './wording.ts';

const [folder, only] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: pictures.mjs FOLDER [en|zh-CN]');
  process.exit(2);
}

const LOOK = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tree.indent': 12,
  'editor.fontFamily': "'Noto Sans CJK SC'",
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.inlineSuggest.enabled': false,
  'files.exclude': { '.vscode': true },
};
/** What VS Code for the Web shows of a product that is not ours. */
const NOT_OURS =
  '#chat\\.statusBarEntry, .hover-language-status .element:has(.codicon-copilot) { display: none !important; }';
const SCALE = 1.25;
const host = vscodeHost();
let passed = 0;
let failed = 0;

await walk('en', english, () =>
  startServerHost({ host, lay: layPictures, vsix: vsixPath(), settings: LOOK, scale: SCALE }),
);

const extension = temporaryFolder('extension');
unpackedExtension(extension);
// test-web reads the texts of a manifest from the English file alone.
copyFileSync('package.nls.zh-cn.json', join(extension, 'package.nls.json'));
await walk('zh-CN', chinese, () =>
  startWebHost({ host, lay: layPictures, extension, settings: LOOK, scale: SCALE, language: 'zh-cn' }),
);
rmSync(extension, { recursive: true, force: true });

console.log(`by keys and mouse: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function walk(language: string, wording: Wording, start: () => Promise<Host>): Promise<void> {
  if (only && only !== language) return;
  const pictures = join(folder!, language);
  mkdirSync(pictures, { recursive: true });
  const started = await start();
  await started.page.addStyleTag({ content: NOT_OURS });
  const person = new Person(started.page);
  for (const { title, picture, of, guide, run } of steps) {
    try {
      await run(person, wording);
      if (picture) await photograph(person, join(pictures, `${picture}.png`), of);
      if (guide)
        await photographPiece(person, join(pictures, `step-${guide.step}.png`), of ?? '.part.editor', guide.below);
      passed += 1;
      console.log(`  ok    ${language}: ${title}`);
    } catch (error) {
      failed += 1;
      console.log(`  FAIL  ${language}: ${title}\n${error}`);
      await keepArtifacts(started, join('artifacts', `${language}-${failed}`));
    }
  }
  await started.close();
}

/** The window, or the part of it that matters. */
async function photograph({ page }: Person, path: string, of?: string): Promise<void> {
  const clip = of ? await page.locator(of).first().boundingBox() : null;
  await page.screenshot({ path, ...(clip && { clip }) });
}

/** A piece at the left of a part, in as few pixels as can be read: it goes into the package. */
async function photographPiece({ page }: Person, path: string, of: string, below: number): Promise<void> {
  const { x, y, width } = (await page.locator(of).first().boundingBox())!;
  const clip = { x, y: y + below, width: Math.min(width, 520), height: 300 };
  await page.screenshot({ path, clip, scale: 'css' });
}
