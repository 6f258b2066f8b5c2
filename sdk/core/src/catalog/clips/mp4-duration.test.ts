import { describe, expect, test } from 'vitest';
import { readMp4DurationMs } from './mp4-duration.ts';

type Bytes = readonly number[];

function uint32(value: number): Bytes {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256);
}

function box(type: string, content: Bytes): Bytes {
  return [...uint32(content.length + 8), ...Array.from(type, (letter) => letter.charCodeAt(0)), ...content];
}

function header(scale: number, duration: number): Bytes {
  return box('mvhd', [...uint32(0), ...uint32(0), ...uint32(0), ...uint32(scale), ...uint32(duration)]);
}

/** Times and duration of 64 bits. */
function longHeader(scale: number, duration: number): Bytes {
  const times = Array.from({ length: 16 }, () => 0);
  return box('mvhd', [1, 0, 0, 0, ...times, ...uint32(scale), ...uint32(0), ...uint32(duration)]);
}

async function read(
  bytes: Bytes,
): Promise<{ readonly durationMs: number | null; readonly readBytes: number }> {
  const file = new Uint8Array(bytes);
  let readBytes = 0;
  const durationMs = await readMp4DurationMs({
    sizeBytes: file.length,
    async read(at, length) {
      readBytes += length;
      return file.slice(at, at + length);
    },
  });
  return { durationMs, readBytes };
}

const FILLER = box(
  'mdat',
  Array.from({ length: 5000 }, () => 7),
);

describe('the length of an MP4', () => {
  test.each([
    ['at the front', [...box('ftyp', []), ...box('moov', header(600, 4080)), ...FILLER], 6800],
    ['at the end', [...FILLER, ...box('moov', [...box('free', [1, 2]), ...header(1000, 1234)])], 1234],
    ['with 64 bits', box('moov', longHeader(90_000, 45_000)), 500],
    ['in a box to the end of the file', [...uint32(0), 0x6d, 0x6f, 0x6f, 0x76, ...header(1, 2)], 2000],
    ['behind a box with a long size', [...longBox(), ...box('moov', header(1000, 77))], 77],
  ])('is read %s', async (_, bytes, durationMs) => {
    const { durationMs: found, readBytes } = await read(bytes);
    expect(found).toBe(durationMs);
    expect(readBytes).toBeLessThan(200);
  });

  test.each<[string, Bytes]>([
    ['nothing', []],
    ['text', Array.from('Not a clip at all.', (letter) => letter.charCodeAt(0))],
    ['no movie', FILLER],
    ['a movie without a header', box('moov', box('trak', []))],
    ['a cut file', box('moov', header(1000, 5000)).slice(0, 30)],
    ['a header that is too short', box('moov', box('mvhd', [0, 0, 0, 0]))],
    ['a time scale of 0', box('moov', header(0, 5000))],
    ['a length of 0, as in fragments', box('moov', header(1000, 0))],
    ['a length that nobody could tell', box('moov', header(1000, 0xff_ff_ff_ff))],
    ['a box smaller than its head', [...uint32(4), 1, 2, 3, 4, ...box('moov', header(1000, 5000))]],
  ])('is null for %s', async (_, bytes) => {
    expect((await read(bytes)).durationMs).toBeNull();
  });
});

function longBox(): Bytes {
  return [...uint32(1), 0x66, 0x72, 0x65, 0x65, ...uint32(0), ...uint32(20), 1, 2, 3, 4];
}
