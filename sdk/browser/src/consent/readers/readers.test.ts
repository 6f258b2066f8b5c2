import { describe, expect, test, vi } from 'vitest';
import type { ConsentPurposes } from '../../curio.ts';
import {
  createGtag,
  createShopify,
  createTcfTool,
  toTcData,
  toVectors,
} from '../../testing/consent-tools.ts';
import { createFakeTime, type FakeTime } from '../../testing/index.ts';
import type { ConsentScene } from './consent-scene.ts';
import { readGoogle } from './read-google.ts';
import { readShopify } from './read-shopify.ts';
import { readTcf } from './read-tcf.ts';
import { watchConsent } from './watch-consent.ts';

const ALL: ConsentPurposes = { ranking: true, measurement: true, storage: true };
const NONE: ConsentPurposes = { ranking: false, measurement: false, storage: false };

describe('IAB TCF 2.2', () => {
  test('an answer of an earlier page is read as the tool says it', () => {
    const scene = createScene();
    const tool = createTcfTool(scene.page);
    readTcf(scene.reader);
    tool.tell(toTcData('tcloaded', [1, 2, 5, 6, 8]));
    expect(scene.heard).toEqual([ALL]);
  });

  test.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], ALL],
    [[1, 7, 8], { ranking: false, measurement: true, storage: true }],
    [[1, 5, 6], { ranking: true, measurement: false, storage: true }],
    [[5, 6, 8], { ranking: true, measurement: true, storage: false }],
    [[1, 5], { ranking: false, measurement: false, storage: true }],
    [[], NONE],
  ] as const)('purposes %o are %o', (consents, purposes) => {
    const scene = createScene();
    const tool = createTcfTool(scene.page);
    readTcf(scene.reader);
    tool.tell(toTcData('useractioncomplete', consents));
    expect(scene.heard).toEqual([purposes]);
  });

  test('measuring may stand on legitimate interest, storing and personalising may not', () => {
    const scene = createScene();
    const tool = createTcfTool(scene.page);
    readTcf(scene.reader);
    tool.tell({ ...toTcData('tcloaded', []), purpose: toVectors([], [1, 5, 6, 8]) });
    expect(scene.heard).toEqual([{ ...NONE, measurement: true }]);
  });

  test('what the visitor told the site itself goes before what was told to all', () => {
    const scene = createScene();
    const tool = createTcfTool(scene.page);
    readTcf(scene.reader);
    tool.tell({ ...toTcData('tcloaded', [1, 5, 6, 8]), publisher: toVectors([1], []) });
    expect(scene.heard).toEqual([{ ...NONE, storage: true }]);
  });

  test('while the question is on screen nothing is said, and an answer changed later is heard', () => {
    const scene = createScene();
    const tool = createTcfTool(scene.page);
    readTcf(scene.reader);
    tool.tell(toTcData('cmpuishown', []));
    tool.tell(null, false);
    expect(scene.heard).toEqual([]);
    tool.tell(toTcData('useractioncomplete', [1, 5, 6, 8]));
    tool.tell(toTcData('cmpuishown', [1, 5, 6, 8]));
    tool.tell(toTcData('useractioncomplete', []));
    expect(scene.heard).toEqual([ALL, NONE]);
  });

  test('where the GDPR does not apply nobody need be asked', () => {
    const scene = createScene();
    const tool = createTcfTool(scene.page);
    readTcf(scene.reader);
    tool.tell({ ...toTcData('tcloaded', []), gdprApplies: false });
    expect(scene.heard).toEqual(['granted']);
  });

  test('a stub that comes late is waited for, less and less often', async () => {
    const scene = createScene();
    readTcf(scene.reader);
    await scene.time.advance(20_000);
    const tool = createTcfTool(scene.page);
    await scene.time.advance(5_000);
    tool.tell(toTcData('tcloaded', [1, 5, 6, 8]));
    expect(scene.heard).toEqual([ALL]);
    expect(scene.time.pending).toBe(0);
  });

  test('after the end nothing is heard, and the listener is given back', () => {
    const scene = createScene();
    const tool = createTcfTool(scene.page);
    readTcf(scene.reader);
    scene.end.abort();
    tool.tell(toTcData('tcloaded', [1, 5, 6, 8]));
    expect(scene.heard).toEqual([]);
    expect(tool.removed).toEqual([7]);
  });

  test('a tool that throws has said nothing', () => {
    const scene = createScene();
    scene.page['__tcfapi'] = () => {
      throw new Error('not ready');
    };
    expect(() => readTcf(scene.reader)).not.toThrow();
    expect(scene.heard).toEqual([]);
  });
});

