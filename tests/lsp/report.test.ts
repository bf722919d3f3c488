import { afterEach, expect, test } from 'vitest';
import { type Editor, startEditor } from './editor.ts';

const URI = 'file:///project/某市方案.plan';
const PLAN =
  '某市行动计划\n一、主要任务\n1.制定方案，20186月底前完成。（市财政局牵头，市教育局配合）\n2.抓落实。（市科技局）';

let editor: Editor;
afterEach(() => editor.end());

test('the report of an open plan, whose links are commands of the editor', async () => {
  editor = await startEditor();
  await editor.open(PLAN, URI);
  const page = await editor.own('planlint/report', { uri: URI, asOf: '2019-01-01' });
  expect(page).toContain('<h1>某市行动计划</h1>');
  expect(page).toContain('某市方案.plan');
  expect(page).toContain('以2019-01-01为准');
  const place = encodeURIComponent(JSON.stringify([URI, 2, 7]));
  expect(page).toContain(`href="command:planlint.reveal?${place}"`);
  expect(page).toContain(`href="command:planlint.explainRule?${encodeURIComponent('["date-malformed"]')}"`);
});

test('of a plan that is not open', async () => {
  editor = await startEditor({ files: new Map([[URI, PLAN]]), folders: ['file:///project'] });
  expect(await editor.own('planlint/report', { uri: URI, asOf: null })).toContain('市教育局');
});

test('null where there is no plan', async () => {
  editor = await startEditor();
  expect(await editor.own('planlint/report', { uri: 'file:///nowhere.txt', asOf: null })).toBeNull();
});
