import type { FeedProduct } from '../../artifacts/artifacts.ts';
import { inapplicable, refer, review, toNumberOption, valueEvidence, violation } from '../../checks/refer.ts';
import type { ValueReference } from '../../contract/evidence.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { PLACEHOLDER_PICTURES, UNREAD_PICTURES } from '../../standards/feed-values.ts';
import { FEED_META } from './feed-meta.ts';

/** Sizes in addresses: `shirt_80x80.jpg`, `shirt-100x100.png`, `?width=90`. */
const SIZE = /[_-](\d{1,4})x(\d{1,4})?(?:_crop_\w+)?\.\w{3,4}(?:$|\?)|[?&](?:w|width)=(\d{1,4})(?:&|$)/u;

/** Pictures that Google does not read, that are none, or that are too small by their address. */
export const GMC_IMAGE: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-image',
    impact: 'serious',
    options: {
      leastPx: {
        default: 100,
        least: 1,
        most: 4000,
      },
      leastApparelPx: {
        default: 250,
        least: 1,
        most: 4000,
      },
    },
  },
  judge(product, place, context) {
    const { subject } = product;
    const image = findImage(product, place);
    if (image === null) return inapplicable(subject);
    const { url, reference } = image;
    const evidence = [valueEvidence(reference)];
    const format = UNREAD_PICTURES.exec(url)?.[1];
    if (format !== undefined) return [violation('format', { subject, values: { url, format }, evidence })];
    if (PLACEHOLDER_PICTURES.test(url))
      return [violation('placeholder', { subject, values: { url }, evidence })];
    const least = toNumberOption(
      context.options[context.groupsOf(product).has('apparel') ? 'leastApparelPx' : 'leastPx'],
    );
    const size = findSize(url);
    if (size >= least) return [];
    return [review('small', { subject, values: { url, size: `${size}`, least: `${least}` }, evidence })];
  },
});

interface FeedImage {
  readonly url: string;
  readonly reference: ValueReference;
}

function findImage(product: FeedProduct, place: readonly [string, number]): FeedImage | null {
  const [written] = product.record?.['image_link'] ?? [];
  if (written !== undefined)
    return { url: written.trim(), reference: refer('feed', [...place, 'record', 'image_link', 0], written) };
  const [url] = product.images;
  return url === undefined ? null : { url, reference: refer('feed', [...place, 'images', 0], url) };
}

/** `Infinity` where the address does not say it. */
function findSize(url: string): number {
  const sizes = (SIZE.exec(url)?.slice(1) ?? [])
    .filter((size) => size !== undefined && size !== '')
    .map(Number);
  return Math.min(...sizes);
}
