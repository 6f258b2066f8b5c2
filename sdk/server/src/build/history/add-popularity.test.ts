import type { Catalog } from '@curio/core';
import { GOLDEN_CATALOG } from '@curio/core/testing';
import { describe, expect, test } from 'vitest';
import { openParsed } from '../sources/open-catalog.ts';
import { addPopularity } from './add-popularity.ts';
import { toKnown } from './known-acts.ts';
import type { HistoryAct, ReadHistory } from './read-history.ts';

const [VIDEO] = GOLDEN_CATALOG.videos;
const SHOWN = VIDEO?.moments[0]?.productId ?? '';

/** Nothing of the golden catalogue says how popular it is. */
const CATALOG = JSON.parse(
  JSON.stringify(GOLDEN_CATALOG, (key, value: unknown) => (key === 'popularity' ? undefined : value)),
) as Catalog;

function toHistory(...visitors: readonly (readonly string[])[]): ReadHistory {
  const acts: HistoryAct[] = visitors.flatMap((items, visitor) =>
    items.map((item, at) => ({ user: `u${visitor}`, item, at })),
  );
  return { acts, silent: 0, broken: 0, firstBroken: null };
}

function tell(history: ReadHistory, catalog = CATALOG): ReadonlyMap<string, number | undefined> {
  const opened = openParsed(catalog);
  const { products, videos, frame } = addPopularity(opened, toKnown(history, opened));
  return new Map([...products, ...videos, ...frame.lives].map(({ id, popularity }) => [id, popularity]));
}

describe('popularity by a history', () => {
  const others = CATALOG.products.map(({ id }) => id).filter((id) => id !== SHOWN);
  const [first = '', second = ''] = others;

  test('goes by what visitors did last, as a share of the catalogue', () => {
    const told = tell(toHistory([first, second], [first, second], [first]));
    // Once last and twice before: 1.6; twice last: 2.
    expect(told.get(second)).toBeGreaterThan(told.get(first) ?? 1);
    expect(told.get(first)).toBeGreaterThan(told.get(SHOWN) ?? 1);
    for (const share of told.values()) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
  });

  test('gives a clip what its product has', () => {
    const told = tell(toHistory([SHOWN], [SHOWN]));
    expect(told.get(VIDEO?.id ?? '')).toBe(told.get(SHOWN));
    expect(told.get(SHOWN)).toBeGreaterThan(told.get(first) ?? 1);
  });

  test('says nothing for or against anything where nobody acted, or on other things alone', () => {
    for (const history of [toHistory(), toHistory(['unheard-of'])])
      for (const share of tell(history).values()) expect(share).toBe(0.5);
  });

  test('leaves alone what the source says', () => {
    const products = CATALOG.products.map((product) => ({ ...product, popularity: 0.25 }));
    expect(tell(toHistory([SHOWN]), { ...CATALOG, products }).get(SHOWN)).toBe(0.25);
  });
});
