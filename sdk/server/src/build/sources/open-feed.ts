import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  fail,
  succeed,
  type Catalog,
  type FeedRecord,
  type Product,
  type ReportLine,
  type Result,
  type Shop,
  type Video,
} from '@curio/core';
import {
  groupOffers,
  listOfferVideos,
  streamFeed,
  type FeedEntry,
  type FeedFormat,
  type FeedStream,
  type NumberBook,
  type Offer,
  type OfferLinks,
  type TakenIds,
} from '@curio/core/readers';
import { createLineTally, tallySource, type LineTally } from '../report/report-lines.ts';
import { openGroupedSpill, type GroupedSpill } from '../spill/grouped-spill.ts';
import { createPrintTable, toPrint } from '../spill/print-table.ts';
import { countLater, type OpenCatalog, type Sequence } from './open-catalog.ts';
import { toSentence } from './read-source.ts';
import type { OpenedSources, SourceOptions } from './opened-sources.ts';

/** As much as a disk gives at once without anybody waiting for it. */
const READ_BYTES = 262_144;

interface Reading {
  readonly options: SourceOptions;
  readonly products: NumberBook & { readonly size: number };
  readonly spill: GroupedSpill<Offer>;
  /** Links to clips, in groups of one address each. */
  readonly clips: GroupedSpill<OfferLinks>;
  /** The group of an address. */
  readonly clipBook: NumberBook;
  readonly skipped: LineTally;
  readonly repaired: LineTally;
  /** The first item that is left out: where there is no other, it says why. */
  firstSkipped: ReportLine | null;
  currency: string;
  read: number;
}

/**
 * Reads a feed of any size: its offers go into a file of the workspace, and come back as products when asked for.
 *
 * @returns `feed-unreadable` with its line, or `catalog-empty`.
 * @throws the signal's reason, or the file system's error.
 * @internal
 */
export async function openFeed(
  path: string,
  format: FeedFormat,
  options: SourceOptions,
): Promise<Result<OpenedSources, 'feed-unreadable' | 'catalog-unreachable' | 'catalog-empty'>> {
  const { folder, most, reader } = options;
  const products = createNumberBook();
  const reading: Reading = {
    options,
    products,
    spill: openGroupedSpill(join(folder, 'offers.jsonl')),
    clips: openGroupedSpill(join(folder, 'clips.jsonl')),
    clipBook: createNumberBook(),
    skipped: createLineTally(most),
    repaired: createLineTally(most),
    firstSkipped: null,
    currency: '',
    read: 0,
  };
  const shop = await readInto(
    reading,
    path,
    streamFeed(format, { ...reader, books: { lines: createNumberBook(), products } }),
  );
  if (!shop.ok || reading.spill.groups === 0) closeSpills(reading);
  if (!shop.ok) return fail(shop.error.code, shop.error.message, toPlace(path, shop.error.place));
  if (reading.spill.groups === 0) {
    const reason = reading.firstSkipped ?? { message: 'The feed has no items.', place: undefined };
    return fail('catalog-empty', reason.message, toPlace(path, reason.place));
  }
  return succeed({
    catalog: toCatalog(reading, shop.value),
    sources: [tallySource(basename(path), reading)],
    close: () => {
      closeSpills(reading);
    },
  });
}

async function readInto(
  reading: Reading,
  path: string,
  feed: FeedStream,
): Promise<Result<Shop, 'feed-unreadable' | 'catalog-unreachable'>> {
  const { signal, onProgress } = reading.options;
  const file = await openFile(path);
  if (!file.ok) return file;
  try {
    for (let done = 0; ;) {
      signal?.throwIfAborted();
      const bytes = await file.value.read();
      if (!bytes.ok) return bytes;
      const entries = bytes.value.length === 0 ? succeed([]) : feed.push(bytes.value);
      if (!entries.ok) return entries;
      if (bytes.value.length === 0) break;
      take(reading, entries.value);
      done += bytes.value.length;
      onProgress?.({ step: 'read', done, total: file.value.sizeBytes, unit: 'bytes', items: reading.read });
    }
  } finally {
    await file.value.close();
  }
  const last = feed.end();
  if (!last.ok) return last;
  take(reading, last.value.entries);
  return succeed(last.value.shop);
}

