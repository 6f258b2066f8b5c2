import type { Catalog, Creator, Picture, Product, Shop } from '@curio/core';
import { detailEnglish } from '../locales/detail/en.ts';
import type { DetailMessages } from '../locales/detail/detail-messages.ts';
import { detailChinese } from '../locales/detail/zh-hans.ts';
import type { ServedKind } from './served-styles.ts';
import { servedEnglish } from '../locales/served/en.ts';
import type { ServedMessages } from '../locales/served/served-messages.ts';
import { servedChinese } from '../locales/served/zh-hans.ts';

/** How cards are written. @public */
export interface RenderOptions {
  /** BCP 47, of prices and words. @defaultValue `en` */
  readonly locale?: string;
  /** Where the catalogue is served: its relative addresses are resolved against it, e.g. `/catalog/catalog.json`. */
  readonly baseUrl?: string;
  /** The page's nonce: each card brings its styles in a `<style>` with it, and is drawn without a further request. */
  readonly nonce?: string;
  /** In place of that: addresses of files with `SERVED_STYLES`, for a `<link>` in each card; preload them in the head. */
  readonly stylesheets?: Readonly<Record<ServedKind, string>>;
}

/** What every part of a card is written from. */
export interface Scene {
  readonly catalog: Catalog;
  readonly options: RenderOptions;
  readonly locale: string;
  readonly messages: ServedMessages;
  readonly details: DetailMessages;
  /** An address of the catalogue as the page must say it; `null` where it leads nowhere that is safe to follow. */
  readonly toUrl: (address: string | undefined) => string | null;
  readonly toPicture: (picture: Picture | undefined) => Picture | null;
  readonly product: (id: string) => Product | null;
  readonly shop: (id: string) => Shop | null;
  readonly creator: (id: string | undefined) => Creator | null;
}

/** Nobody's address: it stands for the page's own origin while an address is resolved. */
const NOWHERE = 'http://page.invalid';

/** Looks up what cards of a catalogue need. */
export function createScene(catalog: Catalog, options: RenderOptions): Scene {
  const locale = options.locale ?? 'en';
  const isChinese = locale.toLowerCase().startsWith('zh');
  const toUrl = (address: string | undefined): string | null => toSafeUrl(address, options.baseUrl);
  return {
    catalog,
    options,
    locale,
    messages: isChinese ? servedChinese : servedEnglish,
    details: isChinese ? detailChinese : detailEnglish,
    toUrl,
    toPicture(picture) {
      const url = toUrl(picture?.url);
      return picture === undefined || url === null ? null : { ...picture, url };
    },
    product: (id) => find(catalog.products, id),
    shop: (id) => find(catalog.shops, id),
    creator: (id) => (id === undefined ? null : find(catalog.creators, id)),
  };
}

function toSafeUrl(address: string | undefined, baseUrl = '/'): string | null {
  const base = URL.canParse(baseUrl, NOWHERE) ? new URL(baseUrl, NOWHERE) : new URL(NOWHERE);
  if (address === undefined || !URL.canParse(address, base)) return null;
  const { protocol, href } = new URL(address, base);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return href.startsWith(`${NOWHERE}/`) ? href.slice(NOWHERE.length) : href;
}

function find<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item | null {
  return items.find((item) => item.id === id) ?? null;
}
