import type { CartRefused } from '@curio/core';
import type { CartPage } from './cart-page.ts';

/** What a shop answered: its status, its JSON, and its headers. */
export interface ShopAnswer {
  readonly ok: true;
  readonly status: number;
  /** Parsed, unchecked. */
  readonly body: unknown;
  readonly headers: Headers;
}

/**
 * Sends one request to the shop, once.
 *
 * @returns what the shop answered, refusals in JSON included; or why there is no such answer.
 */
export async function askShop(
  page: CartPage,
  url: string,
  init: RequestInit,
): Promise<ShopAnswer | CartRefused> {
  let response: Response;
  try {
    response = await page.fetch(url, { credentials: 'same-origin', ...init });
  } catch {
    // Cut or aborted on the way: whether the shop has read it nobody knows.
    return { ok: false, refusal: page.isOffline() ? 'offline' : 'timeout' };
  }
  if (response.status === 429) return { ok: false, refusal: 'busy' };
  try {
    const body: unknown = JSON.parse(await response.text());
    return { ok: true, status: response.status, body, headers: response.headers };
  } catch {
    return toUnreadable(response, init.signal?.aborted === true);
  }
}

/** A page in place of JSON: the shop's sign-in or password page, or the page that stands in when a server is down. */
function toUnreadable({ status, redirected }: Response, isAborted: boolean): CartRefused {
  if (isAborted) return { ok: false, refusal: 'timeout' };
  if (status === 401 || status === 403 || (redirected && status < 400)) {
    return { ok: false, refusal: 'login-needed' };
  }
  return { ok: false, refusal: 'other' };
}

/** A request that carries JSON. */
export function toJsonPost(body: unknown, signal: AbortSignal): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    signal,
  };
}

/** A request that reads JSON, past every cache. */
export function toJsonGet(signal: AbortSignal): RequestInit {
  return { headers: { accept: 'application/json' }, cache: 'no-store', signal };
}

/** A shop's sentence as plain text: some come with tags and entities in them. */
export function toPlainText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&(#\d+|#x[\da-f]+|\w+);/giu, (entity, name: string) => toCharacter(name) ?? entity)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return text === '' ? undefined : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

function toCharacter(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

/** The number at the end of an id: `gid://shopify/ProductVariant/42` and `shopify_US_7_42` are both variant 42. */
export function toShopId(id: string): string | null {
  return /(\d+)\D*$/u.exec(id)?.[1] ?? null;
}
