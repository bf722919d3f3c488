/** Where Planlint lives on the net; the program itself never goes there. */
export const HOMEPAGE = 'https://github.com/planlint/planlint';

/** Address of a rule's page. */
export const rulePage = (rule: string): string => `${HOMEPAGE}/blob/main/docs/rules/${rule}.md`;
