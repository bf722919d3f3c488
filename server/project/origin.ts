import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Applied } from './project.ts';

/** Where a value stands in a configuration file; offset in its text. */
export interface Origin {
  readonly path: string;
  readonly source: string;
  readonly offset: number;
}

/** The place that gives a value (`profile`, or `rules` and an id) of what holds for a document; null where none does. */
export function originOf(applied: readonly Applied[], key: readonly string[]): Origin | null {
  for (const { path, source, at } of applied.toReversed()) {
    const tree = parseTree(source, [], { allowTrailingComma: true });
    const node = tree && findNodeAtLocation(tree, [...at, ...key]);
    if (node) return { path, source, offset: node.offset };
  }
  return null;
}
