import type {
  Cart,
  CartAdapter,
  CartLine,
  CartOutcome,
  Catalog,
  CurioEvent,
  Picture,
  RankRequest,
} from '@curio/core';
import { GOLDEN_CATALOG } from '@curio/core/testing';
import { createCurio, type Curio } from '@curio/sdk';
import { onTestFinished } from 'vitest';
import { CURIO_ELEMENTS } from '../src/define.ts';
import { provideCurio } from '../src/index.ts';

const CLIP_URL = new URL('./clip.mp4', import.meta.url).href;
const PICTURE_URL = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="160"><rect width="90" height="160" fill="#4a6"/></svg>',
)}`;
const CAPTIONS_URL = new URL('./captions.vtt', import.meta.url).href;

/** What a test sees of a page with Curio in it. */
export interface TestPage {
  readonly curio: Curio;
  readonly events: readonly CurioEvent[];
  readonly requests: readonly RankRequest[];
  readonly errors: readonly string[];
  /** Puts an element into `<main>`. */
  readonly draw: Draw;
}

/** Makes an element with attributes and text content. */
export type Draw = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes?: Readonly<Record<string, string>>,
  content?: string,
) => HTMLElementTagNameMap[Tag];

/** The golden catalogue with pictures, clips and captions that this page can load. */
export function createTestCatalog(changes: Partial<Catalog> = {}): Catalog {
  const toPicture = (picture: Picture): Picture => ({ ...picture, url: PICTURE_URL });
  const sources = [{ url: CLIP_URL, type: 'video/mp4' }];
  return {
    ...GOLDEN_CATALOG,
    shops: GOLDEN_CATALOG.shops.map((shop) => ({ ...shop, logo: { url: PICTURE_URL } })),
    creators: GOLDEN_CATALOG.creators.map((creator) => ({ ...creator, avatar: { url: PICTURE_URL } })),
    products: GOLDEN_CATALOG.products.map((product) => ({
      ...product,
      pictures: product.pictures.map(toPicture),
      variants: product.variants.map((variant) =>
        variant.picture === undefined ? variant : { ...variant, picture: { url: PICTURE_URL } },
      ),
    })),
    videos: GOLDEN_CATALOG.videos.map((video) => ({
      ...video,
      pictures: video.pictures.map(toPicture),
      poster: { url: PICTURE_URL },
      sources: video.format === 'file' ? sources : [],
      captions: video.captions.map((track) => ({ ...track, url: CAPTIONS_URL })),
    })),
    lives: GOLDEN_CATALOG.lives.map((live) => ({ ...live, poster: { url: PICTURE_URL }, sources })),
    ...changes,
  };
}

/** Starts Curio over a catalogue and offers it to the document until the test is over. */
export function createTestPage(
  options: {
    readonly source?: Catalog | string;
    readonly cart?: CartAdapter;
    readonly silent?: boolean;
  } = {},
): TestPage {
  if (!Object.hasOwn(CURIO_ELEMENTS, 'curio-feed')) throw new Error('No element is registered.');
  const ending = new AbortController();
  const { signal } = ending;
  const { source = createTestCatalog(), cart = createTestCart() } = options;
  const curio = createCurio({ site: 'test', source, cart, engine: 'none', signal });
  const events: CurioEvent[] = [];
  const requests: RankRequest[] = [];
  const errors: string[] = [];
  curio.observe('event', (event) => events.push(event), { signal });
  const spied: Curio = Object.create(curio, {
    rank: {
      value: (request: RankRequest) => {
        requests.push(request);
        return curio.rank(request);
      },
    },
  });
  const main = document.createElement('main');
  document.body.append(main);
  main.addEventListener('curio-error', (event) => {
    if (event instanceof CustomEvent) errors.push((event.detail as { code: string }).code);
  });
  if (options.silent !== true) provideCurio(spied, { signal });
  onTestFinished(() => {
    main.remove();
    ending.abort();
  });
  return { curio: spied, events, requests, errors, draw: createDraw(main) };
}

/** A cart that takes everything and holds it, or answers as told. */
export function createTestCart(answer?: CartOutcome): CartAdapter {
  const held = new Map<string, CartLine>();
  const hearers = new Set<(cart: Cart) => void>();
  const read = (): Cart => {
    const lines = [...held.values()];
    return { lines, count: lines.reduce((sum, { quantity }) => sum + quantity, 0), total: null };
  };
  return {
    add: async ({ productId, variantId, quantity }) => {
      if (answer?.ok === false) return answer;
      const before = held.get(variantId)?.quantity ?? 0;
      const unitPrice = { amount: 100, currency: 'EUR' };
      held.set(variantId, { productId, variantId, quantity: before + quantity, unitPrice });
      for (const changed of hearers) changed(read());
      return answer ?? { ok: true, cart: read() };
    },
    read: async () => ({ ok: true, cart: read() }),
    observe: (changed, { signal }) => {
      hearers.add(changed);
      signal.addEventListener('abort', () => hearers.delete(changed), { once: true });
    },
  };
}

function createDraw(main: HTMLElement): Draw {
  return (tag, attributes = {}, content = '') => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = content;
    main.append(element);
    return element;
  };
}
