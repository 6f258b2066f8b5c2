import type { Slate } from '@curio/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCurio } from '../client.ts';
import type { Curio, CurioOptions } from '../curio.ts';
import { createFakePlatform, createShelf, type FakePlatform } from '../testing/index.ts';

let end = new AbortController();

beforeEach(() => {
  end = new AbortController();
});

afterEach(() => {
  end.abort();
});

describe('a search', () => {
  test('answers by words while the vectors are still on their way', async () => {
    const { slate, fake } = await search('coffee', {
      source: 'https://shop.example/catalog.json',
      respond: async (url) =>
        url.endsWith('catalog.json') ? Response.json(createShelf()) : new Promise<Response>(() => undefined),
    });
    expect(slate.items.length).toBeGreaterThan(0);
    expect(slate.items.every(({ reasons: [first] }) => first?.kind === 'found' && first.by === 'words')).toBe(
      true,
    );
    expect(fake.beacons).toEqual([]);
  });

  test('finds a product once, not its picture clip beside it, and the clip where clips are asked for', async () => {
    const { curio, fake } = start();
    const both = await settled(fake, curio.search('coffee'));
    const titles = both.items.map(({ id }) => curio.view?.find(id)?.item.title);
    expect(both.items.some(({ kind }) => kind === 'product')).toBe(true);
    expect(new Set(titles).size).toBe(titles.length);
    const clips = await settled(fake, curio.search('coffee', { kinds: ['video'] }));
    expect(clips.items.length).toBeGreaterThan(0);
    expect(clips.items.every(({ kind }) => kind === 'video')).toBe(true);
  });

  test('never finds what was withdrawn', async () => {
    const { curio, fake } = start({ ranking: { facts: { 'coffee-0': { standing: 0 } } } });
    const { items } = await settled(fake, curio.search('coffee'));
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ id }) => id)).not.toContain('coffee-0');
  });

  test.each([
    ['after', true],
    ['before', false],
  ])('finds what was meant, and nothing taken down %s the words were read', async (_, isReadBefore) => {
    let withdrawn: readonly string[] = [];
    const pointer = { schemaVersion: 1, version: 'a', builtAtMs: 0, items: 'items.json' };
    const files = { ...pointer, withdrawn: 'withdrawn.json', report: 'report.json' };
    const { curio, fake } = start(
      { source: '/catalog.json' },
      createFakePlatform({
        async respond({ url }) {
          if (url.endsWith('withdrawn.json')) return Response.json({ ids: withdrawn });
          return Response.json(url.endsWith('catalog.json') ? files : createShelf());
        },
      }),
    );
    await curio.ready;
    if (isReadBefore) await settled(fake, curio.search('coffee'));
    withdrawn = ['coffee-0', 'coffee-1', 'coffee-2', 'lamps-0'];
    await expect.poll(() => askAgain(curio, fake)).toBe(false);
    const { items } = await settled(fake, curio.search('coffee', { kinds: ['product'] }));
    expect(items.map(({ id }) => id)).toEqual(['coffee-3']);
    const lamps = await settled(fake, curio.search('lamps'));
    expect(lamps.items.map(({ id }) => id).toSorted()).toEqual(
      ['lamps-1', 'lamps-2', 'lamps-3'].flatMap((id) => [id, `clip-${id}`]).toSorted(),
    );
  });

  test('finds nothing by nothing, and records nothing of it', async () => {
    const { curio, fake } = start();
    const types: string[] = [];
    curio.observe('event', ({ type }) => types.push(type), end);
    expect((await settled(fake, curio.search('  '))).items).toEqual([]);
    await fake.time.advance(5000);
    expect(types).toEqual([]);
  });

  test('is recorded once it has stood for a second, not with every letter', async () => {
    const { curio, fake } = start();
    const queries: (string | undefined)[] = [];
    curio.observe('event', ({ type, query }) => type === 'search' && queries.push(query), end);
    for (const query of ['co', 'coff', 'coffee']) await settled(fake, curio.search(query));
    await fake.time.advance(1000);
    await settled(fake, curio.search('coffee '));
    await fake.time.advance(1000);
    expect(queries).toEqual(['coffee']);
  });

  test('that was given up rejects with the reason of its signal, and is shown to nobody', async () => {
    const { curio, fake } = start();
    const older = new AbortController();
    const given = curio.search('coffee', { signal: older.signal });
    const rejected = expect(given).rejects.toThrow('newer');
    older.abort(new Error('newer'));
    const { items } = await settled(fake, curio.search('lamp'));
    await rejected;
    expect(items.length).toBeGreaterThan(0);
  });

  test('is empty where the catalogue failed', async () => {
    const { slate } = await search('coffee', {
      source: 'https://shop.example/catalog.json',
      respond: async () => new Response('', { status: 500 }),
    });
    expect(slate.items).toEqual([]);
  });

  test('leaves no timer behind', async () => {
    const { curio, fake } = start();
    await settled(fake, curio.search('coffee'));
    end.abort();
    expect(fake.time.pending).toBe(0);
  });
});

/** Lets a minute pass, after which the list of what was taken down is read again. */
async function askAgain(curio: Curio, fake: FakePlatform): Promise<boolean> {
  await curio.inspectEvents();
  await fake.time.advance(60_000);
  return curio.view?.find('coffee-0') !== null;
}

interface Started {
  readonly curio: Curio;
  readonly fake: FakePlatform;
}

function start(options: Partial<CurioOptions> = {}, fake: FakePlatform = createFakePlatform()): Started {
  const given: CurioOptions = {
    site: 'shelf',
    source: createShelf(),
    engine: 'none',
    signal: end.signal,
    ...options,
  };
  return { curio: createCurio(given, fake.platform), fake };
}

async function search(
  query: string,
  { source, respond }: { readonly source: string; readonly respond: (url: string) => Promise<Response> },
): Promise<Started & { readonly slate: Slate }> {
  const started = start({ source }, createFakePlatform({ respond: ({ url }) => respond(url) }));
  return { ...started, slate: await settled(started.fake, started.curio.search(query)) };
}

/** Lets slices and deadlines come due while an answer is under way; less than what counts as standing. */
async function settled(fake: FakePlatform, answer: Promise<Slate>): Promise<Slate> {
  const there = new AbortController();
  const done = (): void => there.abort();
  answer.then(done, done);
  for (let turn = 0; !there.signal.aborted && turn < 100; turn += 1) {
    await fake.time.advance(5);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return answer;
}
