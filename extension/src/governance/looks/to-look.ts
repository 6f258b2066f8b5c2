import type { PageArtifact, PageLoad } from '@curio/core';

/** Countdowns and counts of a page that are kept; no page has more that a person would read. */
const MOST_COUNTDOWNS = 20;
const MOST_TEXTS = 40;
/** A count of pieces stands in a short line: `Only 3 left in stock`. */
const LONGEST_TEXT = 120;

/**
 * As much of a page as rules compare from load to load: its countdowns, and short lines with a number that is no price.
 *
 * @param atMs - ms UTC at which it was read.
 * @returns `null` for a page with nothing of the kind.
 */
export function toLook(page: PageArtifact, atMs: number): PageLoad | null {
  const countdowns = page.countdowns.slice(0, MOST_COUNTDOWNS);
  const priced = new Set(page.prices.map(({ textAt }) => textAt));
  const texts = page.texts
    .filter(({ text }, at) => text.length <= LONGEST_TEXT && /\d/u.test(text) && !priced.has(at))
    .slice(0, MOST_TEXTS);
  if (countdowns.length + texts.length === 0) return null;
  const { subject, protocol, title, isComplete } = page;
  const nothing = { buttons: [], links: [], inputs: [], prices: [], images: [] };
  return { atMs, page: { subject, protocol, title, isComplete, ...nothing, texts, countdowns } };
}
