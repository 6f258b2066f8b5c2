/** A file that is read in parts, as a clip may be larger than memory. @public */
export interface RandomAccess {
  readonly sizeBytes: number;
  /** Gives the bytes from `at` on, fewer at the end of the file. */
  read(at: number, length: number): Promise<Uint8Array>;
}

interface Box {
  readonly type: string;
  readonly contentAt: number;
  readonly endAt: number;
}

/** Size, type, and a size of 64 bits where the first one is 1. */
const HEADER_BYTES = 16;

/** Version and flags, two times, time scale, duration: what of `mvhd` is read in its longer version. */
const MOVIE_HEADER_BYTES = 32;

/** More boxes than any file has at one level; one that goes on is none. */
const MOST_BOXES = 10_000;

/**
 * Reads how long an MP4 plays from its movie header, wherever in the file that lies.
 *
 * @returns whole ms above 0, or `null` for what is no MP4, is cut, or does not say: a file in fragments may not.
 * @see ISO/IEC 14496-12, 8.2.2 "Movie header box".
 * @public
 */
export async function readMp4DurationMs(file: RandomAccess): Promise<number | null> {
  const movie = await findBox(file, 'moov', { at: 0, endAt: file.sizeBytes });
  if (movie === null) return null;
  const header = await findBox(file, 'mvhd', { at: movie.contentAt, endAt: movie.endAt });
  if (header === null) return null;
  const bytes = await file.read(
    header.contentAt,
    Math.min(MOVIE_HEADER_BYTES, header.endAt - header.contentAt),
  );
  return toDurationMs(bytes);
}

async function findBox(
  file: RandomAccess,
  type: string,
  { at, endAt }: { readonly at: number; readonly endAt: number },
): Promise<Box | null> {
  let next = at;
  for (let count = 0; count < MOST_BOXES && next < endAt; count += 1) {
    const box = toBox(await file.read(next, HEADER_BYTES), next, endAt);
    if (box === null || box.type === type) return box;
    next = box.endAt;
  }
  return null;
}

/** The box that begins at `at`; `null` where it is cut or is smaller than its own head. */
function toBox(bytes: Uint8Array, at: number, endAt: number): Box | null {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const short = view.getUint32(0);
  const isLong = short === 1 && bytes.length >= HEADER_BYTES;
  const headBytes = isLong ? HEADER_BYTES : 8;
  // A size of 0 says that the box goes to the end of the file.
  const sizeBytes = isLong ? Number(view.getBigUint64(8)) : short === 0 ? endAt - at : short;
  if (sizeBytes < headBytes || at + sizeBytes > endAt) return null;
  const type = String.fromCharCode(...bytes.subarray(4, 8));
  return { type, contentAt: at + headBytes, endAt: at + sizeBytes };
}

function toDurationMs(bytes: Uint8Array): number | null {
  const isLong = bytes[0] === 1;
  if (bytes.length < (isLong ? MOVIE_HEADER_BYTES : 20)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const scale = view.getUint32(isLong ? 20 : 12);
  const duration = isLong ? Number(view.getBigUint64(24)) : view.getUint32(16);
  // All bits set: the length could not be told.
  const isUnknown = !isLong && duration === 0xff_ff_ff_ff;
  const durationMs = Math.round((duration / scale) * 1000);
  return !isUnknown && durationMs > 0 && Number.isSafeInteger(durationMs) ? durationMs : null;
}
