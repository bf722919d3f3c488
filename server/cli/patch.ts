import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { visible } from './reporters/display.ts';

/**
 * Unified diff between two states of a document, as `patch` and `git apply` read it; empty where nothing differs. On a
 * terminal, where nobody applies it, characters that would steer the terminal are shown instead.
 */
export function patch(path: string, before: string, after: string, forTerminal: boolean): string {
  if (before === after) return '';
  const options = { context: 1, headerOptions: FILE_HEADERS_ONLY };
  const text = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', options);
  return forTerminal ? text.split('\n').map(visible).join('\n') : text;
}
