import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calmAfter } from '../../server/lsp/calm.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('work waits while somebody types, and goes on after a pause', async () => {
  const { disturb, calm } = calmAfter(200);
  const done = vi.fn();
  await calm();
  disturb();
  void calm().then(done);
  await vi.advanceTimersByTimeAsync(150);
  disturb();
  await vi.advanceTimersByTimeAsync(150);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(50);
  expect(done).toHaveBeenCalledOnce();
  await calm();
});
