import type { Catalog, ProductMoment, Video } from '../catalog.ts';
import { MAX_ID_LENGTH } from '../plain-values.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { MEDIA_TYPES, sortFiles, toEnding, type ClipFile, type ClipParts } from './clip-files.ts';
import { createClipNotes } from './clip-notes.ts';
import { readClipTable, type ClipRow } from './clip-table.ts';
import { findCaptions, findPoster, type Companions, type WrittenClip } from './find-companions.ts';
import { listMoments } from './list-moments.ts';
import { createProductFinder, normalise, type ProductFinder } from './product-finder.ts';

/** A folder of clips as it lies there. @public */
export interface ClipFolder {
  /** Every file but `clips.csv`. */
  readonly files: readonly ClipFile[];
  /** Text of `clips.csv`, with `\n` as line end; absent where there is none. */
  readonly table?: string;
  /** What stands before each file's name in an address: empty, or with `/` at its end. */
  readonly base: string;
}

interface Join extends Companions {
  readonly catalog: Catalog;
  readonly finder: ProductFinder;
  readonly taken: Set<string>;
}

/**
 * Joins a folder of clips to the products of a catalogue: by the rows of `clips.csv`, and without a row by a product's
 * id, handle, SKU or GTIN in the file's name, of which the longest wins.
 *
 * A clip that belongs to no product, to several by its name, or has no known length is left out and reported, as are
 * rows without a file, files without a clip, and cells that cannot be read. Captions `mug.en.vtt` and a poster
 * `mug.webp` beside `mug.mp4` are its own; `mug.webm` is the same clip again.
 *
 * @returns the catalogue with the clips behind its own, in the order of their names; `read` counts clips.
 * @public
 */
export function joinClips(catalog: Catalog, folder: ClipFolder): ParsedCatalog {
  const sorted = sortFiles(folder.files);
  const notes = createClipNotes();
  const join: Join = {
    catalog,
    sorted,
    notes,
    named: new Set(),
    toUrl: (name) => folder.base + name.split('/').map(encodeURIComponent).join('/'),
    finder: createProductFinder(catalog),
    taken: new Set([...catalog.products, ...catalog.videos, ...catalog.lives].map(({ id }) => id)),
  };
  const rows = pairRows(readClipTable(folder.table ?? '', notes), join);
  const videos = sorted.clips.flatMap((parts) => readClip(parts, rows.get(parts.stem), join) ?? []);
  for (const name of sorted.others.filter((other) => !join.named.has(other))) {
    notes.refuse({ place: name }, 'this is no clip, and no poster or captions of one.');
  }
  return {
    catalog: videos.length === 0 ? catalog : { ...catalog, videos: [...catalog.videos, ...videos] },
    report: { read: sorted.clips.length, skipped: notes.skipped, repaired: notes.repaired },
  };
}

/** The row of each clip, by the clip's stem; a row may leave out the ending. */
function pairRows(rows: readonly ClipRow[], { sorted, notes }: Join): ReadonlyMap<string, ClipRow> {
  const stems = new Map(
    sorted.clips.flatMap(({ stem, media }) =>
      [stem, ...media.map(({ name }) => name)].map((name) => [normalise(name), stem] as const),
    ),
  );
  const paired = new Map<string, ClipRow>();
  for (const row of rows) {
    const stem = stems.get(normalise(row.file.replace(/^\.?\//u, '')));
    const first = stem === undefined ? undefined : paired.get(stem);
    if (stem === undefined) notes.refuse(row, `there is no clip "${row.file}".`);
    else if (first !== undefined) notes.refuse(row, `"${row.file}" has ${first.place} already.`);
    else paired.set(stem, row);
  }
  return paired;
}

function readClip(parts: ClipParts, row: ClipRow | undefined, join: Join): Video | null {
  const clip = toWritten(parts, row);
  const durationMs = readDurationMs(clip, join);
  const fault = durationMs === null ? NO_LENGTH : findIdFault(clip.id, join);
  if (fault !== null || durationMs === null) {
    join.notes.refuse(clip, fault ?? NO_LENGTH);
    return null;
  }
  const moments = readMoments(clip, durationMs, join);
  return moments.length === 0 ? null : toVideo({ ...clip, durationMs, moments }, join);
}

function toWritten(parts: ClipParts, row: ClipRow | undefined): WrittenClip {
  const name = parts.media[0]?.name ?? parts.stem;
  return {
    parts,
    row,
    place: row === undefined ? name : `${row.place}, ${name}`,
    id: row === undefined || row.id === '' ? toClipId(parts.stem) : row.id,
  };
}

const NO_LENGTH = 'how long it plays is not known: name its seconds in the column "duration" of clips.csv.';

/** An id of its own kind, as a clip is often called like its product. */
function toClipId(stem: string): string {
  const name = stem.normalize('NFC').replaceAll(/[\s/]+/gu, '-');
  return name.startsWith('clip-') ? name : `clip-${name}`;
}

function readDurationMs(clip: WrittenClip, { notes }: Join): number | null {
  const cell = clip.row?.duration ?? '';
  const written = Math.round(Number(cell.replace(',', '.')) * 1000);
  if (Number.isSafeInteger(written) && written > 0) return written;
  if (cell !== '') notes.note(clip, `"${cell}" is no number of seconds.`);
  return clip.parts.media.find(({ durationMs }) => durationMs !== undefined)?.durationMs ?? null;
}

function findIdFault(id: string, { taken }: Join): string | null {
  if (id.length > MAX_ID_LENGTH) return `its id has ${id.length} characters; ${MAX_ID_LENGTH} are the most.`;
  return taken.has(id) ? `the id ${id} is taken: name another in the column "id" of clips.csv.` : null;
}

/** By its row where that names products, else by its name; none where the reason is in the report. */
function readMoments(
  clip: WrittenClip,
  durationMs: number,
  { finder, notes }: Join,
): readonly ProductMoment[] {
  const { row, parts, id } = clip;
  if (row !== undefined && row.products + row.moments !== '') {
    const written = listMoments({ row, id, durationMs }, finder);
    // The clip is there all the same where another of its products is.
    const tell = written.moments.length === 0 ? notes.refuse : notes.note;
    for (const fault of written.faults) tell(clip, fault);
    for (const text of written.notes) notes.note(clip, text);
    return written.moments;
  }
  const found = finder.findIn(parts.stem);
  if (found.productId !== null) {
    return [{ id: `${id}-moment-1`, productId: found.productId, startMs: 0, endMs: durationMs }];
  }
  notes.refuse(
    clip,
    found.rivals.length === 0
      ? 'no product is in its name: name it so, or its products in clips.csv.'
      : `it may belong to ${found.rivals.join(' or ')}: say which in clips.csv.`,
  );
  return [];
}

function toVideo(clip: WrittenClip & Pick<Video, 'durationMs' | 'moments'>, join: Join): Video | null {
  const { id, row, parts, durationMs, moments } = clip;
  const product = join.catalog.products.find((one) => one.id === moments[0]?.productId);
  if (product === undefined) return null;
  join.taken.add(id);
  const poster = findPoster(clip, join);
  return {
    id,
    format: 'file',
    title: row === undefined || row.title === '' ? product.title : row.title,
    sources: parts.media.map(({ name }) => ({
      url: join.toUrl(name),
      type: MEDIA_TYPES[toEnding(name)] ?? 'video/mp4',
    })),
    pictures: [],
    ...(poster === undefined ? {} : { poster: { url: join.toUrl(poster) } }),
    captions: findCaptions(clip, join),
    durationMs,
    moments,
    shopId: product.shopId,
    source: 'field',
  };
}
