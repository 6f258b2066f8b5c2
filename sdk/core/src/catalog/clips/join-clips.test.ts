import { describe, expect, test } from 'vitest';
import { createCatalog, createProduct } from '../../testing/build-catalog.ts';
import { parseCatalog } from '../parse-catalog.ts';
import { addPictureClips } from '../picture-clips.ts';
import type { Catalog, Video } from '../catalog.ts';
import { joinClips, type ClipFolder } from './join-clips.ts';

const CATALOG = createCatalog({
  products: [
    createProduct({ id: 'mug', title: 'Mug', gtin: '4006381333931' }),
    createProduct({ id: 'mug-tall', title: 'Tall mug', url: 'https://shop.example/products/high-one?c=1' }),
    createVariants('kettle', ['FH-KETTLE-1', 'FH-SHARED']),
    createVariants('grinder', ['FH-GRIND', 'FH-SHARED']),
    createProduct({ id: '7', title: 'Seven' }),
    createProduct({ id: 'Café', title: 'Coffee' }),
  ],
  videos: [],
  lives: [],
});

function createVariants(id: string, skus: readonly string[]): Catalog['products'][number] {
  const product = createProduct({ id, title: id });
  const [first] = product.variants;
  if (first === undefined) throw new Error('The fixture has a variant.');
  return { ...product, variants: skus.map((sku, at) => ({ ...first, id: `${id}-${at}`, sku })) };
}

interface Joined {
  readonly clips: readonly Video[];
  readonly skipped: readonly string[];
  readonly repaired: readonly string[];
  readonly read: number;
}

/** Joins files by name, each clip of 9 s with a poster so that no note is made of that. */
function join(names: readonly string[], folder: Partial<ClipFolder> = {}): Joined {
  const files = names.map((name) => (name.endsWith('.mp4') ? { name, durationMs: 9000 } : { name }));
  const posters = files
    .filter(({ name }) => name.endsWith('.mp4'))
    .map(({ name }) => ({ name: name.replace('.mp4', '.webp') }));
  const { catalog, report } = joinClips(CATALOG, { base: '', files: [...files, ...posters], ...folder });
  // What is joined must be a catalogue that a page takes whole.
  const parsed = parseCatalog(structuredClone(catalog));
  expect(parsed.ok && parsed.value.report.skipped).toEqual([]);
  return {
    clips: catalog.videos,
    skipped: report.skipped.map(({ message }) => message),
    repaired: report.repaired.map(({ message }) => message),
    read: report.read,
  };
}

function listIds({ clips }: Joined): readonly (readonly string[])[] {
  return clips.map(({ moments }) => moments.map(({ productId }) => productId));
}

describe('by the name of the file', () => {
  test.each([
    ['its id', 'mug.mp4', 'mug'],
    ['the longest id', 'how a mug-tall is made.mp4', 'mug-tall'],
    ['a handle', 'high-one_v2.mp4', 'mug-tall'],
    ['an SKU in other capitals', '2026/fh-kettle-1 (final).mp4', 'kettle'],
    ['a GTIN', '4006381333931.mp4', 'mug'],
    ['the id of a variant', 'grinder-0.mp4', 'grinder'],
    ['the folder it is in', 'kettle/1.mp4', 'kettle'],
    ['a short id that is the whole name', '7.mp4', '7'],
    ['an accent that a file system took apart', 'cafe\u0301.mp4', 'Café'],
  ])('%s', (_, name, productId) => {
    const joined = join([name]);
    expect(listIds(joined)).toEqual([[productId]]);
    expect(joined.clips[0]).toMatchObject({ durationMs: 9000, moments: [{ startMs: 0, endMs: 9000 }] });
    expect([joined.skipped, joined.repaired]).toEqual([[], []]);
  });

  test.each([
    ['smug.mp4', 'smug.mp4: no product is in its name: name it so, or its products in clips.csv.'],
    ['take-7.mp4', 'take-7.mp4: no product is in its name: name it so, or its products in clips.csv.'],
    ['fh-shared.mp4', 'fh-shared.mp4: it may belong to kettle or grinder: say which in clips.csv.'],
  ])('%s is left out and told', (name, message) => {
    const joined = join([name], { files: [{ name, durationMs: 9000 }] });
    expect([joined.clips, joined.skipped]).toEqual([[], [message]]);
  });

  test('two products of one length are rivals', () => {
    const two = { ...CATALOG, products: [createProduct({ id: 'red' }), createProduct({ id: 'tan' })] };
    const { report } = joinClips(two, { base: '', files: [{ name: 'red-tan.mp4', durationMs: 1 }] });
    expect(report.skipped[0]?.message).toContain('red or tan');
  });

  test('one clip in two formats is one clip, with poster and captions beside it', () => {
    const [clip, ...others] = join(
      ['in/mug 1.webm', 'in/mug 1.mp4', 'in/mug 1.zh-Hans.vtt', 'in/mug 1.de.vtt'],
      {
        base: '../media/',
      },
    ).clips;
    expect(others).toEqual([]);
    expect(clip).toMatchObject({
      id: 'clip-in-mug-1',
      title: 'Mug',
      sources: [
        { url: '../media/in/mug%201.mp4', type: 'video/mp4' },
        { url: '../media/in/mug%201.webm', type: 'video/webm' },
      ],
      poster: { url: '../media/in/mug%201.webp' },
      captions: [
        { url: '../media/in/mug%201.de.vtt', language: 'de', label: 'Deutsch' },
        { url: '../media/in/mug%201.zh-Hans.vtt', language: 'zh-Hans', label: '简体中文' },
      ],
    });
  });

  test('what is not whole or belongs to nothing is told', () => {
    const files = ['mug.mp4', 'kettle.webp', 'kettle.en.vtt', 'notes.txt'].map((name) => ({ name }));
    const { skipped, read } = join([], { files });
    expect(read).toBe(1);
    expect(skipped).toEqual([
      'mug.mp4: how long it plays is not known: name its seconds in the column "duration" of clips.csv.',
      'kettle.en.vtt: this is no clip, and no poster or captions of one.',
      'kettle.webp: this is no clip, and no poster or captions of one.',
      'notes.txt: this is no clip, and no poster or captions of one.',
    ]);
  });
});

