import { isRecord } from '../../plain-values.ts';
import { parseJson } from '../../parse-catalog.ts';
import { isOfType, listOf, nodesOf, type LdNode } from './ld-values.ts';

/** Something that is sold or shown, and where it stood: `script 2, @graph[1]`. @internal */
export interface FoundNode {
  readonly node: LdNode;
  readonly place: string;
  /** The product in which it stands. */
  readonly owner?: LdNode;
}

/** What the scripts of a page describe. @internal */
export interface LdPage {
  readonly products: readonly FoundNode[];
  readonly videos: readonly FoundNode[];
  readonly broadcasts: readonly FoundNode[];
  /** Whatever else stands where those do: who publishes the page, what it promises. */
  readonly others: readonly FoundNode[];
  /** Scripts that are no JSON: `script 2`. */
  readonly unreadable: readonly string[];
  /** Follows `{"@id": …}` to the object that is meant; anything else stays as it is. */
  readonly resolve: (value: unknown) => unknown;
  /** The forms of a group: those that it names, and those that name it. */
  readonly listForms: (group: LdNode) => readonly LdNode[];
}

// Source: https://schema.org/Product and the types below it.
const PRODUCT: ReadonlySet<string> = new Set([
  'Product',
  'ProductGroup',
  'ProductModel',
  'ProductCollection',
  'IndividualProduct',
  'SomeProducts',
  'DietarySupplement',
  'Vehicle',
  'Car',
  'Motorcycle',
  'MotorizedBicycle',
  'BusOrCoach',
]);
const VIDEO: ReadonlySet<string> = new Set(['VideoObject', 'VideoObjectSnapshot']);
const BROADCAST: ReadonlySet<string> = new Set(['BroadcastEvent']);
const OFFER: ReadonlySet<string> = new Set(['Offer']);

/** Objects lie in each other at most this deep; a page that goes on is not followed. */
const MOST_DEPTH = 10;

/** Properties in which a page keeps what it is about; a product that is only mentioned is not sold there. */
const WAYS = [
  '@graph',
  'mainEntity',
  'itemListElement',
  'item',
  'hasOfferCatalog',
  'makesOffer',
  'video',
  'subjectOf',
  'associatedMedia',
];

/** Properties of a product in which clips and rooms of it stand. */
const WAYS_OF_PRODUCT = ['video', 'subjectOf', 'associatedMedia'];

/**
 * Finds what the texts of a page's `application/ld+json` scripts describe. A form of a product stands in its group, and
 * is no product of its own.
 *
 * @internal
 */
export function findNodes(blocks: readonly string[]): LdPage {
  const roots = blocks.map(parseBlock);
  const resolve = createResolver(roots);
  const search: Search = { products: [], videos: [], broadcasts: [], others: [], resolve, seen: new Set() };
  for (const [at, root] of roots.entries()) walk(root, { place: `script ${at + 1}`, depth: 0, search });
  const forms = groupForms(search);
  const ofGroups = new Set([...forms.values()].flat());
  return {
    ...search,
    products: search.products.filter(({ node }) => !ofGroups.has(node)),
    unreadable: roots.flatMap((root, at) => (root === undefined ? [`script ${at + 1}`] : [])),
    listForms: (group) => forms.get(group) ?? [],
  };
}

function groupForms({ products, resolve }: Search): ReadonlyMap<LdNode, readonly LdNode[]> {
  const nodes = products.map(({ node }) => node);
  const forms = new Map(
    nodes.map((node) => [node, new Set(listOf(node['hasVariant']).map(resolve).filter(isRecord))] as const),
  );
  for (const node of nodes) {
    const groups = listOf(node['isVariantOf']).map(resolve).filter(isRecord);
    for (const group of groups) if (group !== node) forms.get(group)?.add(node);
  }
  return new Map([...forms].map(([group, members]) => [group, [...members]]));
}

interface Search extends Pick<LdPage, 'resolve'> {
  readonly products: FoundNode[];
  readonly videos: FoundNode[];
  readonly broadcasts: FoundNode[];
  readonly others: FoundNode[];
  /** Objects that were met: two references to one thing are one thing. */
  readonly seen: Set<LdNode>;
}

interface Step {
  readonly place: string;
  readonly depth: number;
  readonly search: Search;
  readonly owner?: LdNode | undefined;
}

function walk(value: unknown, step: Step): void {
  const { place, depth, search } = step;
  if (depth > MOST_DEPTH) return;
  if (Array.isArray(value)) {
    for (const [at, entry] of value.entries())
      walk(entry, { ...step, place: `${place}[${at}]`, depth: depth + 1 });
    return;
  }
  const node = search.resolve(value);
  if (!isRecord(node) || search.seen.has(node)) return;
  search.seen.add(node);
  const owner = note(node, step);
  for (const name of owner === undefined ? WAYS : WAYS_OF_PRODUCT) {
    if (node[name] !== undefined)
      walk(node[name], { search, owner: owner ?? step.owner, place: toPath(place, name), depth: depth + 1 });
  }
}

/** @returns the object itself where it is a product, whose clips then are its own. */
function note(node: LdNode, { place, search, owner }: Step): LdNode | undefined {
  const found = { node, place, ...(owner === undefined ? {} : { owner }) };
  if (isOfType(node, VIDEO)) search.videos.push(found);
  if (isOfType(node, BROADCAST)) search.broadcasts.push(found);
  if (isOfType(node, PRODUCT)) {
    search.products.push({ node, place });
    return node;
  }
  if (isOfType(node, OFFER)) noteOffered(node, place, search);
  else search.others.push(found);
  return undefined;
}

/** An offer of a list names its product, where a product's own offer stands in it. */
function noteOffered(offer: LdNode, place: string, { resolve, products, seen }: Search): void {
  const [offered] = nodesOf(offer['itemOffered']).map(resolve).filter(isRecord);
  if (offered === undefined || !isOfType(offered, PRODUCT) || seen.has(offered)) return;
  seen.add(offered);
  products.push({ node: { ...offered, offers: listOf(offered['offers'] ?? offer) }, place });
}

function toPath(place: string, name: string): string {
  return place.includes(', ') ? `${place}.${name}` : `${place}, ${name}`;
}

/** Some systems wrap the text in a comment or CDATA, as was the custom for scripts. */
function parseBlock(block: string): unknown {
  return parseJson(
    block.replaceAll(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*;?\s*$/gu, ''),
  );
}

function createResolver(roots: readonly unknown[]): LdPage['resolve'] {
  const byId = new Map<string, LdNode>();
  for (const root of roots) index(root, { byId, depth: 0 });
  return (value) => {
    const id = isRecord(value) ? value['@id'] : undefined;
    if (
      typeof id !== 'string' ||
      Object.keys(Object(value)).some((name) => name !== '@id' && name !== '@type')
    )
      return value;
    return byId.get(id) ?? value;
  };
}

function index(
  value: unknown,
  { byId, depth }: { readonly byId: Map<string, LdNode>; readonly depth: number },
): void {
  if (depth > MOST_DEPTH || typeof value !== 'object' || value === null) return;
  if (isRecord(value)) {
    const id = value['@id'];
    const isWhole = Object.keys(value).some((name) => name !== '@id' && name !== '@type');
    if (typeof id === 'string' && isWhole && !byId.has(id)) byId.set(id, value);
  }
  for (const entry of Object.values(value)) index(entry, { byId, depth: depth + 1 });
}
