import { BRIDGE_ANSWER, BRIDGE_REQUEST } from '@curio/core';
import { describe, expect, test, vi } from 'vitest';
import { createCurio } from '../client.ts';
import type { CurioOptions } from '../curio.ts';
import { createFakePlatform, createShelf, type FakePlatform } from '../testing/index.ts';

describe('the page bridge', () => {
  test('tells the page: items in use, own counts, tier and why', async () => {
    const { fake, end } = await createPage();
    fake.page.receive(BRIDGE_REQUEST, '{"version":1,"nonce":"abc","ask":"page"}');
    const answer = await readAnswer(fake);
    expect(answer).toMatchObject({
      version: 1,
      nonce: 'abc',
      answer: 'page',
      page: { site: 'shelf', consent: 'pending', tier: 0, collectorUrl: 'https://shop.example/curio' },
    });
    expect(answer).toHaveProperty('page.own', [
      expect.objectContaining({ item: 'clip-lamps-0', impressions: 1 }),
    ]);
    expect(answer).toHaveProperty('page.items.length', 3);
    expect(JSON.stringify(answer)).not.toContain('wk_test');
    end.abort();
    expect(fake.page.listening).toBe(0);
  });

  test('tells the events with how far each came', async () => {
    const { fake } = await createPage();
    fake.page.receive(BRIDGE_REQUEST, '{"version":1,"nonce":"abc","ask":"events"}');
    expect(await readAnswer(fake)).toMatchObject({
      events: [{ life: 'made', event: { type: 'impression' } }],
    });
  });

  test.each([
    ['feeds/catalog.json', 'https://shop.example/feeds/catalog.json'],
    ['https://cdn.example/catalog.json?v=3', 'https://cdn.example/catalog.json?v=3'],
    ['blob:https://shop.example/1', undefined],
    [createShelf(), undefined],
  ])('tells where the catalogue is read, if others can read it too: %s', async (source, expected) => {
    const { fake } = await createPage(source);
    fake.page.receive(BRIDGE_REQUEST, '{"version":1,"nonce":"abc","ask":"page"}');
    const { page } = (await readAnswer(fake)) as { page: { catalogUrl?: string } };
    expect(page.catalogUrl).toBe(expected);
  });

  test('another version is an error, anything else is silence', async () => {
    const { fake } = await createPage();
    for (const text of [
      '',
      '[]',
      '{"version":1,"nonce":"<b>","ask":"page"}',
      `"${'x'.repeat(400)}"`,
      '{"version":1,"nonce":"a","ask":"erase"}',
    ]) {
      fake.page.receive(BRIDGE_REQUEST, text);
    }
    fake.page.receive(BRIDGE_REQUEST, '{"version":9,"nonce":"new","ask":"page"}');
    expect(await readAnswer(fake)).toMatchObject({ version: 1, nonce: 'new', answer: 'error' });
    expect(fake.page.sent).toHaveLength(1);
  });
});

async function createPage(
  source: CurioOptions['source'] = createShelf(),
): Promise<{ fake: FakePlatform; end: AbortController }> {
  const end = new AbortController();
  const fake = createFakePlatform();
  const collector = { url: '/curio', writeKey: 'wk_test' };
  const curio = createCurio({ site: 'shelf', source, signal: end.signal, collector }, fake.platform);
  await curio.rank({ surface: 'feed', count: 3 });
  void curio.track('impression', { item: 'clip-lamps-0' });
  return { fake, end };
}

async function readAnswer(fake: FakePlatform): Promise<unknown> {
  await vi.waitFor(() => expect(fake.page.sent.map(({ type }) => type)).toContain(BRIDGE_ANSWER));
  return JSON.parse(fake.page.sent.at(-1)?.text ?? '');
}