describe('by the rows of clips.csv', () => {
  test('a row says all of a clip', () => {
    const table = [
      'File,Title,Products,Moments,Poster,Captions,Duration,Id',
      'a.webm,"Pour, slowly",mug;grinder,KETTLE@0-4.5 mug@4.5-20,still.png,talk.en.vtt,12.5,pour',
    ].join('\n');
    const joined = join(['a.webm', 'still.png', 'talk.en.vtt'], { table });
    expect(joined.clips).toEqual([
      expect.objectContaining({
        id: 'pour',
        title: 'Pour, slowly',
        durationMs: 12_500,
        poster: { url: 'still.png' },
        captions: [{ url: 'talk.en.vtt', language: 'en', label: 'English' }],
        moments: [
          { id: 'pour-moment-1', productId: 'grinder', startMs: 0, endMs: 12_500 },
          { id: 'pour-moment-2', productId: 'kettle', startMs: 0, endMs: 4500 },
          { id: 'pour-moment-3', productId: 'mug', startMs: 4500, endMs: 12_500 },
        ],
      }),
    ]);
    expect(joined.skipped).toEqual([]);
    expect(joined.repaired).toEqual([
      'clips.csv line 2, a.webm: the moment of mug ends with the clip, at 12.5 s.',
    ]);
  });

  test('a row without products leaves that to the name', () => {
    const joined = join(['mug.mp4'], { table: 'file,title\nMUG,"Our mug"' });
    expect(joined.clips).toMatchObject([{ title: 'Our mug', moments: [{ productId: 'mug' }] }]);
  });

  test('what cannot be read is told cell by cell, and the rest of the row stands', () => {
    const table = [
      'file,products,moments,poster,captions,duration,mood',
      'mug.mp4,mug nothing fh-shared,mug@9-4 mug@x mug@10-12,no.png,talk.vtt no.vtt,long,calm',
    ].join('\n');
    const joined = join(['mug.mp4', 'talk.vtt'], { table });
    expect(listIds(joined)).toEqual([['mug']]);
    expect(joined.skipped).toEqual([]);
    expect(joined.repaired.map((line) => line.replace('clips.csv line 2, mug.mp4: ', ''))).toEqual([
      'clips.csv line 1: the column "mood" is not known; file, id, title, products, moments, poster, captions, duration are.',
      '"long" is no number of seconds.',
      'the moment "mug@9-4" is not like PRODUCT@0-4.5, in seconds.',
      'the moment "mug@x" is not like PRODUCT@0-4.5, in seconds.',
      "the moment of mug begins after the clip's 9 s.",
      '"nothing" is no product.',
      '"fh-shared" may be kettle or grinder.',
      'there is no file "no.png".',
      'there is no file "no.vtt".',
      '"talk.vtt" does not name its language, as talk.en.vtt does.',
    ]);
  });

  test('rows that give no clip are told', () => {
    const table =
      'file,products,id\nmug.mp4,nothing,\nlost.mp4,mug,\nmug,mug,\nkettle.mp4,;,\ngrinder.mp4,,mug';
    const { clips, skipped } = join(['mug.mp4', 'kettle.mp4', 'grinder.mp4'], { table });
    expect(clips).toEqual([]);
    expect(skipped.toSorted()).toEqual([
      'clips.csv line 2, mug.mp4: "nothing" is no product.',
      'clips.csv line 3: there is no clip "lost.mp4".',
      'clips.csv line 4: "mug" has clips.csv line 2 already.',
      'clips.csv line 5, kettle.mp4: the row names no product.',
      'clips.csv line 6, grinder.mp4: the id mug is taken: name another in the column "id" of clips.csv.',
    ]);
  });

  test('a table without the column of files leaves all to the names', () => {
    const joined = join(['mug.mp4'], { table: 'clip,products\nmug.mp4,kettle' });
    expect(listIds(joined)).toEqual([['mug']]);
    expect(joined.skipped).toEqual(['clips.csv line 1: there is no column "file", so no row is read.']);
  });
});

test('only products without a clip get one of their pictures', () => {
  const { catalog } = joinClips(CATALOG, { base: '', files: [{ name: 'mug.mp4', durationMs: 9000 }] });
  const shown = addPictureClips(catalog).videos.map(({ id, format }) => `${format} ${id}`);
  expect(shown).toHaveLength(CATALOG.products.length);
  expect(shown).toContain('file clip-mug');
  expect(shown).not.toContain('pictures clip-of-mug');
});
