import { expect, test } from 'vitest';
import { EVERY_TEXT } from '../locales/en/index.ts';
import { pickSources } from './pick-sources.ts';

const STRUCK_PRICE = EVERY_TEXT['prior-price-unexplained'];

function listPlaces(places: readonly string[] | undefined): readonly string[] {
  return pickSources(STRUCK_PRICE, places).map(({ jurisdiction }) => jurisdiction);
}

test('a shop hears of the law of the places where it sells, and of every law where it sells everywhere', () => {
  expect(new Set(listPlaces(undefined))).toEqual(new Set(['CN', 'EU']));
  expect(new Set(listPlaces(['EU']))).toEqual(new Set(['EU']));
  expect(new Set(listPlaces(['CN', 'EU']))).toEqual(new Set(['CN', 'EU']));
});

test('where a rule rests on nothing in a place, all that it rests on is named', () => {
  expect(new Set(listPlaces([]))).toEqual(new Set(['CN', 'EU']));
  expect(pickSources(undefined, ['EU'])).toEqual([]);
});
