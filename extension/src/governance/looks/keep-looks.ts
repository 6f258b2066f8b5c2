import type { PageLoad } from '@curio/core';
import type { KeyedStore } from '../../background/platform.ts';

/** Loads of one page that are kept; a counter that goes up and down shows it in four. */
const MOST_LOADS = 4;
/** Pages of a shop; the ones that were not looked at for longest go first. */
const MOST_PAGES = 60;
/** What a page showed longer ago says nothing about it now. */
const KEPT_MS = 30 * 86_400_000;

/** One look at a page. */
export interface Look {
  readonly origin: string;
  /** With its query, which may name a variant; without fragment. */
  readonly url: string;
  /** ms UTC at which the document was loaded: what a visitor chooses in it makes no other load. */
  readonly loadedAt: number;
  readonly load: PageLoad;
}

interface KeptLook {
  readonly loadedAt: number;
  readonly load: PageLoad;
}

type KeptPages = Readonly<Record<string, readonly KeptLook[]>>;

/** Key of a shop's looks. */
export function toLooksKey(origin: string): string {
  return `looks:${origin}`;
}

/**
 * Keeps a look, the first of each load, and tells all that are kept of its page, oldest first. A countdown that a script
 * writes later in the same load is added to it.
 */
export async function keepLook(
  store: KeyedStore,
  { origin, url, loadedAt, load }: Look,
): Promise<readonly PageLoad[]> {
  const key = toLooksKey(origin);
  // Written by this module alone.
  const pages = ((await store.read(key)) as KeptPages | undefined) ?? {};
  const place = await toPlace(url);
  const earlier = (pages[place] ?? []).filter((kept) => kept.load.atMs > load.atMs - KEPT_MS);
  const same = earlier.find((kept) => kept.loadedAt === loadedAt);
  if (same !== undefined && same.load.page.countdowns.length >= load.page.countdowns.length)
    return earlier.map((kept) => kept.load);
  const now: KeptLook = { loadedAt, load: same === undefined ? load : withCountdowns(same.load, load) };
  const kept = [...earlier.filter((one) => one !== same), now].slice(-MOST_LOADS);
  await store.write(key, bound({ ...pages, [place]: kept }, load.atMs));
  return kept.map((one) => one.load);
}

function withCountdowns(earlier: PageLoad, { atMs, page }: PageLoad): PageLoad {
  return { atMs, page: { ...earlier.page, countdowns: page.countdowns } };
}

function bound(pages: KeptPages, nowMs: number): KeptPages {
  const newest = (looks: readonly KeptLook[]): number => looks.at(-1)?.load.atMs ?? 0;
  return Object.fromEntries(
    Object.entries(pages)
      .filter(([, looks]) => newest(looks) > nowMs - KEPT_MS)
      .toSorted(([, a], [, b]) => newest(b) - newest(a))
      .slice(0, MOST_PAGES),
  );
}

/** A query may hold what is nobody's business: only a print of the address is kept. */
async function toPlace(url: string): Promise<string> {
  const bytes = new TextEncoder().encode(url.split('#', 1)[0]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
