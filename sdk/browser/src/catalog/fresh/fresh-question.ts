import type { Product, RankingRules } from '@curio/core';
import type { ProductCheck, UnconfirmedReason } from '../../curio.ts';
import type { Clock, Network } from '../../platform/platform.ts';
import type { LoadedCatalog } from '../load-catalog.ts';
import type { CatalogChange } from './change-catalog.ts';

/** A product whose price and stock are asked for, and the way to those who know. @internal */
export interface FreshQuestion {
  readonly loaded: LoadedCatalog;
  /** As the view has it. */
  readonly known: Product;
  readonly clock: Clock;
  /** Past every cache. */
  readonly network: Network;
  readonly signal: AbortSignal;
  readonly facts: RankingRules['facts'];
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
