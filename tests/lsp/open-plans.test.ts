import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openPlans } from '../../server/lsp/open-plans.ts';
import { openProject } from '../../server/project/project.ts';

const URI = 'file:///plans/a.plan';
const project = openProject({ readText: async () => null });

test('a document that closes while its configuration is read is not open', async () => {
  const open = new Map([[URI, TextDocument.create(URI, 'plan', 1, '一、总体要求')]]);
  const documents = { get: (uri: string) => open.get(uri), keys: () => [...open.keys()] };
  let meanwhile = (): unknown => null;
  const plans = openPlans(documents, async (uri) => {
    meanwhile();
    return project.of(uri);
  });
  expect((await plans.get(URI))?.plan.items).toHaveLength(1);
  meanwhile = () => open.set(URI, TextDocument.create(URI, 'plan', 2, '一、甲\n二、乙'));
  expect((await plans.get(URI))?.plan.items).toHaveLength(2);
  meanwhile = () => open.delete(URI);
  expect(await plans.get(URI)).toBeNull();
});
