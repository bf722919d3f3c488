import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith, MENDED as OLD, planlint } from '../support/cli.ts';

/** A task moved in time, one given to another lead, one reworded, one dropped, one added. */
const NEW = OLD.replace('2025年9月底前建成', '2025年12月底前建成')
  .replace('（市大数据局）', '（市数据局）')
  .replace('推进电子证照在政务服务中应用', '推进电子证照在政务服务中广泛应用')
  .replace(/2．办好数字经济博览会[^\n]*\n/, '2．培育数据服务企业一百家，2026年底前完成。（市工业和信息化局牵头）\n');

let cwd: string;
const diff = (args: readonly string[], world: object = {}) => planlint(['diff', ...args], { cwd, ...world });

beforeAll(async () => {
  cwd = await folderWith({
    'old.txt': OLD,
    'new.txt': NEW,
    'evil.txt': OLD.replace('城市算力中心', '城市\u001b[2J算力\u202e中心'),
    'plans/甲方案.txt': OLD,
    'plans/乙方案.txt': NEW,
  });
});

describe('planlint diff', () => {
  test('what came, went and moved, and a sum', async () => {
    const { out, err, status } = await diff(['old.txt', 'new.txt']);
    expect(out).toMatchInlineSnapshot(`
      "--- old.txt  某某市数字经济发展行动计划  4 项任务
      +++ new.txt  某某市数字经济发展行动计划  4 项任务

      ~ 二/(一)/1 建设城市算力中心，2025年12月底前建成投运。
          时限变动  new.txt:11
          完成时限  2025年9月底前 → 2025年12月底前

      ~ 二/(一)/2 编制《某某市公共数据目录》，2025年12月底前印发。
          牵头单位变动  new.txt:13
          牵头单位  市大数据局 → 市数据局

      ~ 二/(二)/1 推进电子证照在政务服务中广泛应用，2026年底前全面推开。
          文字改动  new.txt:17
          文字      推进电子证照在政务服务中{+广泛+}应用，2026年底前全面…

      - 二/(二)/2 办好数字经济博览会，每年9月底前举办。
          删除  old.txt:19

      + 二/(二)/2 培育数据服务企业一百家，2026年底前完成。
          新增  new.txt:19

      新增 1 项，删除 1 项，牵头单位变动 1 项，时限变动 1 项，文字改动 1 项，未变 0 项
      "
    `);
    expect({ err, status }).toEqual({ err: '', status: 1 });
  });

  test('in English', async () => {
    const { out } = await diff(['old.txt', 'new.txt', '--lang', 'en']);
    expect(out.split('\n').at(-2)).toMatchInlineSnapshot(
      `"1 added, 1 dropped, 1 another lead, 1 another deadline, 1 reworded, 0 unchanged"`,
    );
    expect(out).toContain('another lead');
  });

  test('the same tasks: status 0', async () => {
    const { out, status } = await diff(['old.txt', 'old.txt']);
    expect([out.split('\n').at(-2), status]).toEqual(['未变 4 项', 0]);
  });

  test('as JSON, tasks as in the ledger', async () => {
    const { out } = await diff(['old.txt', 'new.txt', '--format', 'json']);
    const { before, after, changes, unchanged } = JSON.parse(out);
    expect([before.tasks, after.tasks, unchanged]).toEqual([4, 4, 0]);
    expect(changes.map((c: { differences: string[] }) => c.differences)).toEqual([
      ['deadline'],
      ['lead'],
      ['text'],
      ['dropped'],
      ['added'],
    ]);
    expect([changes[0].before.due, changes[0].after.due]).toEqual(['2025-09-30', '2025-12-31']);
    expect([changes[3].after, changes[4].before]).toEqual([null, null]);
  });

  test('the document cannot steer the terminal', async () => {
    const { out } = await diff(['old.txt', 'evil.txt']);
    expect(out).toContain('␛[2J');
    for (const steering of ['\u001b', '\u202e']) expect(out).not.toContain(steering);
  });

  test.each([
    ['one file', ['old.txt'], 'diff 需要两个文件'],
    ['three files', ['old.txt', 'new.txt', 'evil.txt'], 'diff 需要两个文件'],
    ['a missing file', ['old.txt', 'none.txt'], 'none.txt'],
    ['a folder', ['old.txt', 'plans'], '这里有多份计划'],
  ])('wrong use: %s', async (_, args, message) => {
    const { out, err, status } = await diff(args);
    expect({ out, status }).toEqual({ out: '', status: 2 });
    expect(err).toContain(message);
  });
});
