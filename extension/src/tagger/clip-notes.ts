import * as v from 'valibot';

/** A product that is seen in a clip, `[startMs, endMs)` on the media timeline. */
export interface TaggedMoment {
  /** An id, handle, SKU or GTIN of the shop's catalogue. */
  readonly product: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** What was marked in one clip. */
export interface ClipNotes {
  /** Name of the clip's file, as `curio build --clips` finds it. */
  readonly file: string;
  readonly title: string;
  readonly moments: readonly TaggedMoment[];
}

/** All that was marked in a shop, by {@link toClipKey}. */
export type ShopNotes = Readonly<Record<string, ClipNotes>>;

const MOMENT_SCHEMA: v.GenericSchema<unknown, TaggedMoment> = v.object({
  product: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  startMs: v.number(),
  endMs: v.number(),
});

/** What is kept; anything else in its place counts as nothing. */
export const SHOP_NOTES_SCHEMA: v.GenericSchema<unknown, ShopNotes> = v.record(
  v.string(),
  v.object({ file: v.string(), title: v.string(), moments: v.array(MOMENT_SCHEMA) }),
);

/** Under which key what was marked in a shop is kept. */
export function toShopNotesKey(origin: string): string {
  return `clips:${origin}`;
}

/** Where notes of a clip are kept: by its item, else by where it plays from, else by what it is called. */
export function toClipKey({
  item,
  src,
  title,
}: {
  readonly item: string | null;
  readonly src: string;
  readonly title: string;
}): string {
  return item ?? (src === '' ? title : src.replace(/[?#].*$/u, ''));
}

/** The last step of an address, as a file is called: empty where a script feeds the video. */
export function toFileName(src: string): string {
  const last = src
    .replace(/[?#].*$/u, '')
    .split('/')
    .at(-1);
  try {
    return decodeURIComponent(last ?? '');
  } catch {
    // A percent sign that stands for itself.
    return last ?? '';
  }
}

/** What a cell of moments cannot hold: it divides moments by white space and semicolons. */
export function isWritable(product: string): boolean {
  return product !== '' && product.length <= 200 && !/[\s;]/u.test(product);
}

/**
 * Writes `clips.csv` of `curio build --clips`: a row for each clip in which something is marked, `mug@0-4.5` a moment.
 *
 * @returns RFC 4180 with a line end behind each row; the header alone where nothing is marked.
 */
export function writeClipsTable(notes: ShopNotes): string {
  const rows = Object.values(notes)
    .filter(({ moments }) => moments.length > 0)
    .map(({ file, title, moments }) => [file, title, moments.map(writeMoment).join(' ')]);
  return [['file', 'title', 'moments'], ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

function writeMoment({ product, startMs, endMs }: TaggedMoment): string {
  return `${product}@${startMs / 1000}-${endMs / 1000}`;
}

function quote(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
