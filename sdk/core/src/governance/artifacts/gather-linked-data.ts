import { findNodes, type FoundNode, type LdPage } from '../../catalog/readers/schema/ld-nodes.ts';
import { isSale, listOffers } from '../../catalog/readers/schema/ld-offers.ts';
import {
  isOfType,
  listOf,
  nodesOf,
  toText,
  toWord,
  type LdNode,
} from '../../catalog/readers/schema/ld-values.ts';
import { toId } from '../../catalog/readers/shop-source.ts';
import type {
  LinkedData,
  LinkedOffer,
  LinkedOrganization,
  LinkedProduct,
  LinkedReturnPolicy,
  LinkedVideo,
} from './linked-data.ts';

// Source: https://schema.org/Organization and the types below it that shops write of themselves.
const ORGANIZATION: ReadonlySet<string> = new Set([
  'Organization',
  'OnlineStore',
  'OnlineBusiness',
  'Store',
  'LocalBusiness',
  'Corporation',
  'Brand',
]);
const RETURN_POLICY: ReadonlySet<string> = new Set(['MerchantReturnPolicy']);

/**
 * Reads what the JSON-LD of a page says, as it stands: rules look at what is wrong with it.
 *
 * @param blocks - texts of the page's `application/ld+json` scripts.
 * @param subject - the page's address without query and fragment.
 * @public
 */
export function gatherLinkedData(blocks: readonly string[], subject: string): LinkedData {
  const page = findNodes(blocks);
  const organizations = page.others.filter(({ node }) => isOfType(node, ORGANIZATION));
  const policies = [
    ...page.others.filter(({ node }) => isOfType(node, RETURN_POLICY)),
    ...[...organizations, ...toOfferNodes(page)].flatMap((found) => listPolicies(found, page)),
  ];
  return {
    subject,
    products: page.products.map((found) => toProduct(found, page)),
    organizations: [...organizations, ...toOfferNodes(page).flatMap((found) => listSellers(found, page))].map(
      toOrganization,
    ),
    videos: [...page.videos, ...page.broadcasts].map(toVideo),
    returnPolicies: policies.map(toReturnPolicy),
    unreadable: page.unreadable,
  };
}

function toOfferNodes(page: LdPage): readonly FoundNode[] {
  return page.products.flatMap(({ node, place }) =>
    listOffers(node, page).map((offer, at) => ({ node: offer, place: `${place}.offers[${at}]` })),
  );
}

function listPolicies({ node, place }: FoundNode, { resolve }: LdPage): readonly FoundNode[] {
  return nodesOf(listOf(node['hasMerchantReturnPolicy']).map(resolve)).map((policy) => ({
    node: policy,
    place: `${place}.hasMerchantReturnPolicy`,
  }));
}

function listSellers({ node, place }: FoundNode, { resolve }: LdPage): readonly FoundNode[] {
  return nodesOf(listOf(node['seller']).map(resolve)).map((seller) => ({
    node: seller,
    place: `${place}.seller`,
  }));
}

const GTINS = ['gtin', 'gtin13', 'gtin14', 'gtin12', 'gtin8'];

function toProduct({ node, place }: FoundNode, page: LdPage): LinkedProduct {
  const forms = page.listForms(node);
  const [rating] = nodesOf(node['aggregateRating']);
  const offered = [node, ...forms].flatMap((form) => nodesOf(listOf(form['offers']).map(page.resolve)));
  return {
    types: listOf(node['@type']).map(toWord),
    place,
    name: toText(node['name']),
    description: toText(node['description']),
    brand: toText(listOf(node['brand']).map(page.resolve)),
    gtin: GTINS.map((name) => toId(node[name])).find((text) => text !== '') ?? '',
    sku: toId(node['sku']),
    category: toText(node['category'])
      .split(/\s*[>/]\s*/u)
      .filter((level) => level !== ''),
    images: listOf(node['image']).length,
    offers: [node, ...forms].flatMap((form) => listOffers(form, page)).map(toOffer),
    otherOffers: offered.filter((offer) => !isSale(offer)).length,
    rating:
      rating === undefined
        ? null
        : {
            value: toWritten(rating['ratingValue']),
            best: toWritten(rating['bestRating']),
            count: toWritten(rating['reviewCount'] ?? rating['ratingCount']),
          },
    reviews: nodesOf(node['review']).length,
  };
}

function toOffer(offer: LdNode): LinkedOffer {
  const parts = nodesOf(offer['priceSpecification']);
  const isBefore = (part: LdNode): boolean => /^(?:Strikethrough|List)/u.test(toWord(part['priceType']));
  const asked = parts.find((part) => !isBefore(part));
  return {
    type: toWord(listOf(offer['@type'])[0]),
    price: toWritten(offer['price'] ?? offer['lowPrice'] ?? asked?.['price']),
    currency: toWritten(offer['priceCurrency'] ?? asked?.['priceCurrency']),
    availability: toWord(offer['availability']),
    priceValidUntil: toWritten(offer['priceValidUntil']),
    condition: toWord(offer['itemCondition']),
    seller: toText(offer['seller']),
    hasReturnPolicy: offer['hasMerchantReturnPolicy'] !== undefined,
    hasShipping: offer['shippingDetails'] !== undefined,
    priorPrice: toWritten(parts.find(isBefore)?.['price']),
  };
}

/** A value as the page writes it; other objects are none. */
function toWritten(value: unknown): string {
  return toId(listOf(value)[0]);
}

function toOrganization({ node, place }: FoundNode): LinkedOrganization {
  const numbers = ['vatID', 'taxID', 'leiCode', 'iso6523Code', 'identifier'].map((name) =>
    toWritten(node[name]),
  );
  return {
    place,
    name: toText(node['name']),
    legalName: toText(node['legalName']),
    url: toWritten(node['url']),
    email: toWritten(node['email']),
    phone: toWritten(node['telephone']),
    address: toAddress(node['address']),
    registration: numbers.find((text) => text !== '') ?? '',
  };
}

const ADDRESS_PARTS = ['streetAddress', 'postalCode', 'addressLocality', 'addressRegion', 'addressCountry'];

function toAddress(value: unknown): string {
  const [address] = nodesOf(value);
  if (address === undefined) return toText(value);
  return ADDRESS_PARTS.map((name) => toText(address[name]))
    .filter((text) => text !== '')
    .join(', ');
}

function toVideo({ node, place }: FoundNode): LinkedVideo {
  return {
    place,
    name: toText(node['name']),
    thumbnail: toWritten(node['thumbnailUrl']) || toWritten(node['thumbnail']),
    uploadDate: toWritten(node['uploadDate']),
    isLive: node['isLiveBroadcast'] === true || toWord(node['isLiveBroadcast']) === 'True',
    endDate: toWritten(node['endDate']),
  };
}

function toReturnPolicy({ node, place }: FoundNode): LinkedReturnPolicy {
  return {
    place,
    category: toWord(node['returnPolicyCategory']),
    days: toWritten(node['merchantReturnDays']),
    country: toWritten(node['applicableCountry']),
    fees: toWord(node['returnFees']),
  };
}
