import type { Result } from '../../errors.ts';
import type { Shop } from '../catalog.ts';
import type { CatalogErrorCode, ParsedCatalog } from '../parse-catalog.ts';
import type { Taxonomy } from './fields/feed-category.ts';

/** The file a catalogue is read from: its bytes, or text that is decoded already. @public */
export type CatalogSource = Uint8Array | string;

/** What a feed does not say. @public */
export interface ReaderOptions {
  /** ms UTC for which prices must hold: a sale outside its period is none. */
  readonly nowMs: number;
  /** Who sells; made of the feed's own title and link, or of the base address, when absent. */
  readonly shop?: Shop;
  /**
   * ISO 4217 code of prices that stand there as bare numbers, as in every export of Shopify and WooCommerce. Where it is
   * absent US dollars are assumed, and the report says so.
   */
  readonly currency?: string;
  /** Absolute address of the shop: what relative addresses, handles and product numbers are turned into pages with. */
  readonly baseUrl?: string;
  /** Paths behind Google's category numbers; see `parseTaxonomy`. */
  readonly taxonomy?: Taxonomy;
  /** Whether offers of a feed keep what they say in their own words, for rules about the feed itself. */
  readonly keepsRecords?: boolean;
}

/** Why a source is refused as a whole. @public */
export type ReaderErrorCode = CatalogErrorCode | 'feed-unreadable' | 'feed-too-large';

/** Reads one format. @public */
export type CatalogReader = (
  source: CatalogSource,
  options: ReaderOptions,
) => Result<ParsedCatalog, ReaderErrorCode>;
