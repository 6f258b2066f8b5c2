import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../catalog/parse-catalog.ts';
import { listItems } from '../catalog/list-items.ts';
import { ERROR_CODES, toErrorDetail } from '../error-codes.ts';
import { CurioError, fail } from '../errors.ts';
import { EVENT_TYPES } from '../events/event-types.ts';
import { createCatalog, createCreator, createLive, createShop } from './build-catalog.ts';
import { createFakeRandom } from './create-fake-random.ts';
import { GOLDEN_CATALOG } from './golden-catalog.ts';
import { GOLDEN_EVENTS } from './golden-events.ts';
import { GOLDEN_SLATE } from './golden-slate.ts';

describe('golden fixtures', () => {
  it('have what tests count on: 6 products in 3 categories, 4 clips, 2 rooms, 1 shop, 2 creators', () => {
    const { products, videos, lives, shops, creators } = GOLDEN_CATALOG;
    expect([products, videos, lives, shops, creators].map((list) => list.length)).toEqual([6, 4, 2, 1, 2]);
    expect(new Set(products.map((product) => product.category[0])).size).toBe(3);
  });

  it('have every event of a browser once, in order', () => {
    const types = Object.entries(EVENT_TYPES).flatMap(([type, row]) =>
      row.from === 'browser' ? [type] : [],
    );
    expect(GOLDEN_EVENTS.map((event) => event.type).toSorted()).toEqual(types.toSorted());
    expect(GOLDEN_EVENTS.map((event) => event.id).toSorted()).toEqual(GOLDEN_EVENTS.map((event) => event.id));
  });

  it('name only items that exist', () => {
    const ids = new Set(listItems(GOLDEN_CATALOG).map(({ item }) => item.id));
    for (const item of GOLDEN_SLATE.items) expect(ids).toContain(item.id);
  });

  it('come with builders of valid parts', () => {
    const catalog = createCatalog({
      shops: [createShop()],
      creators: [createCreator()],
      lives: [createLive()],
    });
    expect(parseCatalog(catalog)).toMatchObject({ ok: true, value: { report: { skipped: [] } } });
  });
});

describe('createFakeRandom', () => {
  it('repeats itself for a seed, differs between seeds and spreads over [0, 1)', () => {
    const draw = (seed: number): readonly number[] => {
      const random = createFakeRandom(seed);
      return Array.from({ length: 1_000 }, () => random.next());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    const mean = draw(3).reduce((sum, value) => sum + value, 0) / 1_000;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
    expect(Math.min(...draw(3))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draw(3))).toBeLessThan(1);
  });
});

describe('errors', () => {
  it('carry their code, their advice and whether the part can go on', () => {
    for (const [code, { advice }] of Object.entries(ERROR_CODES)) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      expect(advice).not.toBe('');
    }
    expect(toErrorDetail(fail('catalog-empty', 'None.', 'products').error)).toEqual({
      code: 'catalog-empty',
      message: 'None.',
      place: 'products',
      fatal: true,
    });
    const error = new CurioError('wrong-call', 'Row 7 of 3.', { place: 'row' });
    expect([error.code, error.place, error.name]).toEqual(['wrong-call', 'row', 'CurioError']);
  });
});
