import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiveStock } from './live-stock.ts';

describe('createLiveStock', () => {
  it('shows what was there less what was sold, and never less than nothing', () => {
    const stock = createLiveStock({ mug: 3 });
    expect([stock.left('mug'), stock.left('kettle'), stock.left('toString')]).toEqual([3, null, null]);
    stock.take([
      { id: 'a', item: 'mug', quantity: 2 },
      { id: 'b', item: 'kettle' },
      { id: 'c', item: 'mug' },
      { id: 'd', item: 'mug', quantity: 9 },
    ]);
    expect([stock.left('mug'), stock.left('kettle')]).toEqual([0, null]);
  });

  it('is never below the truth while orders are under way, and is the truth once they are there', () => {
    const order = fc.record({
      id: fc.uuid(),
      item: fc.constantFrom('mug', 'kettle'),
      quantity: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(order, { selector: ({ id }) => id }),
        fc.array(fc.nat()),
        (paid, repeats) => {
          const initial = { mug: 400, kettle: 400 };
          const truth = (item: 'mug' | 'kettle'): number =>
            initial[item] -
            paid.filter((line) => line.item === item).reduce((sum, line) => sum + line.quantity, 0);
          const stock = createLiveStock(initial);
          // Each arrives, some again and again, the last first.
          const arriving = [
            ...paid,
            ...repeats.flatMap((at) => paid[at % Math.max(1, paid.length)] ?? []),
          ].toReversed();
          for (const line of arriving) {
            stock.take([line]);
            expect(stock.left('mug')).toBeGreaterThanOrEqual(truth('mug'));
            expect(stock.left('kettle')).toBeGreaterThanOrEqual(truth('kettle'));
          }
          expect([stock.left('mug'), stock.left('kettle')]).toEqual([truth('mug'), truth('kettle')]);
        },
      ),
    );
  });
});
