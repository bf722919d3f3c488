/** The figures of a run of the benchmark as Markdown. */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Keystrokes } from './bench-keystrokes.ts';
import type { Stage } from './bench-stages.ts';

/** Milliseconds and megabytes, medians. */
export interface Run {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

export interface Figures {
  readonly rounds: number;
  readonly runs: readonly { readonly input: string; readonly of: readonly Run[] }[];
  /** Peers that are not installed. */
  readonly missing: readonly string[];
  readonly keystrokes: readonly Keystrokes[];
  readonly stages: readonly Stage[];
}

export const LANGUAGES = [
  { locale: 'en', file: 'docs/performance.md' },
  { locale: 'zh', file: 'docs/performance.zh-CN.md' },
] as const;

type Locale = (typeof LANGUAGES)[number]['locale'];

/** Rules in the table; the others cost less. */
const SHOWN = 12;

export function tables(figures: Figures, locale: Locale): string {
  const say = (zh: string, en: string): string => (locale === 'zh' ? zh : en);
  const [cpu] = cpus();
  const machine = `${cpu?.model.trim()} × ${cpus().length}, ${process.platform}, Node ${process.version}`;
  const ours = figures.stages.slice(3);
  const steepest = ours.reduce((a, b) => (b.growth > a.growth ? b : a));
  return [
    say(
      `机器：${machine}；每项 ${figures.rounds} 轮，交替运行，取中位数。`,
      `Machine: ${machine}; medians of ${figures.rounds} rounds, all programs in turn.`,
    ),
    ...(figures.missing.length > 0
      ? [
          say(
            `未安装，未比较：${figures.missing.join('、')}。`,
            `Not installed, and so not run: ${figures.missing.join(', ')}.`,
          ),
        ]
      : []),
    ...figures.runs.map(({ input, of }) => runTable(input, of, say)),
    `### ${say('从按键到问题', 'From keystroke to findings')}`,
    table(
      [
        say('文本', 'text'),
        say('中位 ms', 'median ms'),
        '95 % ms',
        say('空服务器 ms', 'bare server ms'),
        say('倍数', 'ratio'),
        say('启动到首批问题 ms', 'start to first findings ms'),
        say('空服务器', 'bare server'),
      ],
      figures.keystrokes.map((k) => [
        k.input,
        fixed(k.ours),
        fixed(k.slow),
        fixed(k.floor),
        `${fixed(k.ours / k.floor)}×`,
        k.first.toFixed(0),
        k.firstFloor.toFixed(0),
      ]),
    ),
    `### ${say('各步与各规则', 'Stages and rules')}`,
    say(
      `每 MB 所用处理器毫秒，及文本加倍（5 → 10 MB）时所需的倍数；共 ${ours.length} 条规则，增长最快的是 ${steepest.name}（${fixed(steepest.growth)} 倍）。`,
      `Milliseconds of processor for a MB, and how many times as long twice the text takes (5 to 10 MB); of ${ours.length} rules the steepest is ${steepest.name} (${fixed(steepest.growth)}×).`,
    ),
    table(
      [say('步骤或规则', 'stage or rule'), 'ms', say('增长', 'growth')],
      figures.stages.slice(0, 3 + SHOWN).map((s) => [s.name, fixed(s.ms), `${fixed(s.growth)}×`]),
    ),
    `### ${say('程序文件', 'Bundles')}`,
    table([say('文件', 'file'), 'KB', 'gzip KB'], bundles()),
  ].join('\n\n');
}

function runTable(input: string, of: readonly Run[], say: (zh: string, en: string) => string): string {
  const floor = of[0]!;
  const rows = of.map((r) => [
    r.name,
    r.cpu.toFixed(0),
    `${fixed(r.cpu / floor.cpu)}×`,
    `${fixed(r.wall / floor.wall)}×`,
    r.memory.toFixed(0),
  ]);
  const head = [
    say('程序', 'program'),
    say('处理器 ms', 'processor ms'),
    say('÷ 空 Node', '÷ bare Node'),
    say('用时 ÷ 空 Node', 'time ÷ bare Node'),
    say('内存 MB', 'memory MB'),
  ];
  return `### ${input}\n\n${table(head, rows)}`;
}

function bundles(): string[][] {
  const single = readdirSync('dist').filter((name) => name.endsWith('.js'));
  const pieces = readdirSync('dist/cli').map((name) => join('cli', name));
  return [...single.map((name) => bundle(name, [name])), bundle('cli/', pieces)];
}

function bundle(name: string, files: readonly string[]): string[] {
  const all = files.map((file) => readFileSync(join('dist', file)));
  const sum = (sizes: readonly number[]): string => kilo(sizes.reduce((a, b) => a + b, 0));
  return [name, sum(all.map((bytes) => bytes.length)), sum(all.map((bytes) => gzipSync(bytes).length))];
}

const kilo = (bytes: number): string => (bytes / 1000).toFixed(0);

const fixed = (n: number): string => n.toFixed(n < 10 ? 2 : 1);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
