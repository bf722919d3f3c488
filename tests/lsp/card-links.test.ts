import { expect, test } from 'vitest';
import { cardLinks } from '../../server/lsp/card-links.ts';

const HOSTILE = '省厅) [x](command:workbench.action.terminal.new "\n<b>';

test('no name from a document ends a link, or begins another', () => {
  const links = cardLinks({ commands: ['planlint.explainRule'], followsPlans: true });
  for (const link of [links.unit(HOSTILE)!, links.rule(HOSTILE)]) {
    expect(link).toMatch(/^command:planlint\.(?:showUnit|explainRule)\?[\w%.!~*'-]+$/);
    expect(JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1)))).toEqual([HOSTILE]);
  }
  expect(links.document('file:///a(1)%20.txt')).toBe('file:///a%281%29%20.txt');
});
