import { describe, expect, it } from 'vitest';
import { EXAMPLE_PACK } from '../../testing/example-rules.ts';
import { ANY_SHOP } from './any-shop.ts';
import { CN_SHOP } from './cn-shop.ts';
import { EU_SHOP } from './eu-shop.ts';
import { joinPacks } from './join-packs.ts';
import { MERCHANT_CENTER } from './merchant-center.ts';

describe('joinPacks', () => {
  it('runs a rule of two packs once, by the law of each place', () => {
    const { id, jurisdictions, rules } = joinPacks([CN_SHOP, EU_SHOP]);
    const ids = rules.map(({ meta }) => meta.id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.length).toBeLessThan(CN_SHOP.rules.length + EU_SHOP.rules.length);
    expect(jurisdictions).toEqual(['CN', 'EU']);
    expect(id).toBe('cn-shop+eu-shop');
  });

  it('has every place where one of the packs has', () => {
    expect(joinPacks([EXAMPLE_PACK, CN_SHOP])).not.toHaveProperty('jurisdictions');
  });

  it('takes the first setting and the earliest law date', () => {
    const early = { ...EXAMPLE_PACK, lawDate: '2026-01-02', settings: { dear: { promotes: true } } };
    const late = { ...CN_SHOP, settings: { dear: { promotes: false }, words: { promotes: true } } };
    const { lawDate, settings } = joinPacks([early, late]);
    expect(lawDate).toBe('2026-01-02');
    expect(settings).toEqual({ dear: { promotes: true }, words: { promotes: true } });
  });

  it('adds nothing of what holds in every shop to what Merchant Center asks', () => {
    const { rules } = joinPacks([MERCHANT_CENTER, ANY_SHOP]);
    expect(rules).toEqual(MERCHANT_CENTER.rules);
  });
});
