import type { Result } from '../../errors.ts';
import type { Shop } from '../catalog.ts';
import type { CatalogErrorCode, ParsedCatalog } from '../parse-catalog.ts';

/** The file a catalogue is read from: its bytes, or text that is decoded already. @public */
export type CatalogSource = Uint8Array | string;

/** What a feed does not say. @public */
export interface ReaderOptions {
  /** ms UTC for which prices must hold: a sale outside its period is none. */
  readonly nowMs: number;
  /** Who sells; made of the feed's own title and link when absent. */
  readonly shop?: Shop;
  /** ISO 4217 code of prices that stand there as bare numbers. */
  readonly currency?: string;
}

/** Reads one format. @public */
export type CatalogReader = (
  source: CatalogSource,
  options: ReaderOptions,
) => Result<ParsedCatalog, CatalogErrorCode | 'feed-unreadable'>;
