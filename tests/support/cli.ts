import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../server/cli/io.ts';
import { run } from '../../server/cli/run.ts';
import type { NewThread } from '../../server/cli/threads.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as bytes. */
  readonly bytes: Buffer;
}

export interface World {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  readonly errIsTTY?: boolean;
  readonly columns?: number;
  readonly serve?: () => Promise<void>;
  readonly newThread?: NewThread;
  readonly watch?: Io['watch'];
  readonly onInterrupt?: Io['onInterrupt'];
  readonly program?: string;
}

/** Runs the command line in memory; only the file system is real. */
export async function planlint(args: readonly string[], world: World): Promise<Ran> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const into = (chunks: Buffer[]) => ({
    write: (chunk: string | Uint8Array) => void chunks.push(Buffer.from(chunk as string)),
  });
  const status = await run(args, {
    stdout: into(out),
    stderr: into(err),
    readStdin: async () => Buffer.from((world.stdin ?? '') as string),
    cwd: world.cwd,
    env: world.env ?? {},
    isTTY: world.isTTY ?? false,
    errIsTTY: world.errIsTTY ?? false,
    columns: world.columns,
    serve: world.serve ?? (async () => {}),
    newThread: world.newThread ?? null,
    watch: world.watch ?? (async () => async () => {}),
    onInterrupt: world.onInterrupt ?? (() => () => {}),
    program: world.program ?? null,
  });
  const bytes = Buffer.concat(out);
  return { status, out: bytes.toString(), err: Buffer.concat(err).toString(), bytes };
}

/** A new folder with these files in it; the name has marks that paths may have. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'planlint (甲) [1] '));
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
  return folder;
}

/** A small plan with one defect: a date that lost its 年, which a safe fix puts back. */
export const PLAN = `某某市数字经济发展行动计划

一、总体要求

深入推进数字产业化和产业数字化，到2027年，数字经济核心产业增加值翻一番。

二、主要任务

（一）夯实数字基础

1．建设城市算力中心，20259月底前建成投运。（市发展改革委牵头，市财政局配合）

2．编制《某某市公共数据目录》，2025年12月底前印发。（市大数据局）

（二）繁荣数字应用

1．推进电子证照在政务服务中应用，2026年底前全面推开。（市政务服务局牵头）

2．办好数字经济博览会，每年9月底前举办。（市商务局牵头）

三、保障措施

各责任单位要加强组织领导，确保各项任务落到实处。
`;

export const MENDED = PLAN.replace('20259月', '2025年9月');
