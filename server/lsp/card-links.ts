/** Where the links of hover cards lead: to what the client can show itself, else to an address. */

import { rulePage } from '../addresses.ts';
import type { ActionCommand, LinkCommand } from '../protocol.ts';
import type { Client } from './client.ts';

export interface CardLinks {
  /** Page of a rule. */
  readonly rule: (id: string) => string;
  /** The tasks of a unit; null for a client that has no view of them. */
  readonly unit: (name: string) => string | null;
  /** A document of the workspace by its address. */
  readonly document: (uri: string) => string;
}

export const cardLinks = ({ commands, followsPlans }: Pick<Client, 'commands' | 'followsPlans'>): CardLinks => ({
  rule: (id) => (commands.includes('planlint.explainRule') ? commandLink('planlint.explainRule', id) : rulePage(id)),
  unit: (name) => (followsPlans ? commandLink('planlint.showUnit', name) : null),
  document: escaped,
});

const commandLink = (command: ActionCommand | LinkCommand, argument: string): string =>
  `command:${command}?${escaped(encodeURIComponent(JSON.stringify([argument])))}`;

/** What would end a link of Markdown. */
const escaped = (address: string): string => address.replaceAll('(', '%28').replaceAll(')', '%29');