describe('Google Consent Mode', () => {
  test('a default that denies is no answer; the update is', async () => {
    const scene = createScene();
    const gtag = createGtag(scene.page);
    gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied', wait_for_update: 500 });
    readGoogle(scene.reader);
    await scene.time.advance(5000);
    expect(scene.last()).toBeUndefined();
    gtag('consent', 'update', { ad_storage: 'denied', analytics_storage: 'granted' });
    await scene.time.advance(500);
    expect(scene.last()).toEqual(ALL);
    gtag('consent', 'update', { analytics_storage: 'denied' });
    await scene.time.advance(500);
    expect(scene.last()).toEqual(NONE);
  });

  test('personalisation is asked for by itself where the site names it', async () => {
    const scene = createScene();
    const gtag = createGtag(scene.page);
    readGoogle(scene.reader);
    gtag('consent', 'update', { analytics_storage: 'granted', personalization_storage: 'denied' });
    await scene.time.advance(500);
    expect(scene.last()).toEqual({ ranking: false, measurement: true, storage: true });
    gtag('consent', 'update', { analytics_storage: 'denied', personalization_storage: 'granted' });
    await scene.time.advance(500);
    expect(scene.last()).toEqual({ ranking: true, measurement: false, storage: true });
  });

  test('a default that grants is enough where nobody has to be asked', async () => {
    const scene = createScene();
    createGtag(scene.page)('consent', 'default', { analytics_storage: 'granted' });
    readGoogle(scene.reader);
    expect(scene.last()).toEqual(ALL);
  });

  test('of defaults for regions the stricter counts, until Google’s tag knows the region', async () => {
    const scene = createScene();
    const gtag = createGtag(scene.page);
    gtag('consent', 'default', { analytics_storage: 'denied', region: ['ES', 'US-AK'] });
    gtag('consent', 'default', { analytics_storage: 'granted' });
    readGoogle(scene.reader);
    expect(scene.last()).toBeUndefined();
    scene.page['google_tag_data'] = { ics: { entries: { analytics_storage: { default: true } } } };
    await scene.time.advance(500);
    expect(scene.last()).toEqual(ALL);
  });

  test('what a tag manager template sets without a command is read from Google’s tag', async () => {
    const scene = createScene();
    scene.page['google_tag_data'] = {
      ics: { entries: { analytics_storage: { default: false, update: true } } },
    };
    readGoogle(scene.reader);
    expect(scene.last()).toEqual(ALL);
  });

  test('a layer that Tag Manager cut short is read on, and other entries mean nothing', async () => {
    const scene = createScene();
    const gtag = createGtag(scene.page);
    readGoogle(scene.reader);
    const layer = scene.page['dataLayer'] as unknown[];
    layer.push({ event: 'gtm.js' }, null, 'text', ['event', 'consent'], { 0: 'consent' });
    gtag('consent', 'default', { analytics_storage: 'denied' });
    await scene.time.advance(500);
    layer.splice(0, layer.length);
    gtag('consent', 'update', { analytics_storage: 'granted' });
    await scene.time.advance(500);
    expect(scene.last()).toEqual(ALL);
    scene.end.abort();
    expect(scene.time.pending).toBe(0);
  });
});

