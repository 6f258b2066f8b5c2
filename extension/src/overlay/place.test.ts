import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeDetail, type Box } from './place.ts';

const VIEW: Box = { left: 0, top: 0, right: 1_280, bottom: 800 };
const SIZE = { width: 272, height: 320 };
const seenBox = fc
  .record({ left: fc.nat(1_200), top: fc.nat(700), width: fc.nat(600), height: fc.nat(800) })
  .map(({ left, top, width, height }) => ({
    left,
    top,
    right: Math.min(left + width, VIEW.right),
    bottom: Math.min(top + height, VIEW.bottom),
  }));

test('a detail stays in the window and off its card where a side has room', () => {
  fc.assert(
    fc.property(seenBox, (seen) => {
      const { x, y } = placeDetail(seen, SIZE, VIEW);
      expect(x).toBeGreaterThanOrEqual(8);
      expect(x + SIZE.width).toBeLessThanOrEqual(VIEW.right - 8);
      const hasRoom = seen.left >= SIZE.width + 16 || VIEW.right - seen.right >= SIZE.width + 16;
      if (!hasRoom) return;
      expect(x >= seen.right || x + SIZE.width <= seen.left).toBe(true);
      expect(y + SIZE.height).toBeLessThanOrEqual(VIEW.bottom - 8);
    }),
  );
});

test('on a phone the detail stands at the top of the card, over its pill’s place and not its buy button', () => {
  const phone: Box = { left: 0, top: 0, right: 390, bottom: 844 };
  expect(placeDetail(phone, SIZE, phone)).toEqual({ x: 110, y: 44 });
});
