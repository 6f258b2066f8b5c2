import { expect, test } from 'vitest';
import { createMemoryStore } from '../testing/fake-platform.ts';
import type { KeyedStore } from './platform.ts';
import { createSecretStore } from './secret-store.ts';

const STORES: readonly (readonly [string, () => KeyedStore])[] = [
  ['IndexedDB', () => createSecretStore(indexedDB)],
  ['memory', createMemoryStore],
];

test.each(STORES)('a store in %s keeps, replaces, lists and removes values', async (_name, create) => {
  const store = create();
  expect(await store.read('a')).toBeUndefined();
  await store.write('a', { token: 1 });
  await store.write('a', { token: 2 });
  expect(await store.read('a')).toEqual({ token: 2 });
  expect(await store.keys()).toEqual(['a']);
  await store.remove('a');
  await store.remove('a');
  expect(await store.read('a')).toBeUndefined();
});
