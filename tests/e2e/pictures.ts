/**
 * Uses the extension as a person does, by keys and mouse, and takes the pictures of the documentation:
 * `pictures.mjs FOLDER`. English in VS Code with the packaged extension, Chinese in VS Code for the Web.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Host, keepArtifacts } from './browser.ts';
import { Person } from './person.ts';
import { chinese, english, steps, type Wording } from './scenario.ts';
import { startServerHost } from './server-host.ts';
import { temporaryFolder, unpackedExtension, vscodeHost, vsixPath } from './stage.ts';
import { startWebHost } from './web-host.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: pictures.mjs FOLDER');
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
  'outline.collapseItems': 'alwaysCollapse',
};
const SCALE = 1.5;
const host = vscodeHost();
let passed = 0;
let failed = 0;

await walk('en', english, () => startServerHost({ host, vsix: vsixPath(), settings: LOOK, scale: SCALE }));

const extension = temporaryFolder('extension');
unpackedExtension(extension);
await walk('zh-CN', chinese, () => startWebHost({ host, extension, settings: LOOK, scale: SCALE, language: 'zh-cn' }));
rmSync(extension, { recursive: true, force: true });

console.log(`by keys and mouse: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function walk(language: string, wording: Wording, start: () => Promise<Host>): Promise<void> {
  const pictures = join(folder!, language);
  mkdirSync(pictures, { recursive: true });
  const started = await start();
  const person = new Person(started.page);
  for (const { title, picture, run } of steps) {
    try {
      await run(person, wording);
      if (picture) await started.page.screenshot({ path: join(pictures, `${picture}.png`) });
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
