import { expect, test } from 'vitest';
import { openingFirst } from '../../client/opening.ts';

/** A connection whose notifications are on their way until they are told to arrive. */
function connection() {
  const sent: string[] = [];
  let arrive = (): void => {};
  let fail = (): void => {};
  const { didOpen, sendRequest } = openingFirst();
  return {
    sent,
    arrive: () => arrive(),
    fail: () => fail(),
    open: () =>
      didOpen({} as never, () =>
        new Promise<void>((resolve, reject) => {
          arrive = resolve;
          fail = () => reject(new Error('the connection is gone'));
        }).then(() => void sent.push('open')),
      ),
    request: () =>
      sendRequest('hover', undefined, undefined, async () => {
        sent.push('request');
        return undefined as never;
      }),
  };
}

test('a request stays behind the document that is being opened', async () => {
  const { open, request, arrive, sent } = connection();
  const opened = open();
  const asked = request();
  await new Promise((resolve) => setTimeout(resolve));
  expect(sent).toEqual([]);
  arrive();
  await Promise.all([opened, asked]);
  expect(sent).toEqual(['open', 'request']);
});

test('and is sent where it could not be opened', async () => {
  const { open, request, fail, sent } = connection();
  const opened = open();
  const asked = request();
  fail();
  await expect(opened).rejects.toThrow('the connection is gone');
  await asked;
  expect(sent).toEqual(['request']);
});
