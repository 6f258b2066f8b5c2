import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as v from 'valibot';
import { createJsonSchemas } from '../../scripts/json-schemas.ts';
import type { Catalog, CatalogPointer } from '../catalog/catalog.ts';
import { GOLDEN_BATCH } from '../testing/golden-events.ts';
import { GOLDEN_BRIDGE_ANSWERS } from '../testing/golden-wire.ts';
import { CATALOG_POINTER_SCHEMA, CATALOG_SCHEMA } from './catalog-schema.ts';
import { EVENT_BATCH_SCHEMA } from './event-schema.ts';
import { BRIDGE_ANSWER_SCHEMA } from './wire-schema.ts';

/** Every field that a type has, those too that may be absent: a new one has to stand in the samples below. */
type Full<Value> = Value extends readonly (infer Item)[]
  ? readonly Full<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]-?: Full<Value[Key]> }
    : Value;

const price = { amount: 1980, currency: 'EUR' };
const priorPrice = { price: { amount: 2480, currency: 'EUR' }, basis: 'Lowest of 30 days' };
const picture = { url: 'https://cdn.example/mug.jpg', alt: 'A mug', widthPx: 900, heightPx: 1200 };

const CONTENT = {
  title: 'By hand',
  sources: [{ url: '/mug.mp4', type: 'video/mp4' }],
  poster: picture,
  captions: [{ url: '/mug.vtt', language: 'en', label: 'English' }],
  creatorId: 'maren',
  shopId: 'kiln',
  source: 'alliance',
  campaignId: 'spring',
  popularity: 0.5,
} as const;

const FULL_CATALOG: Full<Catalog> = {
  schemaVersion: 1,
  currency: 'EUR',
  shops: [
    {
      id: 'kiln',
      name: 'Kiln',
      url: 'https://shop.example/',
      logo: picture,
      imprint: 'Kiln Ltd',
      licence: '123',
      creatorId: 'maren',
      guarantees: [{ kind: 'returns', title: 'Returns', text: '30 days', url: '/returns' }],
    },
  ],
  products: [
    {
      id: 'mug',
      title: 'Mug',
      description: 'Stoneware',
      url: '/products/mug',
      brand: 'Kiln',
      category: ['Home', 'Mugs'],
      pictures: [picture],
      price,
      priorPrice,
      availability: 'in-stock',
      options: [{ name: 'Size', values: ['S'] }],
      variants: [
        {
          id: 'mug-s',
          options: { Size: 'S' },
          price,
          priorPrice,
          availability: 'in-stock',
          stock: 3,
          picture,
          sku: 'MUG-S',
          gtin: '4006381333931',
        },
      ],
      launchedAtMs: 1_780_000_000_000,
      provenance: { kind: 'industrial-belt', place: 'Jingdezhen', country: 'CN', claim: 'Fired twice' },
      gtin: '4006381333931',
      shopId: 'kiln',
      popularity: 0.5,
    },
  ],
  videos: [
    {
      ...CONTENT,
      id: 'clip',
      format: 'file',
      pictures: [picture],
      durationMs: 9000,
      moments: [{ id: 'moment', productId: 'mug', startMs: 0, endMs: 9000 }],
      publishedAtMs: 1_780_000_000_000,
    },
  ],
  lives: [
    {
      ...CONTENT,
      id: 'room',
      state: 'over',
      startsAtMs: 1_780_000_000_000,
      endsAtMs: 1_780_003_600_000,
      durationMs: 3_600_000,
      moments: [{ id: 'pin', productId: 'mug', startMs: 0, endMs: 9000 }],
      productIds: ['mug'],
      pinnedProductId: 'mug',
    },
  ],
  creators: [
    { id: 'maren', name: 'Maren', handle: '@maren', avatar: picture, bio: 'Potter', shopId: 'kiln' },
  ],
  campaigns: [{ id: 'spring', title: 'Spring', startsAtMs: 1, endsAtMs: 2 }],
};

