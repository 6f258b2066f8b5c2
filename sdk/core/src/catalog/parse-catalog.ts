import { fail, succeed, type Result } from '../errors.ts';
import { LIST_CHECKS, LIST_NAMES, type CheckContext, type ListName } from './catalog-shape.ts';
import { CURRENCY_PATTERN, isRecord } from './plain-values.ts';
import type { Catalog, ProductMoment } from './catalog.ts';

/** One item, or one reference of an item, that was left out or mended. @public */
export interface ReportLine {
  /** Where in the input: `products[3].price.amount`, or `line 12` of a feed. */
  readonly place: string;
  /** Id of the item, or `''` where it has none. */
  readonly id: string;
  readonly code: 'item-invalid';
  readonly message: string;
}

/** What became of each item of a source. `read` counts products, videos and lives, the skipped ones too. @public */
export interface CatalogReport {
  readonly read: number;
  readonly skipped: readonly ReportLine[];
  /** Items that are in the catalogue with a change; none when the source is a catalogue of ours. */
  readonly repaired: readonly ReportLine[];
}

/** A catalogue that holds only items which can be shown, and the report of those which cannot. @public */
export interface ParsedCatalog {
  readonly catalog: Catalog;
  readonly report: CatalogReport;
}

/** Why a whole catalogue is refused. @public */
export type CatalogErrorCode =
  | 'catalog-not-json'
  | 'catalog-newer-version'
  | 'catalog-invalid'
  | 'catalog-empty';

type Fields = Readonly<Record<string, unknown>>;
/** An entry of a list with its place; `value` is only known to be an object once its check has passed. */
interface Entry {
  readonly value: Fields;
  readonly place: string;
}

type Lists = Record<ListName, readonly unknown[]>;

/** The lists whose entries share one space of ids. */
const ITEM_LISTS: readonly ListName[] = ['products', 'videos', 'lives'];

/**
 * Reads a catalogue from text or from a value of unknown origin.
 *
 * Items that do not fit (no price, no media, an id twice, a link to nothing) are left out and listed; a moment or
 * a planned product of a room that names a missing product is left out of its item, which stays. Unknown fields
 * pass through untouched.
 *
 * @param input - JSON text, or the parsed value, which is not changed.
 * @returns the catalogue with its report, or why nothing of it can be used.
 * @public
 */
export function parseCatalog(input: unknown): Result<ParsedCatalog, CatalogErrorCode> {
  const value = typeof input === 'string' ? parseJson(input) : input;
  if (value === undefined) return fail('catalog-not-json', 'The catalogue is not JSON.');
  const checked = checkVersion(value);
  if (!checked.ok) return checked;
  const head = checked.value;
  const broken = LIST_NAMES.find((name) => !Array.isArray(head[name])) ?? findBrokenCurrency(head);
  if (broken !== undefined) {
    return fail('catalog-invalid', `${broken} does not fit: ${show(head[broken])}.`, broken);
  }
  const skipped: ReportLine[] = [];
  const lists = sieve(head, skipped);
  if (countItems(lists) === 0) {
    return fail('catalog-empty', skipped[0]?.message ?? 'The catalogue has no items.', skipped[0]?.place);
  }
  // Each entry passed the check of its list, which covers every field of its interface.
  const catalog = { ...head, ...lists } as unknown as Catalog;
  // The head's lists were found to be arrays above.
  return succeed({ catalog, report: { read: countItems(head as Lists), skipped, repaired: [] } });
}

/** `undefined` where the text is not JSON. @internal */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller says so with its own code; the parser's wording differs between browsers.
    return undefined;
  }
}

/** The faults all versioned files share: not an object, or of another version. @internal */
export function checkVersion(value: unknown): Result<Fields, 'catalog-invalid' | 'catalog-newer-version'> {
  if (!isRecord(value)) return fail('catalog-invalid', `Expected an object, got ${show(value)}.`);
  const version = value['schemaVersion'];
  if (version === 1) return succeed(value);
  // An object need not be a number at all: it may throw when asked.
  const code = Number(show(version)) > 1 ? 'catalog-newer-version' : 'catalog-invalid';
  return fail(code, `schemaVersion is ${show(version)}, not 1.`, 'schemaVersion');
}

