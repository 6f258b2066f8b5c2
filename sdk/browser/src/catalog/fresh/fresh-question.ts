import type { Product } from '@curio/core';
import type { ProductCheck, UnconfirmedReason } from '../../curio.ts';
import type { CatalogSource, LoadedCatalog } from '../load-catalog.ts';
import type { CatalogChange } from './change-catalog.ts';

/** A product whose price and stock are asked for, and the way to those who know. @internal */
export interface FreshQuestion extends Pick<
  CatalogSource,
  'source' | 'baseUrl' | 'clock' | 'network' | 'scheduler' | 'services' | 'ranking'
> {
  readonly loaded: LoadedCatalog;
  /** As the view has it. */
  readonly known: Product;
  readonly signal: AbortSignal;
  /** Takes in what was learned of this and other items on the way. */
  readonly change: (change: CatalogChange) => void;
}

/** The time of what is shown: when the catalogue was built, or else read. @internal */
export function toAsOfMs({ pointer, readAtMs }: LoadedCatalog): number {
  return pointer?.builtAtMs ?? readAtMs;
}

/** The answer where nobody could say more than what is shown. @internal */
export function toUnconfirmed(reason: UnconfirmedReason, loaded: LoadedCatalog): ProductCheck {
  return { state: 'unconfirmed', reason, asOfMs: toAsOfMs(loaded) };
}

/** A file's text as it stands now; `null` where it does not come. @internal */
export async function readFresh(
  url: string,
  { network, signal }: Pick<FreshQuestion, 'network' | 'signal'>,
): Promise<string | null> {
  try {
    const response = await network.request(url, { signal, cache: 'no-cache' });
    return response.ok ? await response.text() : null;
  } catch {
    // Offline, refused, or given up: what was read before still stands, and says of when it is.
    return null;
  }
}

/** A shop's JSON as it stands now, `gone` where it has no such thing any more, `null` where it does not come. @internal */
export async function askFresh(
  url: string,
  { network, signal }: Pick<FreshQuestion, 'network' | 'signal'>,
): Promise<unknown> {
  try {
    const response = await network.request(url, { signal, cache: 'no-cache' });
    if (response.status === 404 || response.status === 410) return 'gone';
    return response.ok ? await response.json() : null;
  } catch {
    // Offline, given up, or a page in place of JSON: no word about the product.
    return null;
  }
}
