import type { FeedProduct } from '../../artifacts/artifacts.ts';
import type { ValueReference } from '../../contract/evidence.ts';
import { refer } from '../refer.ts';

/** A field of a product as its feed writes it, with its place. @internal */
export interface FeedField {
  readonly text: string;
  readonly reference: ValueReference;
}

/** Where a product stands in the feed. */
type Place = readonly [string, number];

/** Fields of a product that feeds name in the same way. */
const OWN = { gtin: 'gtin', mpn: 'mpn', brand: 'brand', title: 'title', description: 'description' } as const;
const NAMES: Readonly<Record<string, keyof FeedProduct>> = { ...OWN, link: 'url' };

/**
 * Reads an attribute: as the feed writes it, or else as the catalogue has it.
 *
 * @returns `undefined` for what is absent or blank.
 * @internal
 */
export function readField(product: FeedProduct, place: Place, name: string): FeedField | undefined {
  const written = product.record?.[name] ?? [];
  const at = written.findIndex((entry) => entry.trim() !== '');
  const text = written[at];
  return text === undefined
    ? readOwn(product, place, name)
    : { text: text.trim(), reference: refer('feed', [...place, 'record', name, at], text) };
}

function readOwn(product: FeedProduct, place: Place, name: string): FeedField | undefined {
  const key = NAMES[name];
  const own = key === undefined ? undefined : product[key];
  if (key === undefined || typeof own !== 'string' || own.trim() === '') return undefined;
  return { text: own.trim(), reference: refer('feed', [...place, key], own) };
}

/** Where an attribute would stand that is absent or blank. @internal */
export function referAbsent(product: FeedProduct, place: Place, name: string): ValueReference {
  const path = [...place, 'record', name];
  const written = product.record?.[name];
  return written === undefined || written.length === 0
    ? refer('feed', path, written?.length)
    : refer('feed', [...path, 0], written[0]);
}
