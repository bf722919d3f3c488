import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import iconv from 'iconv-lite';

/** Folder that holds the VS Code of the tests; installs it where it is not there yet. */
export const vscodeHost = (): string => execFileSync('tests/e2e/vscode-host/install.sh', { encoding: 'utf8' }).trim();

/** A short path: the editor's unix sockets lie below it. */
export const temporaryFolder = (name: string): string => {
  const folder = join(tmpdir(), `pl-${name}-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** Name of the seed in the opened folder: by it, it is a plan. */
export const PLAN = '山西省行动计划.txt';

const settingsInto = (folder: string, settings: object): void => {
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
};

const seedInto = (folder: string, name: string): void => writeFileSync(join(folder, name), seedText());

export const seedText = (): string => {
  const seed = readdirSync('seeds').find((file) => file.endsWith('.txt'))!;
  return readFileSync(join('seeds', seed), 'utf8');
};

/** The folder the suite opens: the files of workspace/, one of them in GB 18030 too, and the seed under two names. */
export function layWorkspace(folder: string, settings: object = {}): void {
  cpSync('tests/e2e/workspace', folder, { recursive: true });
  settingsInto(folder, settings);
  const own = readFileSync(join(folder, '交通.plan'), 'utf8');
  writeFileSync(join(folder, '旧编码实施方案.txt'), iconv.encode(own, 'gb18030'));
  seedInto(folder, PLAN);
  seedInto(folder, 'seed.txt');
}

/** A second folder of one workspace, with a configuration of its own. */
export function layOther(folder: string): void {
  mkdirSync(folder);
  const own = readFileSync('tests/e2e/workspace/交通.plan', 'utf8').replace('2024年6月', '20246月');
  writeFileSync(join(folder, '邻县.plan'), own);
  writeFileSync(join(folder, 'planlint.json'), '{ "rules": { "date-malformed": "off" } }');
}

/** The folder of the pictures: few plans, each another. */
export function layPictures(folder: string, settings: object = {}): void {
  cpSync('tests/e2e/pictures-workspace', folder, { recursive: true });
  settingsInto(folder, settings);
  seedInto(folder, PLAN);
}

/** The extension as it is packed, unpacked again: only the files that go into the .vsix. */
export function unpackedExtension(folder: string): void {
  const listing = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], { encoding: 'utf8' });
  for (const file of listing.split('\n').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
}

/** An extension that is nothing but the suite, for a host into which the real one was installed. */
export function suiteExtension(folder: string): void {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      ...{ name: 'suite', publisher: 'planlint', version: '0.0.0', engines: { vscode: '^1.100.0' } },
      capabilities: { untrustedWorkspaces: { supported: true } },
    }),
  );
}

export const vsixPath = (): string =>
  resolve(`planlint-${JSON.parse(readFileSync('package.json', 'utf8')).version}.vsix`);
