import { expect, test } from 'vitest';
import { createEvent } from '../testing/golden-events.ts';
import { estimateByPropensity } from './estimate-value.ts';
import { toLoggedChoices } from './to-logged-choices.ts';
import type { CurioEvent } from '../events/event.ts';

const toClick = (acts: readonly CurioEvent[]): number =>
  acts.some(({ type }) => type === 'product-click') ? 1 : 0;
const place = { slate: 's', position: 6, propensity: 0.0125, visitor: 'v', session: 'one' } as const;
const shown = (item: string, fields: Partial<CurioEvent> = {}): CurioEvent =>
  createEvent({ ...place, type: 'impression', item, ...fields });
const clicked = (item: string, fields: Partial<CurioEvent> = {}): CurioEvent =>
  createEvent({ ...place, type: 'product-click', item, ...fields });

test('a place is one choice, and a product met in a clip speaks for the clip', () => {
  const { choices } = toLoggedChoices(
    [
      clicked('kettle', { content: 'clip' }),
      shown('clip'),
      shown('clip'),
      shown('mug', { position: 7, propensity: 1 }),
      clicked('mug', { slate: 'another', position: 7 }),
    ],
    toClick,
  );
  expect(choices.map(({ item, reward, propensity, unit }) => ({ item, reward, propensity, unit }))).toEqual([
    { item: 'clip', reward: 1, propensity: 0.0125, unit: 'v' },
    { item: 'mug', reward: 0, propensity: 1, unit: 'v' },
  ]);
  expect(choices[0]?.context).toMatchObject({ slate: 's', position: 6, session: 'one' });
});

test('what has no place or no propensity is counted and left out', () => {
  const { propensity, ...unmeasured } = shown('lamp', { position: 8 });
  const { slate, ...loose } = shown('chair');
  const joined = toLoggedChoices([unmeasured, loose, shown('clip')], toClick);
  expect([propensity, slate]).toEqual([0.0125, 's']);
  expect(joined).toMatchObject({ withoutPlace: 1, withoutPropensity: 1 });
  expect(joined.choices.map(({ item }) => item)).toEqual(['clip']);
});

test('a log of nothing gives no choice, and no estimate', () => {
  const { choices } = toLoggedChoices([], toClick);
  expect(estimateByPropensity(choices, () => new Map())).toMatchObject({
    ok: false,
    error: { code: 'log-empty' },
  });
});

test('a visitor without a name is a unit by the session', () => {
  const { visitor, ...nameless } = shown('clip');
  expect(visitor).toBe('v');
  expect(toLoggedChoices([nameless], toClick).choices[0]?.unit).toBe('one');
});
