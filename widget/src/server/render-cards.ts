import { mapAddresses, type Catalog, type Video } from '@curio/core';
import { toStructuredData } from '../structured-data/to-structured-data.ts';
import { attribute, markup, type Markup } from './markup.ts';
import { toProductElement } from './render-product.ts';
import { toPlainLinks, toVideoCard, toVideoElement, type Loading } from './render-video.ts';
import { createScene, type RenderOptions, type Scene } from './scene.ts';
import { toShadowRoot } from './shadow.ts';

/** Which cards to write. @public */
export interface CardsRequest extends RenderOptions {
  /** Ids of clips, rooms and products, in order; unknown ones are left out. */
  readonly ids: readonly string[];
  /** How many of them stand in the first window: their pictures are loaded at once. @defaultValue 0 */
  readonly eager?: number;
}

/** Which feed to write. @public */
export interface FeedRequest extends RenderOptions {
  /** Id of the clip to begin with. @defaultValue the most popular */
  readonly start?: string;
  /** How many clips the plain list names. @defaultValue 6 */
  readonly count?: number;
  readonly layout?: 'inline' | 'full';
  /** Whether the feed stands in the first window. @defaultValue true */
  readonly isEager?: boolean;
}

/**
 * Writes cards as HTML with declarative shadow roots: drawn, linked and readable without any script, and taken over by
 * the elements without a jump once they are there.
 *
 * @returns one element a card, without anything between them; no text of the catalogue can add a tag of its own.
 * @public
 */
export function renderCards(catalog: Catalog, { ids, eager = 0, ...options }: CardsRequest): string {
  const scene = createScene(catalog, options);
  return ids.map((id, index) => toCard(id, scene, index < eager ? 'eager' : 'lazy')?.markup ?? '').join('');
}

/**
 * Writes a feed with its first clip, and the others as a list of links. The element opens with that clip and ranks what
 * follows on the visitor's device.
 *
 * @returns an empty feed where the catalogue has no clips.
 * @public
 */
export function renderFeed(catalog: Catalog, request: FeedRequest = {}): string {
  const { start, count = 6, layout, isEager = true, ...options } = request;
  const scene = createScene(catalog, options);
  const ranked = catalog.videos.toSorted((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0));
  const first = ranked.find(({ id }) => id === start) ?? ranked[0];
  if (first === undefined) return '<curio-feed></curio-feed>';
  const listed = [first, ...ranked.filter((clip) => clip !== first)].slice(0, count);
  const links = listed.map((clip) => markup`<li>${toPlainLinks(clip, scene)}</li>`);
  const card = toStage(first, scene, isEager ? 'eager' : 'lazy');
  const root = toShadowRoot('feed', card, scene);
  const attributes = [attribute('start', first.id), attribute('layout', layout)];
  return markup`<curio-feed${attributes}>${root}<ul aria-label="${scene.messages.clips}">${links}</ul></curio-feed>`
    .markup;
}

/**
 * Writes what search engines read of the items, as one `<script type="application/ld+json">`. The script tag takes its
 * place once the elements are there.
 *
 * @returns an empty text where there is nothing to tell.
 * @public
 */
export function renderStructuredData(
  catalog: Catalog,
  { ids, ...options }: Pick<CardsRequest, 'ids' | 'baseUrl'>,
): string {
  const { toUrl } = createScene(catalog, options);
  const facts = toStructuredData(
    mapAddresses(catalog, (address) => toUrl(address) ?? ''),
    ids,
  );
  if (facts === null) return '';
  const text = JSON.stringify(facts).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/ld+json" data-curio>${text}</script>`;
}

function toCard(id: string, scene: Scene, loading: Loading): Markup | null {
  const { videos, lives } = scene.catalog;
  const clip = [...videos, ...lives].find((item) => item.id === id);
  if (clip !== undefined) return toVideoElement(clip, scene, loading);
  const product = scene.product(id);
  return product === null ? null : toProductElement(product, scene, loading);
}

/** The first clip stands in a shadow root of its own, so that its styles and the feed's do not meet. */
function toStage(clip: Video, scene: Scene, loading: Loading): Markup {
  const card = toShadowRoot('video', toVideoCard(clip, scene, loading), scene);
  return markup`<div class="served"><div class="stage"><div>${card}</div></div>
    <div class="links"><slot></slot></div></div>`;
}