const FULL_POINTER: Full<CatalogPointer> = {
  schemaVersion: 1,
  version: '5f2c',
  builtAtMs: 1_780_000_000_000,
  items: 'items.5f2c.json',
  vectors: 'vectors.5f2c.bin',
  coVisits: 'co-visits.5f2c.bin',
  withdrawn: 'withdrawn.json',
  report: 'report.json',
  model: 'model/',
};

const PUBLISHED = createJsonSchemas();

/** What JSON can say and somebody may write where something else belongs. */
const ODD_VALUES: readonly unknown[] = [
  null,
  '',
  'x',
  'EUR',
  'eur',
  'javascript:alert(1)',
  'x'.repeat(257),
  0,
  -1,
  1,
  0.5,
  2 ** 53,
  true,
  [],
  {},
];

describe.each<readonly [string, v.GenericSchema<unknown, unknown>, readonly unknown[]]>([
  ['catalog', CATALOG_SCHEMA, [FULL_CATALOG]],
  ['catalog-pointer', CATALOG_POINTER_SCHEMA, [FULL_POINTER]],
  ['event-batch', EVENT_BATCH_SCHEMA, [GOLDEN_BATCH]],
  ['bridge-answer', BRIDGE_ANSWER_SCHEMA, GOLDEN_BRIDGE_ANSWERS],
])('%s.schema.json', (name, schema, samples) => {
  const published: unknown = JSON.parse(PUBLISHED[`${name}.schema.json`] ?? '');

  test.each(samples.map((sample) => [sample]))(
    'takes what is right, and knows each of its fields',
    (sample) => {
      expect(v.safeParse(schema, sample)).toEqual(expect.objectContaining({ success: true, output: sample }));
      expect(listFaults(closed(published), sample)).toEqual([]);
    },
  );

  it('takes and refuses what the parser does, whatever is changed in it', () => {
    const takes = new Ajv2020({ strict: true }).compile(published as object);
    const change = fc.record({
      sample: fc.constantFrom(...samples),
      at: fc.nat(),
      change: fc.oneof(fc.constantFrom(...ODD_VALUES), fc.constant(undefined), plainJson()),
    });
    fc.assert(
      fc.property(change, ({ sample, at, change: value }) => {
        // PHP writes an empty object as an empty list, and the parser is not strict about it.
        fc.pre(!Array.isArray(value) || !isPlainObject(valueAt(sample, at)));
        const changed = changeAt(sample, at, value);
        expect([takes(changed), changed]).toEqual([isShaped(schema, changed), changed]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Text is counted in code points by JSON Schema and in UTF-16 units here: for these the two are one. */
function plainJson(): fc.Arbitrary<unknown> {
  return fc.jsonValue({ maxDepth: 2 }).filter((value) => !/\\u|[^\0-\u07FF]/u.test(JSON.stringify(value)));
}

/** Whether a value is taken but for what JSON Schema cannot say: links between items, and fields that depend on others. */
function isShaped(schema: v.GenericSchema<unknown, unknown>, value: unknown): boolean {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.every(({ type }) => type === 'check');
}

function listFaults(schema: unknown, value: unknown): readonly string[] {
  const check = new Ajv2020({ strict: true, allErrors: true }).compile(schema as object);
  check(value);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The same schema, where a field that it does not name is a fault. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}

function valueAt(sample: unknown, at: number): unknown {
  const places = listPlaces(sample);
  const place = places[at % places.length];
  return place === undefined ? undefined : Reflect.get(...place);
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy in which one place, of all that there are, has another value or, for `undefined`, none. */
function changeAt(sample: unknown, at: number, value: unknown): unknown {
  const copy: unknown = structuredClone(sample);
  const places = listPlaces(copy);
  const place = places[at % places.length];
  if (place === undefined) return copy;
  const [holder, key] = place;
  if (value === undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, key, value ?? null);
  return copy;
}

function listPlaces(value: unknown): readonly (readonly [object, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [[value, key] as const, ...listPlaces(child)]);
}
