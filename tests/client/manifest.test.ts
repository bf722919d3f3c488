import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { looksLikePlan } from '../../server/core/looks-like-plan.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json');
const { languages, commands, menus, submenus, configuration } = manifest.contributes;
const plan = languages.find((l: { id: string }) => l.id === 'plan');
const sources = readdirSync('client').map((file) => readFileSync(`client/${file}`, 'utf8'));

const HAN = /\p{Script=Han}/u;
const unique = (found: Iterable<RegExpMatchArray>): string[] => [...new Set([...found].map((m) => m[1]!))].sort();

describe('both languages are complete', () => {
  const used = unique(JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g));
  const english = json('package.nls.json');
  const chinese = json('package.nls.zh-cn.json');

  test('the manifest asks for texts, and every text is asked for', () => {
    expect(used.length).toBeGreaterThan(5);
    expect(Object.keys(english).sort()).toEqual(used);
    expect(Object.keys(chinese).sort()).toEqual(used);
  });

  const images = used.filter((key) => key.endsWith('.image'));
  test.each(images)('%s is there in both', (key) => {
    for (const path of [english[key], chinese[key]]) expect(existsSync(path), path).toBe(true);
    expect(english[key].replace('/en/', '/zh-CN/')).toBe(chinese[key]);
  });

  test.each(used.filter((key) => !images.includes(key)))('%s is said in Chinese', (key) => {
    expect(chinese[key]).toMatch(HAN);
    expect(chinese[key]).not.toBe(english[key]);
  });

  test('every text of the client has its Chinese, and none is left over', () => {
    const said = unique(sources.flatMap((source) => [...source.matchAll(/l10n\.t\('([^']+)'/g)]));
    const bundle = json('l10n/bundle.l10n.zh-cn.json');
    expect(said.length).toBeGreaterThan(3);
    expect(Object.keys(bundle).sort()).toEqual(said);
    expect(Object.values(bundle).filter((text) => !HAN.test(String(text)))).toEqual([]);
  });
});

describe('commands', () => {
  const contributed: string[] = commands.map((c: { command: string }) => c.command).sort();

  test('every contributed command is registered, and no other', () => {
    const registered = sources.flatMap((source) => [
      ...[...source.matchAll(/\bcommand\('(\w+)'/g)].map((m) => `planlint.${m[1]}`),
      ...[...source.matchAll(/registerCommand\('([\w.]+)'/g)].map((m) => m[1]!),
    ]);
    expect(registered.sort()).toEqual(contributed);
  });

  test('all stand in one category, and menus name no other', () => {
    expect(commands.filter((c: { category: string }) => c.category !== '%category%')).toEqual([]);
    const inMenus = Object.values(menus).flat() as { command?: string; submenu?: string }[];
    const known = [...contributed, ...submenus.map(({ id }: { id: string }) => id)];
    expect(inMenus.filter((m) => !known.includes(m.command ?? m.submenu ?? ''))).toEqual([]);
  });
});

describe('which files are plans', () => {
  const patterns: string[] = plan.filenamePatterns;

  test.each(patterns)('%s: never all plain text, and the core agrees', (pattern) => {
    const word = /^\*(\p{Script=Han}{2,6})\*\.txt$/u.exec(pattern)?.[1];
    expect(word).toBeDefined();
    expect(looksLikePlan(`清河市${word}（2024—2026年）.txt`, [])).toBe(true);
  });

  const firstLine = new RegExp(plan.firstLine);
  test.each([
    '清河市低空经济发展行动计划',
    '《贯彻落实国务院意见 深化改革行动计划》',
    '关于印发《清河市营商环境实施方案（2024—2026年）》的通知',
    '\uFEFF　　清河市2024年政务公开工作要点',
  ])('a document without a name is recognised by its first line: %s', (line) => expect(line).toMatch(firstLine));
  test.each(['请各单位按照行动计划，抓紧推进有关工作。', '# TODO list', '行动计划', '会议纪要'])(
    'and not by: %s',
    (line) => expect(line).not.toMatch(firstLine),
  );
});

describe('packaging', () => {
  test('what the manifest points at is there and is packed', () => {
    const pointed = unique(JSON.stringify(manifest.contributes).matchAll(/"\.\/([\w./-]+)"/g));
    const packed = unique(readFileSync('.vscodeignore', 'utf8').matchAll(/^!(.+?)(?:\/\*\*)?$/gm));
    for (const path of [...pointed, manifest.icon]) {
      expect(
        packed.some((entry) => path === entry || path.startsWith(`${entry}/`)),
        path,
      ).toBe(true);
      expect(existsSync(path), path).toBe(true);
    }
  });

  test('the icon is a PNG of at least 128 pixels', () => {
    const png = readFileSync(manifest.icon);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(Math.min(png.readUInt32BE(16), png.readUInt32BE(20))).toBeGreaterThanOrEqual(128);
  });

  test('it works in restricted mode, in virtual workspaces and in the browser, and brings no dependency', () => {
    expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    expect(manifest.browser).toBeTruthy();
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.private).toBe(false);
  });

  test('every setting has a default and a description', () => {
    for (const [name, setting] of Object.entries<Record<string, unknown>>(configuration.properties)) {
      expect(name).toMatch(/^planlint\./);
      expect(setting).toHaveProperty('default');
      expect(setting.description ?? setting.markdownDescription, name).toMatch(/^%[\w.]+%$/);
    }
  });
});
