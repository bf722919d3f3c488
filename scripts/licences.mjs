// Writes who made what is bundled and under which licence (THIRD-PARTY-NOTICES.txt), and the same as a bill of materials
// (sbom.cdx.json, CycloneDX 1.5): `npm run licences`. npm's own sbom lists all that is installed, not what is shipped.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PROGRAMS = ['server/main.cli.ts', 'server/main.node.ts', 'server/main.browser.ts'];
const CLIENTS = ['client/main.node.ts', 'client/main.browser.ts'];

/** Names of the files and what they are to hold. */
export async function notices() {
  const folders = await bundledFolders();
  const packages = folders.map(facts).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { 'THIRD-PARTY-NOTICES.txt': asText(packages), 'sbom.cdx.json': asBill(packages) };
}

async function bundledFolders() {
  const folders = new Set();
  for (const entryPoints of [...PROGRAMS, ...CLIENTS].map((entry) => [entry])) {
    const { metafile } = await build({
      entryPoints,
      bundle: true,
      write: false,
      outdir: 'dist',
      metafile: true,
      platform: entryPoints[0].includes('browser') ? 'browser' : 'node',
      mainFields: ['module', 'main'],
      external: ['vscode'],
      loader: { '.tsv': 'text', '.md': 'text' },
      logLevel: 'error',
    });
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
    for (const input of inputs) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder) folders.add(folder);
    }
  }
  return [...folders];
}

function facts(folder) {
  const { name, version, license, homepage, repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} states no licence.`);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(entry));
  const source = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? null;
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim() : '';
  return { name, version, license, source, text };
}

const RULE = '-'.repeat(80);

const asText = (packages) =>
  [
    'Planlint holds parts of these packages.',
    '',
    ...packages.map(({ name, version, license }) => `  ${name} ${version} (${license})`),
    ...packages.flatMap(({ name, version, license, source, text }) => [
      '',
      RULE,
      `${name} ${version}${source ? `  ${source}` : ''}`,
      '',
      text || `Licence: ${license}`,
    ]),
    '',
  ].join('\n');

function asBill(packages) {
  const components = packages.map(({ name, version, license }) => ({
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl: purl(name, version),
  }));
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const component = { type: 'application', 'bom-ref': purl(name, version), name, version, purl: purl(name, version) };
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component }, components }, null, 2)}\n`;
}

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const [path, contents] of Object.entries(await notices())) writeFileSync(path, contents);
