/**
 * Does a piece of work for every item, up to `width` at a time, and gives the results in the order of the items. No more
 * items are taken than are under way, so that memory does not grow with their number.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncIterable<readonly [Item, Result]> {
  const underWay: { item: Item; result: Promise<Result> }[] = [];
  for await (const item of items) {
    const result = work(item);
    result.catch(() => {}); // told when its turn comes
    underWay.push({ item, result });
    if (underWay.length >= width) yield await next();
  }
  while (underWay.length > 0) yield await next();

  async function next(): Promise<readonly [Item, Result]> {
    const { item, result } = underWay.shift()!;
    return [item, await result];
  }
}
