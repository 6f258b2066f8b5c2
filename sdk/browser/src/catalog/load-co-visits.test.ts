import {
  createCoVisits,
  createCoVisitTables,
  encodeCoVisits,
  listItems,
  toCoVisitTable,
  type Failure,
} from '@curio/core';
import { expect, test } from 'vitest';
import { createFakePlatform, createShelf } from '../testing/index.ts';
import { loadCatalog } from './load-catalog.ts';
import { loadCoVisits, type CoVisits } from './load-co-visits.ts';

const SHELF = createShelf();
const IDS = listItems(SHELF).map(({ item }) => item.id);

interface Loaded {
  readonly coVisits: CoVisits | null;
  readonly reported: readonly Failure[];
  readonly ids: readonly string[];
}

/** A built catalogue whose table is these bytes; none is named where they are absent. */
async function load(bytes?: Uint8Array<ArrayBuffer> | number): Promise<Loaded> {
  const pointer = {
    schemaVersion: 1,
    version: 'a',
    builtAtMs: 1,
    items: 'items.json',
    withdrawn: 'withdrawn.json',
    ...(bytes === undefined ? {} : { coVisits: 'co-visits.bin' }),
  };
  const { platform } = createFakePlatform({
    respond: async ({ url }) => {
      if (url.endsWith('catalog.json')) return Response.json(pointer);
      if (url.endsWith('items.json')) return Response.json(SHELF);
      if (url.endsWith('withdrawn.json')) return Response.json({ ids: ['coffee-1'] });
      return typeof bytes === 'number' ? new Response('', { status: bytes }) : new Response(bytes);
    },
  });
  const { signal } = new AbortController();
  const reported: Failure[] = [];
  const common = { ...platform, signal, report: (failure: Failure) => reported.push(failure) };
  const catalog = await loadCatalog({ source: '/catalog.json', baseUrl: 'https://shop.example', ...common });
  if (!catalog.ok) throw new Error(catalog.error.message);
  const coVisits = await loadCoVisits({ loaded: catalog.value, ...common });
  return { coVisits, reported, ids: [...catalog.value.candidates.keys()] };
}

function toBytes(...sequences: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const histories = {
    itemCount: IDS.length,
    sequences: sequences.map((ids) => ids.map((id) => IDS.indexOf(id))),
  };
  return encodeCoVisits({ visits: toCoVisitTable(IDS.length, createCoVisits(histories)) });
}

const STEP = {
  vector: new Float32Array(64),
  weight: 0.7,
  atMs: 1,
  act: 'product-view',
  category: [],
} as const;

test('raises what goes with the last act, and the clips that show it; nothing else moves', async () => {
  const { coVisits, ids } = await load(toBytes(['coffee-0', 'lamps-2'], ['coffee-0', 'coffee-1']));
  const interest = new Float32Array(ids.length).fill(0.25);
  const raised = coVisits?.raise(interest, [{ ...STEP, item: 'coffee-0' }]) ?? interest;
  // What was taken down has no place any more, and does not shift the others.
  expect(ids.filter((_, at) => (raised[at] ?? 0) > 0.4)).toEqual(['lamps-2', 'clip-lamps-2']);
  expect(ids.filter((_, at) => raised[at] === 0.25)).toHaveLength(ids.length - 2);
  expect(interest.every((value) => value === 0.25)).toBe(true);
});

test('a clip that was watched speaks for what it shows', async () => {
  const { coVisits, ids } = await load(toBytes(['clip-coffee-0', 'books-1']));
  const interest = new Float32Array(ids.length).fill(0.25);
  const raised = coVisits?.raise(interest, [{ ...STEP, item: 'clip-coffee-0' }]) ?? interest;
  expect(raised[ids.indexOf('books-1')]).toBeGreaterThan(0.4);
  expect(coVisits?.raise(interest, [{ ...STEP, item: 'of another catalogue' }])).toEqual(interest);
});

test('what resembles by text is raised, also without a history, and a clip resembles as what it shows', async () => {
  const texts = IDS.map((id) => ({
    title: { 'coffee-0': 'steel kettle', 'lamps-2': 'kettle of steel' }[id] ?? '',
    category: [],
  }));
  const bytes = encodeCoVisits(createCoVisitTables(IDS.length, { texts }));
  const { coVisits, ids } = await load(bytes);
  const interest = new Float32Array(ids.length).fill(0.25);
  for (const item of ['coffee-0', 'clip-coffee-0']) {
    const raised = coVisits?.raise(interest, [{ ...STEP, item }]) ?? interest;
    expect(ids.filter((_, at) => (raised[at] ?? 0) > 0.25)).toEqual(['lamps-2', 'clip-lamps-2']);
  }
});

test('a catalogue without a table is asked for none', async () => {
  expect(await load()).toMatchObject({ coVisits: null, reported: [] });
});

const OTHER = encodeCoVisits({
  visits: toCoVisitTable(3, createCoVisits({ itemCount: 3, sequences: [[0, 1]] })),
});

test.each([
  ['co-visits-unreachable', 404],
  ['co-visits-invalid', new Uint8Array(0)],
  ['co-visits-invalid', toBytes(['coffee-0', 'lamps-2']).slice(0, -1)],
  ['co-visits-invalid', OTHER],
])('%s: the table is refused with a reason, and ranking does without', async (code, bytes) => {
  const { coVisits, reported } = await load(bytes);
  expect(coVisits).toBeNull();
  expect(reported.filter((failure) => failure.code === code)).toHaveLength(1);
});
