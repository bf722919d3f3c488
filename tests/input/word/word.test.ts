import { describe, expect, test } from 'vitest';
import { readWord } from '../../../server/input/word/word.ts';
import { WORD_CASES } from './documents.ts';

describe.each(WORD_CASES)('$name', ({ docx, text }) => {
  test('is read as it shows', () => {
    expect(readWord(docx())).toMatchObject({ text: `${text}\n` });
  });
});
