// Installs the linters that the benchmark runs Planlint beside, outside the repository: npm run bench:peers
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PEERS = [
  'autocorrect-node@2.14.0',
  'textlint@15.8.0',
  '@textlint-rule/textlint-rule-pattern@2.0.2',
  'markdownlint-cli2@0.22.1',
  'zhlint@0.8.2',
];

const folder = join(tmpdir(), 'planlint-peers');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
const flags = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund'];
execFileSync('npm', ['install', ...flags, ...PEERS], {
  cwd: folder,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
console.log(`Installed in ${folder}`);
