import { isRecord, MAX_ID_LENGTH } from '../../plain-values.ts';
import type { CaptionTrack, Picture, Product, ProductMoment } from '../../catalog.ts';
import { UNKNOWN_END_MS } from '../fields/linked-videos.ts';
import { toWebAddress } from '../fields/web-address.ts';
import { toId } from '../shop-source.ts';
import type { LdPage } from './ld-nodes.ts';
import { isOfType, listOf, nodesOf, toPicture, toText, type LdNode } from './ld-values.ts';

/** What clips and rooms of a page are read with. @internal */
export interface ContentScene {
  readonly page: LdPage;
  readonly baseUrl: string | undefined;
  readonly shopId: string;
  /** ms UTC, by which a broadcast is coming, on air or over. */
  readonly nowMs: number | undefined;
  /** The product that an object became, of those that were taken. */
  readonly toProduct: (node: LdNode) => Product | undefined;
  readonly products: readonly Product[];
  readonly taken: Set<string>;
}

/** A clip or room, or why it is left out. @internal */
export type ParsedContent<Item> =
  | { readonly item: Item }
  | { readonly id: string; readonly title?: string; readonly refusal: string };

const CLIP: ReadonlySet<string> = new Set(['Clip']);

/** An id of its own for a clip or room. @internal */
export function toContentId(kind: string, node: LdNode, { taken, baseUrl }: ContentScene): string {
  const names = [
    toId(node['identifier']),
    toId(node['@id']),
    toWebAddress(node['contentUrl'] ?? node['url'], baseUrl) ?? '',
  ];
  const isFree = (id: string): boolean => id !== '' && id.length <= MAX_ID_LENGTH && !taken.has(id);
  let id = names.find(isFree);
  for (let number = 1; id === undefined; number += 1) id = [`${kind}-${number}`].find(isFree);
  return id;
}

/** The picture that stands for a clip or room before it plays. @internal */
export function toPoster(node: LdNode, { page, baseUrl }: ContentScene): Picture | null {
  const [image] = ['thumbnailUrl', 'thumbnail', 'image'].flatMap((name) => listOf(node[name]));
  return toPicture(page.resolve(image), baseUrl);
}

/** Captions that are files; what stands there as a text has no times. @internal */
export function toCaptions(node: LdNode, { baseUrl }: ContentScene): readonly CaptionTrack[] {
  return nodesOf(node['caption']).flatMap((caption) => {
    const url = toWebAddress(caption['contentUrl'] ?? caption['url'], baseUrl);
    const language = toText(caption['inLanguage']) || 'und';
    return url !== null && /\.vtt(?:[?#]|$)/iu.test(url)
      ? [{ url, language, label: toText(caption['name']) || language }]
      : [];
  });
}

/** A clip whose moments are asked for. @internal */
export interface Shown {
  readonly id: string;
  readonly owner: LdNode | undefined;
  readonly durationMs: number;
}

/**
 * By the clips of the video, each of which names a product or is of the video's own; else over its whole length.
 *
 * @internal
 */
export function toMoments(
  node: LdNode,
  { id, owner, durationMs }: Shown,
  scene: ContentScene,
): readonly ProductMoment[] {
  const end = durationMs === 0 ? UNKNOWN_END_MS : durationMs;
  const parts = nodesOf(node['hasPart']).filter((part) => isOfType(part, CLIP));
  const starts = parts.map((part) => toMs(part['startOffset'])).filter((ms) => ms !== null);
  const timed = parts.flatMap((part) => {
    const startMs = toMs(part['startOffset']);
    if (startMs === null || startMs >= end) return [];
    const next = Math.min(end, ...starts.filter((ms) => ms > startMs));
    const endMs = Math.min(toMs(part['endOffset']) ?? next, end);
    const own = listShown([part], undefined, scene);
    const shown = own.length > 0 ? own : listShown([node], owner, scene);
    return endMs <= startMs ? [] : shown.map((product) => ({ productId: product.id, startMs, endMs }));
  });
  const whole = listShown([node], owner, scene).map((product) => ({
    productId: product.id,
    startMs: 0,
    endMs: end,
  }));
  return (timed.length > 0 ? timed : whole).map((moment, at) => ({
    id: `${id}-moment-${at + 1}`.slice(-MAX_ID_LENGTH),
    ...moment,
  }));
}

/** Seconds, as a number or a text. */
function toMs(value: unknown): number | null {
  const ms = Math.round(Number(toId(value) || NaN) * 1000);
  return Number.isSafeInteger(ms) && ms >= 0 ? ms : null;
}

/** The products that objects are about, else the product in which they stand, else the only one of the page. @internal */
export function listShown(
  nodes: readonly LdNode[],
  owner: LdNode | undefined,
  scene: ContentScene,
): readonly Product[] {
  const named = nodes.flatMap((node) =>
    ['about', 'mentions', 'mainEntity'].flatMap((name) => listOf(node[name])),
  );
  const about = [...named.map(scene.page.resolve), ...(owner === undefined ? [] : [owner])]
    .filter(isRecord)
    .flatMap((node) => scene.toProduct(node) ?? []);
  const shown = about.length > 0 || scene.products.length !== 1 ? about : scene.products;
  return [...new Set(shown)];
}
