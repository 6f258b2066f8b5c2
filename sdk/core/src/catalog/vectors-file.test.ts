import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeVectorsFile,
  encodeVectorsFile,
  toFloat32Matrix,
  toFloat32Vector,
  type VectorsFile,
} from './vectors-file.ts';

const number = fc.float({ noNaN: true, noDefaultInfinity: true, min: -100, max: 100 });
const matrix = fc
  .nat(5)
  .chain((rows) => fc.array(number, { minLength: rows * 64, maxLength: rows * 64 }))
  .map((values) => Float32Array.from(values));

describe('the vectors file', () => {
  it('gives every number back to within half its scale', () => {
    fc.assert(
      fc.property(matrix, (vectors) => {
        const file = decode(encodeVectorsFile(vectors));
        expect(file.count).toBe(vectors.length / 64);
        toFloat32Matrix(file).forEach((value, index) => {
          const scale = file.scales[Math.floor(index / 64)] ?? 0;
          // float32 has 24 bits: the products are rounded once more.
          const slack = Math.abs(value) * 2 ** -22;
          expect(Math.abs(value - (vectors[index] ?? NaN))).toBeLessThanOrEqual(scale / 2 + slack);
        });
      }),
    );
  });

  it('reads a row as it stands in the matrix', () => {
    fc.assert(
      fc.property(matrix, (vectors) => {
        const file = decode(encodeVectorsFile(vectors));
        const whole = toFloat32Matrix(file);
        for (let row = 0; row < file.count; row += 1) {
          expect(toFloat32Vector(file, row)).toEqual(whole.slice(row * 64, row * 64 + 64));
        }
      }),
    );
  });

  it('is 12 bytes and 68 a row, little-endian, with its magic first', () => {
    const bytes = encodeVectorsFile(
      Float32Array.from({ length: 128 }, (_, index) => (index === 1 ? -254 : 0)),
    );
    expect(bytes).toHaveLength(12 + 2 * 68);
    expect(String.fromCharCode(...bytes.subarray(0, 4))).toBe('CURV');
    expect([...bytes.subarray(4, 24)]).toEqual([
      1, 0, 64, 0, 2, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 0, 0, 129, 0, 0,
    ]);
  });

  it('keeps the name of a fit, in 8 bytes more', () => {
    const space = '00f3a6c1d2b4e597';
    fc.assert(
      fc.property(matrix, (vectors) => {
        const [alone, fitted] = [encodeVectorsFile(vectors), encodeVectorsFile(vectors, space)];
        expect(fitted).toHaveLength(alone.length + 8);
        expect(decode(fitted)).toEqual({ ...decode(alone), space });
        expect(decode(alone).space).toBe('');
      }),
    );
    expect(() => encodeVectorsFile(new Float32Array(64), 'a fit')).toThrow('[wrong-call]');
  });

  it('keeps a row of zeros, and no rows at all', () => {
    expect(toFloat32Vector(decode(encodeVectorsFile(new Float32Array(64))), 0)).toEqual(new Float32Array(64));
    expect(decode(encodeVectorsFile(new Float32Array(0))).count).toBe(0);
  });

  it('reads from the middle of a larger buffer', () => {
    const bytes = encodeVectorsFile(Float32Array.from({ length: 64 }, (_, index) => index));
    const padded = new Uint8Array(bytes.length + 3);
    padded.set(bytes, 3);
    expect(decode(padded.subarray(3))).toEqual(decode(bytes));
  });

  it.each([
    ['cut in the header', (bytes: Uint8Array) => bytes.slice(0, 11), 'header'],
    ['cut in a row', (bytes: Uint8Array) => bytes.slice(0, -1), 'count'],
    ['longer than it says', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0]), 'count'],
    ['with a count that lies', (bytes: Uint8Array) => bytes.with(11, 255), 'count'],
    ['foreign', (bytes: Uint8Array) => bytes.with(0, 80), 'magic'],
    ['newer', (bytes: Uint8Array) => bytes.with(4, 3), 'version'],
    ['of another dimension', (bytes: Uint8Array) => bytes.with(6, 128), 'dimension'],
    [
      'with a scale that is no number',
      (bytes: Uint8Array) => bytes.with(14, 0xc0).with(15, 0x7f),
      'scales[0]',
    ],
    ['with a scale beyond all use', (bytes: Uint8Array) => bytes.with(15, 0x7e), 'scales[0]'],
    ['with a negative scale', (bytes: Uint8Array) => bytes.with(15, 0xbf), 'scales[0]'],
  ])('refuses a file %s', (_, change, place) => {
    const bytes = change(encodeVectorsFile(new Float32Array(64).fill(1)));
    expect(decodeVectorsFile(bytes)).toMatchObject({ ok: false, error: { code: 'vectors-invalid', place } });
  });

  it('never throws on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => !decodeVectorsFile(bytes).ok));
  });

  it('throws for a wrong call: half a row, no number, no such row', () => {
    expect(() => encodeVectorsFile(new Float32Array(63))).toThrow('[shape-mismatch]');
    expect(() => encodeVectorsFile(new Float32Array(64).fill(NaN))).toThrow('[wrong-call]');
    expect(() => toFloat32Vector(decode(encodeVectorsFile(new Float32Array(64))), 1)).toThrow('[wrong-call]');
  });
});

function decode(bytes: Uint8Array): VectorsFile {
  const result = decodeVectorsFile(bytes);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