/** A value as a message shows it: JSON, cut at 60 characters. @internal */
export function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 60);
}

function findBrokenCurrency({ currency }: Fields): string | undefined {
  return typeof currency === 'string' && CURRENCY_PATTERN.test(currency) ? undefined : 'currency';
}

function countItems(lists: Lists): number {
  return ITEM_LISTS.reduce((sum, name) => sum + lists[name].length, 0);
}

/** Leaves out what does not fit, again and again, as each loss can orphan another entry. */
function sieve(head: Fields, skipped: ReportLine[]): Lists {
  const entries = mapLists((name) => toEntries(head[name], name));
  const ids = mapLists((name) => toIds(entries[name]));
  for (let isStable = false; !isStable;) {
    isStable = true;
    const claimed = new Set<string>();
    for (const name of LIST_NAMES) {
      const context = { currency: head['currency'], ids, claimed, path: '', seen: undefined };
      const kept = entries[name].filter((entry) => {
        const line = findFault(entry, name, context);
        if (line !== null) skipped.push(line);
        return line === null;
      });
      isStable &&= kept.length === entries[name].length;
      entries[name] = kept;
      ids[name] = toIds(kept);
    }
  }
  return mapLists((name) => entries[name].map((entry) => dropLostProducts(entry, ids.products, skipped)));
}

function findFault(
  { value, place }: Entry,
  name: ListName,
  context: CheckContext & { readonly claimed: Set<string> },
): ReportLine | null {
  if (!LIST_CHECKS[name](value, context)) {
    return toLine(value, place + context.path, `does not fit: ${show(context.seen)}.`);
  }
  const key = `${ITEM_LISTS.includes(name) ? 'item' : name} ${String(value['id'])}`;
  if (context.claimed.has(key)) return toLine(value, `${place}.id`, 'is taken already.');
  context.claimed.add(key);
  return null;
}

/** Moments and planned products that name no product go; their clip or room stays. */
function dropLostProducts(
  { value, place }: Entry,
  products: ReadonlySet<unknown>,
  skipped: ReportLine[],
): Fields {
  const isThere = (id: unknown, at: string): boolean => {
    const isFound = id === undefined || products.has(id);
    if (!isFound) skipped.push(toLine(value, place + at, `names no product: ${show(id)}.`));
    return isFound;
  };
  const { moments, productIds, pinnedProductId, ...rest } = value;
  return {
    ...rest,
    ...(Array.isArray(moments) && {
      moments: moments.filter((moment: ProductMoment, index) =>
        isThere(moment.productId, `.moments[${index}]`),
      ),
    }),
    ...(Array.isArray(productIds) && {
      productIds: productIds.filter((id, index) => isThere(id, `.productIds[${index}]`)),
    }),
    ...(isThere(pinnedProductId, '.pinnedProductId') && pinnedProductId !== undefined && { pinnedProductId }),
  };
}

function mapLists<Value>(toValue: (name: ListName) => Value): Record<ListName, Value> {
  // Every name of the list of names is a key.
  return Object.fromEntries(LIST_NAMES.map((name) => [name, toValue(name)])) as Record<ListName, Value>;
}

function toEntries(list: unknown, name: ListName): readonly Entry[] {
  if (!Array.isArray(list)) return [];
  // A value that is no object fails its check before a field of it is read.
  return list.map((value: Fields, index) => ({ value, place: `${name}[${index}]` }));
}

function toIds(entries: readonly Entry[]): ReadonlySet<unknown> {
  return new Set(entries.map(({ value }) => toId(value)));
}

function toId(value: unknown): unknown {
  return isRecord(value) ? value['id'] : undefined;
}

function toLine(value: unknown, place: string, fault: string): ReportLine {
  const id = toId(value);
  return { place, id: typeof id === 'string' ? id : '', code: 'item-invalid', message: `${place} ${fault}` };
}
