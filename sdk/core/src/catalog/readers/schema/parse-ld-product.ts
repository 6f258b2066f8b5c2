import { MAX_ID_LENGTH } from '../../plain-values.ts';
import type { Picture, Product, Variant } from '../../catalog.ts';
import { fromVariants, notePictures, toPictures, type ParsedProduct } from '../collect-products.ts';
import { readOrigin } from '../fields/origin.ts';
import { parseGtin } from '../fields/parse-gtin.ts';
import { toWebAddress } from '../fields/web-address.ts';
import { given, toId, toPriorPrice } from '../shop-source.ts';
import type { LdPage } from './ld-nodes.ts';
import { listOffers, readAskedPrice, toAvailability, type PriceScene } from './ld-offers.ts';
import { listOf, nodesOf, toPicture, toText, type LdNode } from './ld-values.ts';

/** What products of a page are read with. @internal */
export interface LdShelf extends PriceScene {
  readonly page: LdPage;
  readonly baseUrl: string | undefined;
  readonly shopId: string;
}

/** Reads one product with its forms. @internal */
export function parseLdProduct(node: LdNode, shelf: LdShelf): ParsedProduct {
  const repairs: string[] = [];
  const title = toText(node['name']);
  const url = toUrl(node, shelf);
  const id = toProductId(node, { title, url });
  if (title === '') return { id, refusal: 'has no name' };
  const forms = shelf.page.listForms(node);
  const [first, ...others] = forms.length === 0 ? toOnly(node, shelf) : toForms(forms, node, shelf);
  if (first === undefined) return { id, title, refusal: findPriceFault([node, ...forms], shelf) };
  if (id === toSlug(title)) repairs.push('has neither number nor address, and its name stands as its id');
  const lost = forms.length - 1 - others.length;
  if (forms.length > 0 && lost > 0)
    repairs.push(`has ${lost} forms without a price of their own, which were left out`);
  const images = [node, ...forms].flatMap((entry) => listOf(entry['image']));
  const pictures = toPictures(images.map((image) => toAltPicture(image, title, shelf)));
  const product: Product = {
    id,
    title,
    ...given('description', toText(node['description'])),
    ...given('url', url),
    ...given(
      'brand',
      ['brand', 'manufacturer']
        .map((name) => toText(listOf(node[name]).map(shelf.page.resolve)))
        .find((name) => name !== ''),
    ),
    category: toCategory(node),
    pictures,
    ...fromVariants([first, ...others]),
    ...(others.length === 0 ? given('gtin', first.gtin) : {}),
    ...toOrigin(node, repairs),
    shopId: shelf.shopId,
  };
  return { product, repairs: [...repairs, ...notePictures(pictures)] };
}

function findPriceFault(nodes: readonly LdNode[], shelf: LdShelf): string {
  const offers = nodes.flatMap((node) => listOffers(node, shelf.page));
  if (offers.length === 0) return 'has no offer, so it is not for sale on this page';
  const hasAmount = offers.some((offer) => JSON.stringify(offer).includes('rice"'));
  return hasAmount ? `has no price in ${shelf.currency}` : 'has no price';
}

function toUrl(node: LdNode, { baseUrl }: LdShelf): string | null {
  // A fragment such as `#product` names the object, not a page.
  const address = [node['url'], node['@id']].find(
    (value) => typeof value === 'string' && !value.startsWith('#'),
  );
  return toWebAddress(address, baseUrl);
}

const NUMBERS = ['productID', 'sku', 'gtin', 'gtin13', 'gtin14', 'gtin12', 'gtin8', 'mpn'];

function toOwnId(node: LdNode): string {
  return NUMBERS.map((name) => toId(node[name])).find((id) => id !== '') ?? '';
}

function toProductId(
  node: LdNode,
  { title, url }: { readonly title: string; readonly url: string | null },
): string {
  const ids = [toId(node['productGroupID']), toOwnId(node), url ?? ''];
  return ids.find((text) => text !== '' && text.length <= MAX_ID_LENGTH) ?? toSlug(title);
}

function toSlug(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 100);
}

