import type { ActionCommand, LinkCommand } from '../server/protocol.ts';

/** Commands of code actions that the client carries out. */
export const CLIENT_COMMANDS: readonly ActionCommand[] = ['planlint.explainRule', 'planlint.ignoreRule'];

/** What links in hovers may run: commands that show something and change nothing, since text of a document stands there. */
export const LINKED_COMMANDS: readonly (ActionCommand | LinkCommand)[] = ['planlint.explainRule', 'planlint.showUnit'];
