import { expect, test, vi } from 'vitest';
import { createCallbackCart, type CallbackAnswer } from './callback-cart.ts';
import { createLinkCart } from './link-cart.ts';

const { signal } = new AbortController();
const line = { productId: 'mug', variantId: 'mug-7', quantity: 2 };

test.each<[CallbackAnswer, object]>([
  [undefined, { ok: true, cart: { count: 2 } }],
  [true, { ok: true, cart: { count: 2 } }],
  [
    { lines: [], count: 5, total: null },
    { ok: true, cart: { count: 5 } },
  ],
  [false, { ok: false, refusal: 'other' }],
  ['login-needed', { ok: false, refusal: 'login-needed' }],
  [
    { ok: false, refusal: 'other', message: 'Only for members', url: '/join' },
    { message: 'Only for members', url: '/join' },
  ],
  ['nonsense' as CallbackAnswer, { ok: false, refusal: 'other' }],
])('reads a function\u2019s answer %o', async (answer, outcome) => {
  const cart = createCallbackCart({ add: () => answer });
  expect(await cart.add(line, { signal })).toMatchObject(outcome);
});

test('answers for a function that throws, and for one that never answers', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const throwing = createCallbackCart({
    add: () => {
      throw new Error('broken');
    },
  });
  expect(await throwing.add(line, { signal })).toEqual({ ok: false, refusal: 'other' });
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
  const ending = new AbortController();
  const silent = createCallbackCart({ add: () => new Promise(() => undefined) });
  const coming = silent.add(line, ending);
  ending.abort();
  expect(await coming).toEqual({ ok: false, refusal: 'timeout' });
});

test('keeps count itself where the site does not', async () => {
  const cart = createCallbackCart({ add: () => true });
  await cart.add(line, { signal });
  await cart.add(line, { signal });
  expect(await cart.read({ signal })).toMatchObject({
    cart: { lines: [{ variantId: 'mug-7', quantity: 4 }] },
  });
});

test('offers only what the site has', () => {
  expect(Object.keys(createCallbackCart({ add: () => true })).toSorted()).toEqual(['add', 'observe', 'read']);
});

test('leads out to the variant where the shop\u2019s addresses allow it', async () => {
  const cart = createLinkCart();
  expect(cart.toPage?.(line, 'https://shop.example/products/mug')).toBe(
    'https://shop.example/products/mug?variant=7',
  );
  expect(cart.toPage?.(line, 'https://shop.example/mug.html')).toBe('https://shop.example/mug.html');
  expect(cart.toPage?.(line, undefined)).toBeUndefined();
  const own = createLinkCart({ toUrl: ({ variantId }) => `https://shop.example/?v=${variantId}` });
  expect(await own.add(line, { signal })).toEqual({
    ok: false,
    refusal: 'other',
    url: 'https://shop.example/?v=mug-7',
  });
});
