import { expect, test } from 'vitest';
import type { Device } from '../platform/platform.ts';
import { findModelRefusal } from './model-policy.ts';

const OPTIONS = { assets: { onnxruntimeWasmUrl: '/ort.wasm' } };

test.each<[string | null, Partial<Device>]>([
  [null, {}],
  [null, { savesData: false, connection: '4g', memoryGb: 8 }],
  ['The visitor saves data', { savesData: true }],
  ['The connection is slow', { connection: '3g' }],
  ['The device has little memory', { memoryGb: 2 }],
])('%s', (reason, device) => {
  expect(findModelRefusal(OPTIONS, '/model', { ...device, startWorker })).toBe(reason);
});

test('the site decides first', () => {
  expect(findModelRefusal({ ...OPTIONS, engine: 'none' }, '/model', { startWorker })).toContain(
    'The site chose',
  );
  expect(findModelRefusal({}, '/model', { startWorker })).toContain('onnxruntime');
  expect(findModelRefusal(OPTIONS, undefined, { startWorker })).toContain('names no model');
});

function startWorker(): never {
  throw new Error('The policy starts no worker.');
}
