import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith, planlint } from '../support/cli.ts';

const SUPERIOR = `某省数字政府建设行动计划

一、主要任务

（一）建立省级政务数据资源目录，推动部门之间按需共享。2026年6月底前实现省市两级系统互联互通。（省大数据局）

（二）推进电子证照在便民服务中应用。推动高频事项免交实体证件。（省政务服务局）

（三）办好数字经济博览会，打造招商合作平台。（省商务厅）
`;

const PLAN = `某市数字政府建设实施方案

一、主要任务

（一）建立市级政务数据资源目录，推动部门之间按需共享。2026年12月底前实现省市两级系统互联互通。（市大数据局）

（二）推进电子证照在便民服务中应用。（市政务服务局）

（三）培育本地软件外包企业，建设信创产业园区。（市工业和信息化局）
`;

let cwd: string;
const trace = (args: readonly string[]) => planlint(['trace', ...args], { cwd });

beforeAll(async () => {
  cwd = await folderWith({
    'plan.txt': PLAN,
    'superior.txt': SUPERIOR,
    'evil.txt': PLAN.replace('软件外包', '软\u001b[2J件\u202e外包'),
  });
});

describe('planlint trace', () => {
  test('what is missing, reworded, later and added, and a sum', async () => {
    const { out, err, status } = await trace(['plan.txt', '--superior', 'superior.txt']);
    expect(out).toMatchInlineSnapshot(`
      "上级文件  某省数字政府建设行动计划
      本计划  某市数字政府建设实施方案
      superior.txt → plan.txt

      ≈ 一/(一)  建立省级政务数据资源目录，推动部门之间按需共享。2026年6月底前实现省市两级系统互联互通。
          ≈ 数字不同 2026年6月底前实现省市两级系统互联互通
          → 5 2026年12月底前实现省市两级系统互联互通
          ! 时限晚于上级文件  2026年6月底前（2026-06-30） → 2026年12月底前（2026-12-31）
      ◐ 一/(二)  推进电子证照在便民服务中应用。推动高频事项免交实体证件。
          - 推动高频事项免交实体证件
      ✗ 一/(三)  办好数字经济博览会，打造招商合作平台。
          - 办好数字经济博览会，打造招商合作平台

      上级文件没有要求、本计划自行提出的任务
      + 一/(三)  9  培育本地软件外包企业，建设信创产业园区。

      上级文件的 3 项任务
        ✓ 已落实              0
        ≈ 有改写              1
        ◐ 部分缺失            1
        ✗ 缺失                1
        ! 时限晚于上级文件    1
        + 自行提出            1
      "
    `);
    expect({ err, status }).toEqual({ err: '', status: 1 });
  });

  test('in English', async () => {
    const { out } = await trace(['plan.txt', '--superior', 'superior.txt', '--lang', 'en']);
    expect(out.split('\n').slice(-8)).toMatchInlineSnapshot(`
      [
        "3 tasks of the superior document",
        "  ✓ covered                             0",
        "  ≈ reworded                            1",
        "  ◐ partly missing                      1",
        "  ✗ missing                             1",
        "  ! later than the superior document    1",
        "  + own tasks                           1",
        "",
      ]
    `);
  });

  test('a plan that takes over all: status 0', async () => {
    const { status } = await trace(['superior.txt', '--superior', 'superior.txt']);
    expect(status).toBe(0);
  });

  test('as JSON, with places on both sides', async () => {
    const { out } = await trace(['plan.txt', '--superior', 'superior.txt', '--format', 'json']);
    const { tasks, extra } = JSON.parse(out);
    expect(tasks.map((t: { coverage: string }) => t.coverage)).toEqual(['reworded', 'partial', 'missing']);
    expect(tasks[0].later).toMatchObject([{ superior: { end: '2026-06-30' }, plan: { end: '2026-12-31' } }]);
    expect(tasks[0].statements[1]).toMatchObject({
      otherFigures: true,
      superior: { start: { line: 5, column: 28 } },
      plan: { start: { line: 5, column: 28 } },
    });
    expect(tasks[2].statements[0]).toMatchObject({ coverage: 'missing', plan: null });
    expect(extra.map((t: { id: string }) => t.id)).toEqual(['一/(三)']);
  });

  test('as findings in the plan, in the formats of check', async () => {
    const { out, status } = await trace(['plan.txt', '--superior', 'superior.txt', '--format', 'jsonl']);
    const findings = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(findings.map((f) => [f.rule, f.severity, f.start.line])).toEqual([
      ['superior-deadline-later', 'error', 5],
      ['superior-figures', 'info', 5],
      ['superior-missing', 'warning', 7],
      ['superior-missing', 'warning', 7],
      ['superior-extra', 'hint', 9],
    ]);
    expect(status).toBe(1);
  });

  test.each(['stylish', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'markdown'])(
    'as %s',
    async (format) => {
      const { out, err } = await trace(['plan.txt', '--superior', 'superior.txt', '--format', format]);
      expect(out).toContain('superior-deadline-later');
      expect(err).toBe('');
    },
  );

  test('the document cannot steer the terminal', async () => {
    const { out } = await trace(['evil.txt', '--superior', 'superior.txt']);
    expect(out).toContain('␛[2J');
    for (const steering of ['\u001b', '\u202e']) expect(out).not.toContain(steering);
  });

  test.each([
    ['no superior document', ['plan.txt'], 'planlint trace 计划 --superior 上级文件'],
    ['no plan', ['--superior', 'superior.txt'], 'planlint trace 计划 --superior 上级文件'],
    ['a missing file', ['plan.txt', '--superior', 'none.txt'], 'none.txt'],
  ])('wrong use: %s', async (_, args, message) => {
    const { out, err, status } = await trace(args);
    expect({ out, status }).toEqual({ out: '', status: 2 });
    expect(err).toContain(message);
  });
});

test.each(['en', 'zh-CN'])('the manual shows what is said of its example: %s', async (language) => {
  const manual = readFileSync(language === 'en' ? 'docs/trace.md' : 'docs/trace.zh-CN.md', 'utf8');
  const { out } = await planlint(['trace', '计划.txt', '--superior', '上级.txt', '--lang', language], {
    cwd: 'docs/examples',
  });
  expect(manual).toContain(`\`\`\`text\n${out.trimEnd()}\n\`\`\``);
});
