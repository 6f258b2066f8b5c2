import { expect, test } from 'vitest';
import { PRESET_IDS, suggestPresets, toPack } from './presets.ts';

test.each([
  [{ language: 'zh-CN', currency: null, isChinese: false }, ['cn-shop']],
  [{ language: 'en', currency: 'CNY', isChinese: false }, ['cn-shop']],
  [{ language: 'en', currency: 'USD', isChinese: true }, ['cn-shop', 'us-shop']],
  [{ language: 'zh-TW', currency: null, isChinese: false }, ['merchant-center']],
  [{ language: 'de', currency: 'EUR', isChinese: false }, ['eu-shop']],
  [{ language: 'de-CH', currency: null, isChinese: false }, ['merchant-center']],
  [{ language: 'fr', currency: 'USD', isChinese: false }, ['us-shop']],
  [{ language: 'en-US', currency: null, isChinese: false }, ['us-shop']],
  [{ language: 'en', currency: 'GBP', isChinese: false }, ['merchant-center']],
  [{ language: null, currency: null, isChinese: false }, ['merchant-center']],
] as const)('%j suggests %j', (traits, presets) => {
  expect(suggestPresets(traits)).toEqual(presets);
});

test('several presets are one pack in which no rule stands twice', () => {
  const { rules, jurisdictions } = toPack(PRESET_IDS);
  expect(new Set(rules.map(({ meta }) => meta.id)).size).toBe(rules.length);
  expect(jurisdictions).toEqual(['CN', 'EU', 'US']);
});