describe('Shopify customer privacy', () => {
  test('before an answer nothing is said; after it what was allowed', () => {
    const scene = createScene();
    const shop = createShopify(scene.page);
    readShopify(scene.reader);
    expect(scene.heard).toEqual([]);
    shop.answer({ analytics: 'yes', preferences: 'yes' });
    scene.dispatch('visitorConsentCollected');
    shop.answer({ analytics: 'yes', preferences: 'no' });
    scene.dispatch('visitorConsentCollected');
    shop.answer({ analytics: 'no', preferences: 'no' });
    scene.dispatch('visitorConsentCollected');
    expect(scene.heard).toEqual([ALL, { ...ALL, ranking: false }, NONE]);
  });

  test('where the region asks for no answer, what is allowed counts', () => {
    const scene = createScene();
    createShopify(scene.page).allow({ analytics: true, preferences: true });
    readShopify(scene.reader);
    expect(scene.heard).toEqual([ALL]);
  });

  test('the API is asked for where the theme has not loaded it', async () => {
    const scene = createScene();
    const asked: unknown[] = [];
    const shop: Record<string, unknown> = {
      loadFeatures(features: unknown, done: (error?: unknown) => void) {
        asked.push(features);
        const other: Record<string, unknown> = {};
        createShopify(other).answer({ analytics: 'yes', preferences: 'no' });
        Object.assign(shop, other['Shopify']);
        done();
      },
    };
    scene.page['Shopify'] = shop;
    readShopify(scene.reader);
    await scene.time.advance(1000);
    expect(asked).toEqual([[{ name: 'consent-tracking-api', version: '0.1' }]]);
    expect(scene.heard.at(-1)).toEqual({ ...ALL, ranking: false });
  });

  test('a page that is no shop is left alone', async () => {
    const scene = createScene();
    readShopify(scene.reader);
    await scene.time.advance(60_000);
    expect(scene.heard).toEqual([]);
    scene.end.abort();
    expect(scene.time.pending).toBe(0);
  });
});

describe('whichever is there', () => {
  test.each([
    ['gpc', { navigator: { globalPrivacyControl: true } }, ['denied']],
    ['gpc', { navigator: { globalPrivacyControl: false } }, []],
    ['gpc', { navigator: {} }, []],
  ] as const)('%s of %o says %o', async (from, globals, said) => {
    const scene = createScene(globals);
    watchConsent(from, scene.reader);
    await scene.settle();
    expect(scene.heard).toEqual(said);
  });

  test('a browser’s general wish holds until the visitor answers', async () => {
    const scene = createScene({ navigator: { globalPrivacyControl: true } });
    const tool = createTcfTool(scene.page);
    watchConsent('auto', scene.reader);
    await vi.waitFor(() => expect(scene.heard).toEqual(['denied']));
    await vi.waitFor(() => {
      tool.tell(toTcData('useractioncomplete', [1, 5, 6, 8]));
      expect(scene.last()).toEqual(ALL);
    });
  });

  test('what a tool passes on to Google is not believed before the tool itself', async () => {
    const scene = createScene();
    const tool = createTcfTool(scene.page);
    const gtag = createGtag(scene.page);
    gtag('consent', 'update', { analytics_storage: 'granted' });
    watchConsent('auto', scene.reader);
    await vi.waitFor(() => expect(scene.heard.length).toBeGreaterThan(0));
    await vi.waitFor(() => {
      tool.tell(toTcData('tcloaded', [1, 7, 8]));
      expect(scene.last()).toEqual({ ...ALL, ranking: false });
    });
    gtag('consent', 'update', { analytics_storage: 'denied' });
    await scene.time.advance(1000);
    expect(scene.last()).toEqual({ ...ALL, ranking: false });
  });
});

type Said = Parameters<ConsentScene['said']>[0];

interface Scene {
  /** The page's global scope. */
  readonly page: Record<string, unknown>;
  readonly reader: ConsentScene;
  readonly heard: readonly Said[];
  readonly time: FakeTime;
  readonly end: AbortController;
  last(): Said | undefined;
  dispatch(type: string): void;
  /** Readers come by a request of their own. */
  settle(): Promise<void>;
}

function createScene(page: Record<string, unknown> = {}): Scene {
  const time = createFakeTime(0);
  const end = new AbortController();
  const document = new EventTarget();
  const heard: Said[] = [];
  const globals = { ...page };
  return {
    page: globals,
    heard,
    time,
    end,
    reader: {
      globals: () => globals,
      observeDocument: (type, run, lifetime) => document.addEventListener(type, run, lifetime),
      scheduler: time.scheduler,
      signal: end.signal,
      said: (what) => heard.push(what),
    },
    last: () => heard.at(-1),
    dispatch: (type) => document.dispatchEvent(new Event(type)),
    settle: async () => {
      await import('./read-privacy-control.ts');
      await time.advance(1);
    },
  };
}