function toAltPicture(image: unknown, alt: string, { page, baseUrl }: LdShelf): Picture | null {
  const picture = toPicture(page.resolve(image), baseUrl);
  return picture === null ? null : { ...picture, alt };
}

function toForms(forms: readonly LdNode[], product: LdNode, shelf: LdShelf): readonly Variant[] {
  const variants = forms.flatMap((form) => toVariant(form, product, shelf) ?? []);
  return [...new Map(variants.map((variant) => [variant.id, variant])).values()];
}

/** Several offers of one form leave nothing to choose: the cheapest that can be bought stands for all. */
function toOnly(node: LdNode, shelf: LdShelf): readonly Variant[] {
  const offers = listOffers(node, shelf.page);
  const variants = offers.flatMap((offer) => toOffered(offer, { form: offer, product: node }, shelf) ?? []);
  const inStock = variants.filter(({ availability }) => availability === 'in-stock');
  const [first] =
    inStock.length === 0 ? variants : inStock.toSorted((one, other) => one.price.amount - other.price.amount);
  return first === undefined ? [] : [{ ...first, ...given('gtin', toGtin(node)) }];
}

/** A form is a product with offers of its own, or an offer itself. */
function toVariant(form: LdNode, product: LdNode, shelf: LdShelf): Variant | null {
  const offer = 'offers' in form ? (listOffers(form, shelf.page)[0] ?? {}) : form;
  const variant = toOffered(offer, { form, product }, shelf);
  const [image] = listOf(form['image']);
  return variant === null
    ? null
    : {
        ...variant,
        ...given('picture', toPicture(shelf.page.resolve(image), shelf.baseUrl)),
        ...given('gtin', toGtin(form)),
      };
}

function toOffered(
  offer: LdNode,
  { form, product }: { readonly form: LdNode; readonly product: LdNode },
  shelf: LdShelf,
): Variant | null {
  const { price, before } = readAskedPrice(offer, shelf);
  if (price === null) return null;
  const sku = [form['sku'], offer['sku']].map(toId).find((text) => text !== '') ?? '';
  return {
    id: [toOwnId(form), sku, toOwnId(product)].find((text) => text !== '') ?? 'only',
    options: form === offer ? {} : toOptions(form),
    price,
    ...given('priorPrice', toPriorPrice(before, price, 'Price before, as the shop states it')),
    availability: toAvailability(offer),
    ...given('sku', sku),
  };
}

function toGtin(node: LdNode): string | null {
  const names = NUMBERS.filter((name) => name.startsWith('gtin'));
  return names.map((name) => parseGtin(toId(node[name]))).find((gtin) => gtin !== null) ?? null;
}

/** Properties by which forms of one product differ, as schema.org names them and as a shopper reads them. */
const OPTION_NAMES: readonly (readonly [string, string])[] = [
  ['color', 'Color'],
  ['size', 'Size'],
  ['material', 'Material'],
  ['pattern', 'Pattern'],
];

function toOptions(form: LdNode): Readonly<Record<string, string>> {
  const named = OPTION_NAMES.map(([name, label]) => [label, toText(form[name])] as const);
  return Object.fromEntries(named.filter(([, value]) => value !== ''));
}

function toCategory(node: LdNode): readonly string[] {
  const [written] = listOf(node['category']);
  return toText(written)
    .split(/\s*(?:>|\/)\s*/u)
    .filter((level) => level !== '');
}

/** `countryOfOrigin` and `releaseDate`, or fields of ours among the `additionalProperty` values. */
function toOrigin(node: LdNode, repairs: string[]): Pick<Product, 'provenance' | 'launchedAtMs'> {
  const own = (name: string): string => {
    const property = nodesOf(node['additionalProperty']).find(
      (one) => toText(one['propertyID']) === name || toText(one['name']) === name,
    );
    return toText(property?.['value']);
  };
  return readOrigin(
    {
      kind: own('provenance_kind'),
      place: own('provenance_place'),
      country: own('provenance_country') || toText(node['countryOfOrigin']),
      claim: own('provenance_claim'),
      launch: own('launch_date') || toText(node['releaseDate']),
    },
    repairs,
  );
}