interface SourceFile {
  readonly sizeBytes: number;
  /** @returns the next bytes, none at the end; they are written over by the next ones. */
  read(): Promise<Result<Uint8Array, 'catalog-unreachable'>>;
  close(): Promise<void>;
}

async function openFile(path: string): Promise<Result<SourceFile, 'catalog-unreachable'>> {
  try {
    const file = await open(path);
    const buffer = new Uint8Array(READ_BYTES);
    return succeed({
      sizeBytes: (await file.stat()).size,
      async read() {
        try {
          const { bytesRead } = await file.read(buffer, 0, READ_BYTES, null);
          return succeed(buffer.subarray(0, bytesRead));
        } catch (error) {
          return fail('catalog-unreachable', toSentence(error));
        }
      },
      close: () => file.close(),
    });
  } catch (error) {
    return fail('catalog-unreachable', toSentence(error));
  }
}

function take(reading: Reading, entries: readonly FeedEntry[]): void {
  for (const entry of entries) {
    reading.read += 1;
    if ('skipped' in entry) {
      reading.firstSkipped ??= entry.skipped;
      reading.skipped.add(entry.skipped);
      continue;
    }
    if (reading.currency === '') reading.currency = entry.offer.price.currency;
    reading.spill.add(entry.product, entry.offer);
    takeClips(reading, entry.offer);
    for (const line of entry.repaired) reading.repaired.add(line);
  }
}

/** A file that several offers link to is one clip. */
function takeClips({ clips, clipBook }: Reading, offer: Offer): void {
  const { id, groupId, title, pictures, launchedAtMs } = offer;
  for (const url of new Set(offer.videos)) {
    const group = clipBook.get(url) ?? clips.groups;
    clipBook.set(url, group);
    clips.add(group, { id, groupId, title, pictures: pictures.slice(0, 1), videos: [url], launchedAtMs });
  }
}

function closeSpills({ spill, clips }: Reading): void {
  spill.close();
  clips.close();
}

function toRecord({ id, record = {} }: Offer): FeedRecord {
  return { id, fields: record };
}

function toCatalog(reading: Reading, shop: Shop): OpenCatalog {
  const { spill, products, currency } = reading;
  // By the object itself, so that what nobody holds any more is not held here.
  const records = new WeakMap<Product, readonly FeedRecord[]>();
  const readProduct = (number: number): Product | undefined => {
    const offers = spill.read(number);
    const [product] = groupOffers(offers, shop.id);
    if (product !== undefined && reading.options.reader.keepsRecords === true)
      records.set(product, offers.map(toRecord));
    return product;
  };
  const frame: Catalog = {
    schemaVersion: 1,
    currency,
    shops: [shop],
    products: [],
    videos: [],
    lives: [],
    creators: [],
    campaigns: [],
  };
  const sequence: Sequence<Product> = {
    count: spill.groups,
    *[Symbol.iterator]() {
      for (let number = 0; number < spill.groups; number += 1) {
        const product = readProduct(number);
        if (product !== undefined) yield product;
      }
    },
  };
  return {
    frame,
    findRecords: (product) => records.get(product) ?? [],
    products: sequence,
    videos: toVideos(reading, shop),
    findProduct(id) {
      // Twice the number, and one more for a group: see `createOfferClaims`.
      const known = products.get(id);
      return known === undefined ? undefined : readProduct(Math.floor(known / 2));
    },
  };
}

/** Clips get their ids in their order, and so anew each time that they are gone through. */
function toVideos({ clips, products }: Reading, shop: Shop): Sequence<Video> {
  return countLater(function* () {
    const prints = createPrintTable();
    const taken: TakenIds = {
      has: (id) => products.get(id) !== undefined || prints.get(toPrint(id)) !== undefined,
      add: (id) => {
        prints.set(toPrint(id), 0);
      },
    };
    for (let group = 0; group < clips.groups; group += 1) {
      yield* listOfferVideos(clips.read(group), { shopId: shop.id, taken });
    }
  });
}

function createNumberBook(): NumberBook & { readonly size: number } {
  const table = createPrintTable();
  return {
    get size() {
      return table.size;
    },
    get: (text) => table.get(toPrint(text)),
    set: (text, value) => {
      table.set(toPrint(text), value);
    },
  };
}

function toPlace(path: string, place: string | undefined): string {
  return place === undefined ? path : `${path}, ${place}`;
}
