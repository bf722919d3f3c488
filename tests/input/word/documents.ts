import { LAID_OUT } from './laid-out-documents.ts';
import { NUMBERED } from './numbered-documents.ts';
import type { WordCase } from './word-case.ts';

export const WORD_CASES: readonly WordCase[] = [...NUMBERED, ...LAID_OUT];
