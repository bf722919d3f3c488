/**
 * The suite in a desktop VS Code: `node build/e2e/electron.mjs`, after `npm run package`. Takes the VS Code that
 * VSCODE_EXECUTABLE names, else downloads one; for machines that can show a window (or have xvfb-run).
 */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { layWorkspace, suiteExtension, temporaryFolder, vsixPath } from './stage.ts';

const vscodeExecutablePath = process.env.VSCODE_EXECUTABLE ?? (await downloadAndUnzipVSCode('stable'));
const root = temporaryFolder('electron');
const folder = join(root, 'w');
layWorkspace(folder);
const extensionDevelopmentPath = temporaryFolder('suite');
suiteExtension(extensionDevelopmentPath);

const own = [`--user-data-dir=${join(root, 'd')}`, `--extensions-dir=${join(root, 'e')}`];
const [cli, ...parameters] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
execFileSync(cli!, [...parameters, ...own, '--install-extension', vsixPath()], { stdio: 'inherit' });

process.exitCode = await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath,
  extensionTestsPath: resolve('build/e2e/suite.node.js'),
  launchArgs: [folder, ...own, '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
});
