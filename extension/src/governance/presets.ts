import {
  ANY_SHOP,
  CN_SHOP,
  EU_SHOP,
  joinPacks,
  MERCHANT_CENTER,
  US_SHOP,
  type LinkedData,
  type RulePack,
} from '@curio/core';
import type { Gathered } from './gathered.ts';

/** The presets that a merchant may choose among, in the order in which they are offered. */
export const PRESET_IDS = ['cn-shop', 'eu-shop', 'us-shop', 'merchant-center'] as const;

/** Name of a preset. */
export type PresetId = (typeof PRESET_IDS)[number];

const PACKS: Readonly<Record<PresetId, RulePack>> = {
  'cn-shop': CN_SHOP,
  'eu-shop': EU_SHOP,
  'us-shop': US_SHOP,
  'merchant-center': MERCHANT_CENTER,
};

/** What a page lets guess of where its shop sells. */
export interface PageTraits {
  /** BCP 47, as the page says it. */
  readonly language: string | null;
  /** ISO 4217, of its offers or else of the amounts it shows. */
  readonly currency: string | null;
  /** Whether its titles are written in Chinese, whatever it says of itself. */
  readonly isChinese: boolean;
}

/** Several presets as one, with what holds in every shop. */
export function toPack(ids: readonly PresetId[]): RulePack {
  return joinPacks([...ids.map((id) => PACKS[id]), ANY_SHOP]);
}

/** What tells where a shop sells. */
export interface TraitSources extends Pick<Gathered, 'page' | 'cards'> {
  readonly jsonld: LinkedData;
}

/** Reads what presets are suggested by. */
export function readTraits({ page, cards, jsonld }: TraitSources): PageTraits {
  const offered = jsonld.products.flatMap(({ offers }) => offers.map(({ currency }) => currency));
  const shown = page.prices.map(({ currency }) => currency ?? '');
  const headings = page.texts.filter(({ tag }) => tag === 'h1' || tag === 'h2').map(({ text }) => text);
  const names = jsonld.products.map(({ name }) => name);
  const titles = [page.title, ...headings, ...names, ...cards.map(({ title }) => title)];
  return {
    language: page.language ?? null,
    currency: findCommonest(offered) ?? findCommonest(shown),
    isChinese: titles.some(isChinese),
  };
}

/** Two characters of Chinese and no kana, which Japanese has in every sentence. */
export function isChinese(text: string): boolean {
  return (
    /\p{Script=Han}.*\p{Script=Han}/su.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  );
}

// Languages and currencies of the Union's members; those of one country alone elsewhere are left out.
const EU_LANGUAGES =
  /^(?:bg|cs|da|de|el|et|fi|fr|ga|hr|hu|it|lt|lv|mt|nl|pl|pt|ro|sk|sl|es|sv)(?!-(?:US|CA|BR|MX|AR|CO|CL|PE|CH))\b/iu;
const EU_CURRENCIES = new Set(['EUR', 'BGN', 'CZK', 'DKK', 'HUF', 'PLN', 'RON', 'SEK']);

/**
 * The presets for a page whose merchant has chosen none: by currency, which says where is sold, and else by language.
 *
 * @returns never none: what Merchant Center asks of any page, where nothing tells a country.
 */
export function suggestPresets({ language, currency, isChinese }: PageTraits): readonly PresetId[] {
  const found = new Set<PresetId>();
  const tag = language ?? '';
  if (currency === 'CNY' || isChinese || /^zh\b(?!-(?:TW|HK|Hant))/iu.test(tag)) found.add('cn-shop');
  if (currency === null ? EU_LANGUAGES.test(tag) : EU_CURRENCIES.has(currency)) found.add('eu-shop');
  if (currency === null ? /^en-US\b/iu.test(tag) : currency === 'USD') found.add('us-shop');
  if (found.size === 0) found.add('merchant-center');
  return PRESET_IDS.filter((id) => found.has(id));
}

function findCommonest(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0].toUpperCase() ?? null;
}
