import { describe, expect, it } from 'vitest';
import { measureChinese } from '../bench/models/chinese/chinese-rows.ts';
import { readChinese } from '../bench/models/chinese/read-chinese.ts';

const { products, queries, histories } = readChinese();
const ids = new Set(products.map(({ id }) => id));

describe('the Chinese relevance set', () => {
  it('has the counts that were asked for', () => {
    expect(products.length).toBeGreaterThanOrEqual(300);
    expect(queries.length + histories.length).toBeGreaterThanOrEqual(150);
    expect(new Set(products.map(({ category }) => category[0])).size).toBeGreaterThanOrEqual(12);
  });

  it('has products with a Chinese title, a path, a brand and a price, each once', () => {
    expect(ids.size).toBe(products.length);
    expect(new Set(products.map(({ title }) => title)).size).toBe(products.length);
    for (const { id, title, category, brand, price } of products) {
      expect(title, id).toMatch(/\p{Script=Han}{2}/u);
      expect(category.length, id).toBeGreaterThanOrEqual(2);
      expect(
        category.every((level) => level !== ''),
        id,
      ).toBe(true);
      expect(brand, id).not.toBe('');
      expect(price, id).toBeGreaterThan(0);
    }
  });

  it.each([
    ['queries', queries],
    ['histories', histories],
  ])('has %s with 2 to 8 relevant products of the catalogue, each once', (_, cases) => {
    for (const { id, relevant } of cases) {
      expect(relevant.length, id).toBeGreaterThanOrEqual(2);
      expect(relevant.length, id).toBeLessThanOrEqual(8);
      expect(new Set(relevant).size, id).toBe(relevant.length);
      expect(
        relevant.filter((one) => !ids.has(one)),
        id,
      ).toEqual([]);
    }
  });

  it('asks nothing twice', () => {
    const asked = [
      ...queries.map(({ query }) => query.trim()),
      ...histories.map(({ history }) => history.join(' ')),
    ];
    expect(asked).not.toContain('');
    expect(new Set(asked).size).toBe(asked.length);
    expect(new Set([...queries, ...histories].map(({ id }) => id)).size).toBe(asked.length);
  });

  it('has histories of 3 to 5 products, none of them relevant to its own', () => {
    for (const { id, history, relevant } of histories) {
      expect(history.length, id).toBeGreaterThanOrEqual(3);
      expect(history.length, id).toBeLessThanOrEqual(5);
      expect(new Set([...history, ...relevant]).size, id).toBe(history.length + relevant.length);
      expect(
        history.filter((one) => !ids.has(one)),
        id,
      ).toEqual([]);
    }
  });

  it('is ranked whole by every system, each better than a lot', async () => {
    const rows = await measureChinese();
    expect(rows).toHaveLength(8);
    for (const { metric, value, budget, beside } of rows) {
      expect(beside['cases'], metric).toBe(metric.includes('queries') ? queries.length : histories.length);
      expect(value, metric).toBeGreaterThan(Number(beside['HR of chance']));
      expect(beside['NDCG@10'], metric).toBeGreaterThan(0);
      expect(budget, metric).toBeNull();
    }
  });
});
