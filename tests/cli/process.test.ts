/** The program as people have it: bundled, as a process of its own. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { folderWith, MENDED, PLAN } from '../support/cli.ts';
import { buildProgram } from '../support/program.ts';

let program: string;

beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => rm(dirname(program), { recursive: true }));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const planlint = (args: readonly string[], cwd: string, stdin = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8' };
    const child = execFile(process.execPath, [program, ...args], { cwd, env, maxBuffer: 2 ** 26 }, (_, out, err) =>
      resolve({ status: child.exitCode, out, err }),
    );
    child.stdin!.end(stdin);
  });

test('checks, mends and says how it ended', async () => {
  const cwd = await folderWith({ '行动计划.txt': PLAN });
  expect(await planlint([], cwd)).toMatchObject({ status: 1, out: expect.stringMatching(/11:12 {2}错误/), err: '' });
  expect(await planlint(['--fix'], cwd)).toMatchObject({ status: 0, out: expect.stringMatching(/^已修复 1 处\n/) });
  expect(await readFile(join(cwd, '行动计划.txt'), 'utf8')).toBe(MENDED);
  expect(await planlint(['none.txt'], cwd)).toMatchObject({ status: 2, out: '' });
  expect(await planlint(['--fix', '-'], cwd, PLAN)).toMatchObject({ status: 0, out: MENDED });
});

/** All pieces of the program, and what they ask for besides each other. */
async function pieces(): Promise<{ text: string; wanted: string[] }> {
  const folder = join(dirname(program), 'cli');
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  const text = files.join('\n');
  const asked = text.matchAll(/(?:\b(?:require|import)\(|^(?:import|export)\b[^;"'`]*)\s*["'`]([\w@:./-]+)["'`]/gm);
  return { text, wanted: [...asked].map((match) => match[1]!).filter((name) => !/^\.\/\w+\.mjs$/.test(name)) };
}

test('needs nothing but itself, not even for the language server', async () => {
  const { wanted } = await pieces();
  expect(wanted).toContain('node:worker_threads');
  expect(wanted.filter((name) => !isBuiltin(name))).toEqual([]);
});

test('holds nothing that reaches a network', async () => {
  const { text, wanted } = await pieces();
  const reaching = /^(?:node:)?(?:net|tls|https?|http2|dns|dgram|inspector)(?:\/|$)/;
  expect(wanted.filter((name) => reaching.test(name))).toEqual([]);
  expect(text).not.toMatch(/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/);
});

test('writes all of a long report before it ends, and does not mind a reader who stops', async () => {
  const cwd = await folderWith({
    'a.plan': PLAN.replace('（二）', `${'1．建设算力中心，20259月底前建成。（市发展改革委）\n\n'.repeat(900)}（二）`),
  });
  const { out } = await planlint(['--format', 'json'], cwd);
  expect(JSON.parse(out).summary.errors).toBeGreaterThan(900);
  const child = spawn(process.execPath, [program, '--format', 'json'], { cwd });
  let err = '';
  child.stderr.on('data', (chunk) => (err += chunk));
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(err).toBe('');
});

test.skipIf(!existsSync('/dev/full'))('says so where standard output takes no more', async () => {
  const cwd = await folderWith({ 'a.plan': PLAN });
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [program], {
    cwd,
    env: { LANG: 'zh_CN.UTF-8' },
    stdio: ['ignore', full, 'pipe'],
  });
  let err = '';
  child.stderr!.on('data', (chunk) => (err += chunk));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  expect(err).toBe('planlint: 磁盘空间已满。\n');
});

test('ends as ever where nobody reads standard error', async () => {
  const cwd = await folderWith({ 'a.plan': PLAN });
  const missing = Array.from({ length: 50 }, (_, i) => `无${i}.plan`);
  const child = spawn(process.execPath, [program, 'a.plan', ...missing], { cwd });
  child.stderr.destroy();
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  expect(out).toContain('date-malformed');
});

test.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing half-written where it ends by %s', async (signal) => {
  const cwd = await folderWith({ 'out.json': '旧' });
  const child = spawn(process.execPath, [program, '--format', 'json=out.json', '-'], { cwd });
  while ((await readdir(cwd)).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill(signal);
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(status).toBe(signal === 'SIGINT' ? 130 : 143);
  expect(await readdir(cwd)).toEqual(['out.json']);
  expect(await readFile(join(cwd, 'out.json'), 'utf8')).toBe('旧');
});

describe('long runs', { timeout: 90_000 }, () => {
  const MANY = 40;
  const filler = '各责任单位要加强组织领导，确保各项任务落到实处。\n\n'.repeat(220);
  const archive = (): Promise<string> =>
    folderWith(
      Object.fromEntries(
        Array.from({ length: MANY }, (_, i) => [`${i}.plan`, PLAN.replace('三、', `（三）第${i}号\n\n${filler}三、`)]),
      ),
    );

  test('in several threads say what one says, in the same order, also from the cache', async () => {
    const cwd = await archive();
    const alone = await planlint(['--format', 'json', '--threads', '1'], cwd);
    expect(JSON.parse(alone.out).documents).toHaveLength(MANY);
    expect(await planlint(['--format', 'json', '--threads', '2', '--cache'], cwd)).toEqual(alone);
    expect(await planlint(['--format', 'json', '--cache'], cwd)).toEqual(alone);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('ended by %s leave nothing half-written', async (signal) => {
    const cwd = await archive();
    const read = (i: number): Promise<string> => readFile(join(cwd, `${i}.plan`), 'utf8');
    const texts = await Promise.all(Array.from({ length: MANY }, (_, i) => read(i)));
    const args = ['--fix', '--cache', '--format', 'json=all.json', '--format', 'jsonl'];
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await expect.poll(() => read(3), { timeout: 20_000, interval: 5 }).not.toBe(texts[3]);
    child.kill(signal);
    expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
    const names = await readdir(cwd, { recursive: true });
    expect(names.filter((name) => name.endsWith('.tmp') || !/^(?:\d+\.plan|\.planlintcache.*)$/.test(name))).toEqual(
      [],
    );
    for (const [i, text] of texts.entries())
      expect([text, text.replace('20259月', '2025年9月')]).toContain(await read(i));
    expect(await planlint(['--cache', '--fix'], cwd)).toMatchObject({ err: '' });
    for (const [i, text] of texts.entries()) expect(await read(i)).toBe(text.replace('20259月', '2025年9月'));
  });
});

test('watches until it is interrupted', async () => {
  const cwd = await folderWith({ 'a.plan': PLAN });
  const child = spawn(process.execPath, [program, '--watch'], { cwd, env: { LANG: 'zh_CN.UTF-8' } });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await expect.poll(() => said.err, { timeout: 20_000 }).toMatch(/等待文件改动/);
  expect(said.out).toMatch(/1 个错误/);
  await writeFile(join(cwd, 'a.plan'), MENDED);
  await expect.poll(() => said.out, { timeout: 20_000 }).toMatch(/未发现问题\n$/);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

test('serves an editor until it is told to end', async () => {
  const server = spawn(process.execPath, [program, 'lsp', '--stdio']);
  const ended = new Promise((resolve) => server.on('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const result = await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  expect(result).toMatchObject({ serverInfo: { name: 'planlint' } });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await ended).toBe(0);
});
