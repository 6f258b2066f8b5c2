import * as v from 'valibot';
import { expect, test } from 'vitest';
import { toExampleGathered } from '../testing/example-gathered.ts';
import { boundGathered, GATHERED_BOUNDS } from './gathered.ts';
import { GATHERED_SCHEMA } from './gathered-schema.ts';

const isTaken = (value: unknown): boolean => v.safeParse(GATHERED_SCHEMA, value).success;

test('whatever a page is, what is told of it is taken', () => {
  const many = toExampleGathered({ texts: Array.from({ length: 9_000 }, (_, at) => `text ${at}`) });
  const long = toExampleGathered({
    texts: ['x'.repeat(1_000_000), 'y'.repeat(1_000_000), 'z'.repeat(1_000_000)],
  });
  const scripts = toExampleGathered({ scripts: Array.from({ length: 300 }, () => '{}') });
  const link = { target: ['a'], tag: 'a', text: 'x', href: 'y'.repeat(20_000) };
  const links = toExampleGathered({ page: { links: [link] } });
  for (const gathered of [many, long, scripts, links]) {
    expect(isTaken(gathered)).toBe(false);
    expect(isTaken(boundGathered(gathered))).toBe(true);
  }
  expect(boundGathered(many).page.isComplete).toBe(false);
  expect(boundGathered(many).page.texts).toHaveLength(GATHERED_BOUNDS.texts);
  expect(boundGathered(toExampleGathered({ texts: ['one'] }))).toEqual(toExampleGathered({ texts: ['one'] }));
});

test.each([
  ['a text that is none', toExampleGathered({ page: { title: 7 as never } })],
  ['a card without an id', { ...toExampleGathered(), cards: [{ item: '', kind: 'product', title: 'x' }] }],
  ['a status that is none', { ...toExampleGathered(), status: 1.5 }],
  ['a price that is no number', toExampleGathered({ page: { prices: [{ amount: Infinity }] as never } })],
  ['nothing', null],
])('%s is refused', (_, value) => {
  expect(isTaken(value)).toBe(false);
});
