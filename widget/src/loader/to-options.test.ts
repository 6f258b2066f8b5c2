import { expect, test, vi } from 'vitest';
import { toOptions } from './to-options.ts';

const scriptUrl = 'https://cdn.example/v1/curio.js';

test('reads the attributes of a script tag', () => {
  const dataset = {
    site: 'demo',
    source: '/c.json',
    collector: 'https://s.example/curio',
    writeKey: 'k',
    consent: 'granted',
  };
  expect(toOptions({ scriptUrl, dataset })).toEqual({
    site: 'demo',
    source: '/c.json',
    consent: 'granted',
    collector: { url: 'https://s.example/curio', writeKey: 'k' },
    assets: {
      modelUrl: 'https://cdn.example/v1/model/',
      onnxruntimeWasmUrl: 'https://cdn.example/v1/ort-wasm-simd-threaded.wasm',
    },
  });
});

test('takes the address of a worker that the site hosts itself', () => {
  const { assets } = toOptions({ scriptUrl, dataset: { site: 'demo', workerUrl: '/curio-worker.js' } });
  expect(assets?.workerUrl).toBe('/curio-worker.js');
});

test('leaves out a collector without its key, and a value that is not allowed', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const options = toOptions({
    scriptUrl,
    dataset: { site: 'demo', collector: 'https://s.example', engine: 'fast' },
  });
  expect(options.collector).toBeUndefined();
  expect(options.engine).toBeUndefined();
  expect(warn.mock.calls).toEqual([['data-engine="fast" is none of auto, light, none, onnxruntime.']]);
  warn.mockRestore();
});

test('data-consent names a state, or the consent tool of the page', () => {
  const read = (consent: string): unknown =>
    toOptions({ scriptUrl, dataset: { site: 'demo', consent } }).consent;
  expect(['granted', 'cookieless'].map(read)).toEqual(['granted', 'cookieless']);
  expect(['tcf', 'google', 'shopify', 'gpc', 'auto'].map(read)).toEqual(
    ['tcf', 'google', 'shopify', 'gpc', 'auto'].map((from) => ({ from })),
  );
});

test('data-forward names targets, and what they are told by others already', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const read = (forward: string): unknown =>
    toOptions({ scriptUrl, dataset: { site: 'demo', forward } }).forward;
  expect(read('ga4  segment -add-to-cart -order')).toEqual([
    { to: 'ga4', without: ['add-to-cart', 'order'] },
    { to: 'segment', without: ['add-to-cart', 'order'] },
  ]);
  expect(read('ga3')).toEqual([]);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
