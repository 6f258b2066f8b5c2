import type { EventType } from '@curio/core';
import { EVENT_TYPES } from '@curio/core';
import { describe, expect, test, vi } from 'vitest';
import { createCurio } from '../client.ts';
import type { Curio, CurioOptions, ForwardOption, TrackFields } from '../curio.ts';
import { createFakePlatform, createShelf, type FakePlatform } from '../testing/index.ts';
import { DATABASES, useFreshBrowser } from '../../testing/fresh-browser.ts';

const end = useFreshBrowser();

const LINE: TrackFields = {
  item: 'coffee-1',
  variant: 'coffee-1-only',
  quantity: 2,
  value: { amount: 2002, currency: 'EUR' },
};
const ITEM = {
  item_id: 'coffee-1',
  item_name: 'Coffee number 1',
  item_category: 'Home',
  item_category2: 'Coffee',
  item_variant: 'coffee-1-only',
  price: 10.01,
  quantity: 2,
};

describe('GA4', () => {
  test('through gtag: commerce with items, value and currency', async () => {
    const page = createGtagPage();
    const curio = await start(page.globals, ['ga4']);
    await curio.track('add-to-cart', LINE);
    await curio.track('order', { ...LINE, orderId: 'A-1' });
    await vi.waitFor(() => expect(page.calls).toHaveLength(2));
    expect(page.calls).toEqual([
      ['event', 'add_to_cart', { value: 20.02, currency: 'EUR', items: [ITEM] }],
      ['event', 'purchase', { transaction_id: 'A-1', value: 20.02, currency: 'EUR', items: [ITEM] }],
    ]);
  });

  test('in a Tag Manager container’s layer, the commerce of the last event cleared', async () => {
    const page = createGtagPage();
    page.globals['google_tag_manager'] = { 'GTM-ABC123': {}, 'G-XYZ': {} };
    page.globals['dataLayer'] = [];
    const curio = await start(page.globals, ['ga4']);
    await curio.track('product-view', { item: 'coffee-1' });
    await curio.track('search', { query: 'kettle' });
    await vi.waitFor(() => expect(page.globals['dataLayer']).toHaveLength(3));
    expect(page.calls).toEqual([]);
    expect(page.globals['dataLayer']).toEqual([
      { ecommerce: null },
      {
        event: 'view_item',
        ecommerce: { value: 10.01, currency: 'EUR', items: [expect.objectContaining({ price: 10.01 })] },
      },
      { event: 'search', search_term: 'kettle' },
    ]);
  });

  test('where Google has not come yet, in a layer that it reads when it comes', async () => {
    const globals: Record<string, unknown> = {};
    const curio = await start(globals, ['ga4']);
    await curio.track('video-midpoint', { item: 'clip-coffee-1', surface: 'feed' });
    await vi.waitFor(() =>
      expect(globals['dataLayer']).toEqual([
        {
          event: 'video_progress',
          video_provider: 'curio',
          video_title: 'Watch: Coffee number 1',
          video_percent: 50,
          video_duration: 8,
        },
      ]),
    );
  });

  test('a sum without its currency is never sent', async () => {
    const page = createGtagPage();
    const curio = await start(page.globals, ['ga4']);
    await curio.track('add-to-cart', { item: 'unknown-thing' });
    await vi.waitFor(() => expect(page.calls).toHaveLength(1));
    expect(page.calls[0]?.[2]).toEqual({ items: [{ item_id: 'unknown-thing' }] });
  });
});

describe('Segment', () => {
  test('what came before its script is told when it is there, with the time of the event', async () => {
    const globals: Record<string, unknown> = {};
    const { fake, curio } = await startBoth(globals, ['segment']);
    const event = await curio.track('add-to-cart', LINE);
    await settle(fake);
    const track = vi.fn();
    globals['analytics'] = { track };
    await fake.time.advance(5000);
    expect(track.mock.calls).toEqual([
      [
        'Product Added',
        {
          product_id: 'coffee-1',
          category: 'Home > Coffee',
          name: 'Coffee number 1',
          variant: 'coffee-1-only',
          price: 10.01,
          quantity: 2,
          image_url: 'https://shop.example/coffee-1.jpg',
          currency: 'EUR',
          value: 20.02,
        },
        { timestamp: new Date(event.ts).toISOString() },
      ],
    ]);
    globals['analytics'] = { track: vi.fn() };
    await curio.track('search', { query: 'kettle' });
    expect(globals['analytics']).toHaveProperty('track.mock.calls', [
      ['Products Searched', { query: 'kettle' }, expect.anything()],
    ]);
  });
});

describe('Shopify', () => {
  test('under a prefix, and not what Shopify tells its pixels of by itself', async () => {
    const publish = vi.fn();
    const curio = await start({ Shopify: { analytics: { publish } } }, ['shopify']);
    await curio.track('add-to-cart', LINE);
    await curio.track('order', { ...LINE, orderId: 'A-1' });
    await curio.track('product-view', { item: 'coffee-1' });
    await curio.track('search', { query: 'kettle' });
    await vi.waitFor(() => expect(publish).toHaveBeenCalledTimes(2));
    expect(publish.mock.calls).toEqual([
      [
        'curio:product_viewed',
        {
          productVariant: {
            id: '',
            title: null,
            sku: null,
            price: { amount: 10.01, currencyCode: 'EUR' },
            product: { id: 'coffee-1', title: 'Coffee number 1', vendor: null, type: 'Coffee' },
          },
        },
      ],
      ['curio:search_submitted', { searchResult: { query: 'kettle' } }],
    ]);
  });
});

