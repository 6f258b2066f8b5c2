import { expect, test } from 'vitest';
import type { Device } from '../platform/platform.ts';
import { findOnnxruntimeRefusal, listEngines } from './model-policy.ts';

const OPTIONS = { assets: { onnxruntimeWasmUrl: '/ort.wasm' } };

test.each<[string | null, Partial<Device>]>([
  [null, {}],
  [null, { savesData: false, connection: '4g', memoryGb: 8 }],
  ['The visitor saves data', { savesData: true }],
  ['The connection is slow', { connection: '3g' }],
  ['The device has little memory', { memoryGb: 2 }],
])('%s', (reason, device) => {
  expect(findOnnxruntimeRefusal(OPTIONS, { ...device, startWorker })).toBe(reason);
});

test('what came with an extension needs no network, but memory', () => {
  const packaged = { assets: { onnxruntimeWasmUrl: 'chrome-extension://abc/ort.wasm' } };
  const slow = { savesData: true, connection: '3g', startWorker };
  expect(findOnnxruntimeRefusal(packaged, slow)).toBeNull();
  expect(findOnnxruntimeRefusal(packaged, { ...slow, memoryGb: 1 })).toBe('The device has little memory');
});

test('without the address of its WebAssembly there is no onnxruntime', () => {
  expect(findOnnxruntimeRefusal({}, { startWorker })).toContain('onnxruntime');
});

test('the light engine is asked first, unless the site chose', () => {
  expect(listEngines({})).toEqual(['light', 'onnxruntime']);
  expect(listEngines({ engine: 'auto' })).toEqual(['light', 'onnxruntime']);
  expect(listEngines({ engine: 'light' })).toEqual(['light']);
  expect(listEngines({ engine: 'onnxruntime' })).toEqual(['onnxruntime']);
  expect(listEngines({ engine: 'none' })).toEqual([]);
});

function startWorker(): never {
  throw new Error('The policy starts no worker.');
}
