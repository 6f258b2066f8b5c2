import { expect, it } from 'vitest';
import { toFeedProduct } from '../../testing/feed-product.ts';
import { measureWork } from '../../../testing/measure-work.ts';
import type { Artifacts } from '../artifacts/artifacts.ts';
import { gatherLinkedData } from '../artifacts/gather-linked-data.ts';
import type { PageArtifact } from '../artifacts/page.ts';
import { createGovernance } from '../engine/create-governance.ts';
import { RULE_FAMILIES } from './rule-families.ts';

/** What the patterns of rules begin to match again and again. */
const TOKENS: readonly string[] = JSON.parse(`[
  "a", "1", " ", "最", ".", "€", "%", ":", ",", "-", "★", "(", "<", "折", "件", "1 ", "€1 ", "1,1", "1.111,", "1:1", "1:",
  "1% ", "-1% ", "1% a ", "cotton 1% ", "1 x 1 l ", "1 kg ", "€1/", "returns ", "1 days ", "return a ", "退货", "1天",
  "no refund ", "only 1 ", "仅剩", "incl a ", "no fee ", "plus ", "http://", "www.", "<a ", "<a", "&lt;", "&#1", "FREE ",
  "a@", "_1x", "?w=", "GmbH ", "l.l.", "co., ", "有限"
]`);
const LENGTH = 5_000;
/** What takes less than this at that length cannot be quadratic. */
const SUSPECT_MS = 50;
/** Four times the text takes four times the time, and sixteen times where time is quadratic. */
const MOST_GROWTH = 10;

it('takes time that grows with hostile texts, and not with their square', () => {
  for (const token of TOKENS) {
    const build = (length: number): string => token.repeat(length / token.length);
    if (toTime(build(LENGTH * 4), 1) < SUSPECT_MS) continue;
    const [once = 0, fourTimes = 0] = [LENGTH, LENGTH * 4].map((length) => toTime(build(length), 3));
    expect(fourTimes, `"${token}" repeated: ${once} and ${fourTimes} ms`).toBeLessThan(once * MOST_GROWTH);
  }
}, 60_000);

const RULES = Object.values(RULE_FAMILIES)
  .flat()
  .filter(({ kind }) => kind !== 'text');

/** The least of some runs of all rules that are no lists of words. */
function toTime(text: string, count: number): number {
  const artifacts = toArtifacts(text);
  const runs = Array.from({ length: count }, () => {
    const governance = createGovernance({
      pack: { id: 'hostile', version: '1.0.0', rules: RULES },
      date: '2026-11-24',
    });
    return measureWork(() => governance.run(artifacts));
  });
  return Math.min(...runs);
}

/** A shop that says one text wherever it can say anything. */
function toArtifacts(text: string): Artifacts {
  const subject = 'https://shop.example/';
  const element = { target: ['p'], tag: 'p', text };
  const page: PageArtifact = {
    subject,
    protocol: 'http:',
    title: text,
    texts: [{ ...element, subject }],
    buttons: [element],
    links: [{ ...element, href: `https://shop.example/${text}` }],
    inputs: [{ ...element, type: 'checkbox', name: text, isChecked: true, isRequired: false }],
    prices: [{ target: ['p'], quote: text.slice(0, 1), textAt: 0, range: [0, 1], amount: 1, isStruck: true }],
    images: [],
    countdowns: [element],
    isComplete: true,
  };
  const record = Object.fromEntries(
    'gtin brand price sale_price sale_price_effective_date shipping condition availability link image_link description title material'
      .split(' ')
      .map((name) => [name, [text]]),
  );
  const product = { '@type': 'Product', name: text, offers: { price: text, priceCurrency: 'EUR' } };
  return {
    page,
    jsonld: gatherLinkedData([JSON.stringify(product)], subject),
    feed: { products: [toFeedProduct({ title: text, description: text, record })] },
    identity: [
      { place: 'page', subject, name: text, legalName: text, registration: text },
      { place: 'card', subject, name: 'Aldwell', legalName: 'Aldwell Ltd', registration: 'HRB 1' },
    ],
    timeSeries: [
      { atMs: 0, page },
      { atMs: 60_000, page },
    ],
    reviews: [{ id: 'r', subject, text, author: text }],
  };
}
