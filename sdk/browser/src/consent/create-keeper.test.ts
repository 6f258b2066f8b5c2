import { describe, expect, test } from 'vitest';
import { createCurio } from '../client.ts';
import type { ConsentState, Curio } from '../curio.ts';
import { createFakePlatform, createShelf, type FakePlatform } from '../testing/index.ts';
import { DATABASES, useFreshBrowser } from '../../testing/fresh-browser.ts';

const end = useFreshBrowser();

describe('what the elements keep', () => {
  const kept = [
    ['kept:curio-player', '{"speed":2}'],
    ['tab:curio-mini', '{}'],
  ] as const;

  test.each([
    ['denied', []],
    ['cookieless', []],
    ['granted', kept],
    ['pending', kept],
  ] as const)('is with %s what may stay, whether there is an element or not', async (state, left) => {
    const fake = createFakePlatform({ databases: DATABASES, texts: new Map(kept) });
    await start(fake, 'pending').setConsent(state);
    const names = kept.map(([name]) => name);
    expect([...fake.texts].filter(([name]) => names.some((one) => one === name))).toEqual(left);
  });

  test.each([{ events: true }, {}])('goes when everything known is erased %o', async (what) => {
    const fake = createFakePlatform({ databases: DATABASES, texts: new Map(kept) });
    const curio = start(fake, 'granted');
    await curio.erase(what);
    expect(kept.map(([name]) => fake.texts.has(name))).toEqual([false, false]);
  });
});

function start({ platform }: FakePlatform, consent: ConsentState): Curio {
  return createCurio({ site: 'shelf', source: createShelf(), consent, signal: end.signal }, platform);
}