describe('every target', () => {
  const types = Object.keys(EVENT_TYPES) as EventType[];

  test.each(['ga4', 'segment'] as const)(
    '%s gets each event under the one name of the table, or not at all',
    async (to) => {
      const page = createGtagPage();
      const track = vi.fn();
      page.globals['analytics'] = { track };
      const { fake, curio } = await startBoth(page.globals, [to]);
      for (const type of types) await curio.track(type, { item: 'coffee-1', orderId: 'A-1' });
      await settle(fake);
      const told =
        to === 'ga4' ? page.calls.map(([, name]) => name) : track.mock.calls.map(([name]) => name as unknown);
      expect(told).toEqual(types.map((type) => EVENT_TYPES[type][to]).filter((name) => name !== null));
    },
  );

  test('a function gets the event and the item; what it throws harms nobody', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const told = vi.fn();
    const broken = (): never => {
      throw new Error('their own');
    };
    const curio = await start({}, [broken, told]);
    const event = await curio.track('like', { item: 'coffee-1' });
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    expect(told.mock.calls[0]?.[0]).toEqual(event);
    expect(told.mock.calls[0]?.[1]).toMatchObject({ kind: 'product', item: { id: 'coffee-1' } });
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  test('types that the shop tells of by itself can be left out', async () => {
    const page = createGtagPage();
    const curio = await start(page.globals, [{ to: 'ga4', without: ['add-to-cart', 'order'] }]);
    await curio.track('add-to-cart', LINE);
    await curio.track('order', { ...LINE, orderId: 'A-1' });
    await curio.track('remove-from-cart', LINE);
    await vi.waitFor(() => expect(page.calls.map(([, name]) => name)).toEqual(['remove_from_cart']));
  });

  test('what is told twice is forwarded once: a view of one page view, an order of two', async () => {
    const told = vi.fn();
    const curio = await start({}, [told]);
    for (const _ of [1, 2]) {
      await curio.track('view', { item: 'clip-coffee-1' });
      await curio.track('order', { ...LINE, orderId: 'A-1' });
    }
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  });
});

describe('by consent', () => {
  test('what was done before the answer follows it; after a refusal nothing does', async () => {
    const told = vi.fn();
    const { fake, curio } = await startBoth({}, [told], 'pending');
    const before = await curio.track('like', { item: 'coffee-1' });
    await settle(fake);
    expect(told).not.toHaveBeenCalled();
    await curio.setConsent('granted');
    await vi.waitFor(() => expect(told.mock.calls.map(([event]) => event as unknown)).toEqual([before]));
    await curio.setConsent('denied');
    await curio.track('like', { item: 'coffee-2' });
    await curio.setConsent('granted');
    await settle(fake);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test.each(['denied', 'cookieless'] as const)('with %s nobody is told', async (consent) => {
    const told = vi.fn();
    const { fake, curio } = await startBoth({}, [told], consent);
    await curio.track('like', { item: 'coffee-1' });
    await settle(fake);
    expect(told).not.toHaveBeenCalled();
  });

  test('a browser that asks not to share is heard, whatever was consented to', async () => {
    const told = vi.fn();
    const { fake, curio } = await startBoth({ navigator: { globalPrivacyControl: true } }, [told]);
    await curio.track('like', { item: 'coffee-1' });
    await settle(fake);
    expect(told).not.toHaveBeenCalled();
  });

  test('Segment is told nothing more of what waited once consent is withdrawn', async () => {
    const globals: Record<string, unknown> = {};
    const { fake, curio } = await startBoth(globals, ['segment']);
    await curio.track('add-to-cart', LINE);
    await settle(fake);
    await curio.setConsent('denied');
    const track = vi.fn();
    globals['analytics'] = { track };
    await fake.time.advance(20_000);
    expect(track).not.toHaveBeenCalled();
  });
});

interface GtagPage {
  readonly globals: Record<string, unknown>;
  readonly calls: readonly (readonly unknown[])[];
}

function createGtagPage(): GtagPage {
  const calls: (readonly unknown[])[] = [];
  return { calls, globals: { gtag: (...call: readonly unknown[]) => calls.push(call) } };
}

async function start(globals: Record<string, unknown>, forward: readonly ForwardOption[]): Promise<Curio> {
  const { curio } = await startBoth(globals, forward);
  return curio;
}

async function startBoth(
  globals: Record<string, unknown>,
  forward: readonly ForwardOption[],
  consent: NonNullable<CurioOptions['consent']> = 'granted',
): Promise<{ readonly fake: FakePlatform; readonly curio: Curio }> {
  const fake = createFakePlatform({
    databases: DATABASES,
    surroundings: { globals: () => globals },
  });
  const options = { site: 'shelf', source: createShelf(), consent, forward, signal: end.signal };
  const curio = createCurio(options, fake.platform);
  await curio.ready;
  return { fake, curio };
}

/** Forwarders come by requests of their own. */
async function settle(fake: FakePlatform): Promise<void> {
  await Promise.all([
    import('./ga4.ts'),
    import('./segment.ts'),
    import('./shopify.ts'),
    import('./create-forwarder.ts'),
  ]);
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await fake.time.advance(1);
  }
}
