/** Where Planlint lives on the net; the program itself never goes there. */
export const HOMEPAGE = 'https://github.com/planlint/planlint';

/** Address of a rule's page; what a trace tells is on one page. */
export const rulePage = (rule: string): string =>
  `${HOMEPAGE}/blob/main/docs/${rule.startsWith('superior-') ? 'trace' : `rules/${rule}`}.md`;
