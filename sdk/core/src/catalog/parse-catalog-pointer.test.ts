import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CATALOG_POINTER_SCHEMA } from '../schemas/catalog-schema.ts';
import { GOLDEN_POINTER } from '../testing/golden-catalog.ts';
import { parseCatalogPointer } from './parse-catalog-pointer.ts';

describe('parseCatalogPointer', () => {
  it('takes the golden pointer, as value and as text, with and without its optional addresses', () => {
    const { vectors, model, ...least } = GOLDEN_POINTER;
    expect(parseCatalogPointer(GOLDEN_POINTER)).toEqual({ ok: true, value: GOLDEN_POINTER });
    expect(parseCatalogPointer(JSON.stringify(least))).toEqual({ ok: true, value: least });
    expect([vectors, model]).not.toContain(undefined);
  });

  it.each([
    ['<!doctype html>', 'catalog-not-json', undefined],
    ['7', 'catalog-invalid', undefined],
    [{ ...GOLDEN_POINTER, schemaVersion: 2 }, 'catalog-newer-version', 'schemaVersion'],
    [{ ...GOLDEN_POINTER, version: '' }, 'catalog-invalid', 'version'],
    [{ ...GOLDEN_POINTER, builtAtMs: -1 }, 'catalog-invalid', 'builtAtMs'],
    [{ ...GOLDEN_POINTER, items: undefined }, 'catalog-invalid', 'items'],
    [{ ...GOLDEN_POINTER, vectors: 'javascript:x' }, 'catalog-invalid', 'vectors'],
    [{ ...GOLDEN_POINTER, model: 7 }, 'catalog-invalid', 'model'],
  ])('refuses %j as %s at %s', (input, code, place) => {
    const result = parseCatalogPointer(input);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(!result.ok && result.error.place).toBe(place);
  });

  it('gives the same verdict as the schema', () => {
    const value = fc.oneof(
      fc.constantFrom('', 'a/b', 'javascript:x', '../x?a:b'),
      fc.jsonValue({ maxDepth: 0 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(GOLDEN_POINTER)), value, (key, changed) => {
        const pointer = { ...GOLDEN_POINTER, [key]: changed };
        expect(parseCatalogPointer(pointer).ok).toBe(v.is(CATALOG_POINTER_SCHEMA, pointer));
      }),
      { numRuns: 500 },
    );
  });
});
