import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestCatalog, createTestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep } from '../../../testing/find-deep.ts';

test('passes the axe audit, alone and playing', async () => {
  const { draw } = createTestPage();
  const card = draw('curio-video', { 'item-id': 'clip-pour-over' });
  await expect.poll(() => findAllDeep('.chip').length).toBe(1);
  expect(await audit(card)).toEqual([]);
  // Not by a key: where a file before left the pointer on the card it plays already, and a key would pause it.
  card.autoplay = 'visible';
  // The first clip of the file fetches player, clip and captions.
  await expect.poll(() => findAllDeep('.caption').length, { timeout: 5000 }).toBe(1);
  expect(await audit(card)).toEqual([]);
});

test('is worked by keyboard alone: play, captions, sound, product', async () => {
  const { draw, events } = createTestPage();
  const card = draw('curio-video', { 'item-id': 'clip-pour-over' });
  await expect.poll(() => findAllDeep('.tap').length).toBe(1);
  card.focus();
  await expect
    .poll(() => findDeep('.tap').getAttribute('aria-label'))
    .toBe('Pause: A pour-over in two minutes');
  await userEvent.keyboard(' ');
  await expect
    .poll(() => findDeep('.tap').getAttribute('aria-label'))
    .toBe('Play: A pour-over in two minutes');
  await userEvent.keyboard('m');
  expect(card.muted).toBe(false);
  await userEvent.keyboard('c');
  expect(card.captions).toBe(false);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(1);
  await expect
    .poll(() => events.find(({ type }) => type === 'product-click'))
    .toMatchObject({
      item: 'kettle-gooseneck',
      content: 'clip-pour-over',
      creator: 'mara',
    });
});

test('reads captions without HTML and shows the product of the moment', async () => {
  const { draw, events } = createTestPage();
  const card = draw('curio-video', { 'item-id': 'clip-pour-over', autoplay: 'visible' });
  await expect.poll(() => findAllDeep('.caption')[0]?.textContent).toBe('Pour slowly.');
  await expect
    .poll(() => events.find(({ type }) => type === 'product-impression'))
    .toMatchObject({ item: 'kettle-gooseneck', momentId: 'pour-over-kettle', content: 'clip-pour-over' });
  card.captions = false;
  await expect.poll(() => findAllDeep('.caption').length).toBe(0);
});

test('keeps its poster and offers another try when the file is gone', async () => {
  const catalog = createTestCatalog();
  const videos = catalog.videos.map((video) => ({
    ...video,
    sources: [{ url: '/nothing-here.mp4', type: 'video/mp4' }],
  }));
  const { draw, errors } = createTestPage({ source: { ...catalog, videos } });
  const card = draw('curio-video', { 'item-id': 'clip-pour-over', autoplay: 'visible' });
  await expect.poll(() => errors).toContain('media-failed');
  await expect.poll(() => findDeep('[role=alert]').textContent).toContain('could not be played');
  expect(findAllDeep('.poster').length).toBe(1);
  expect(await audit(card)).toEqual([]);
});

test('shows plain content for an id the catalogue does not have', async () => {
  const { draw, errors } = createTestPage();
  draw('curio-video', { 'item-id': 'nobody' }, 'A plain link');
  await expect.poll(() => errors).toEqual(['item-invalid']);
});

test('likes, and says so', async () => {
  const { draw, events } = createTestPage();
  draw('curio-video', { 'item-id': 'clip-pour-over' });
  await expect.poll(() => findAllDeep('.actions').length).toBe(1);
  findDeep('.actions button').click();
  await expect.poll(() => findDeep('.actions button').getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => events.map(({ type }) => type)).toContain('like');
});

test('speaks Chinese where the page does', async () => {
  const { draw } = createTestPage();
  const card = draw('curio-video', { 'item-id': 'clip-pour-over', lang: 'zh-CN' });
  await expect
    .poll(() => findAllDeep('.tap', card.shadowRoot ?? document)[0]?.getAttribute('aria-label'))
    .toMatch(/^(?:播放|暂停)/u);
});
