import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestCatalog, createTestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep } from '../../../testing/find-deep.ts';
import { findCard, type Card } from '../../internal/card.ts';
import { findPageMedia } from '../../player/page-media.ts';
import type { CurioPlayer } from './curio-player.ts';

async function drawPlayer(id: string): Promise<CurioPlayer> {
  const { draw, curio } = createTestPage();
  await curio.ready;
  const player = draw('curio-player');
  player.card = curio.view === null ? null : findCard(curio.view, id);
  player.wanted = true;
  await expect.poll(() => player.playback?.paused).toBe(false);
  return player;
}

test('passes the axe audit with a file and with pictures', async () => {
  expect(await audit(await drawPlayer('clip-pour-over'))).toEqual([]);
  expect(await audit(await drawPlayer('clip-of-honey-linden'))).toEqual([]);
});

test('moves the playhead by keyboard alone', async () => {
  const player = await drawPlayer('clip-of-honey-linden');
  findDeep('.progress').focus();
  await userEvent.keyboard('{End}');
  await expect.poll(() => player.playback?.currentTime ?? 0).toBeLessThan(1);
  player.wanted = false;
  await player.updateComplete;
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
  expect(player.playback?.currentTime).toBeCloseTo(2, 1);
  await expect.poll(() => findDeep('.progress').getAttribute('aria-valuenow')).toBe('2');
});

test('lets go of the file when it leaves the page', async () => {
  const player = await drawPlayer('clip-pour-over');
  const video = findDeep('video');
  player.remove();
  expect(video.getAttribute('src')).toBeNull();
  expect(player.playback).toBeNull();
});

test('draws a typographic card when the pictures are lost', async () => {
  await drawPlayer('clip-of-honey-linden');
  for (const shot of findAllDeep('.shot')) shot.dispatchEvent(new Event('error'));
  await expect.poll(() => findAllDeep('.scene[data-bare]').length).toBe(1);
  expect(findDeep('.opening b').textContent).toBe('Linden honey, 500 g');
});

const LANDSCAPE = new URL('../../../testing/landscape-silent.mp4', import.meta.url).href;
const PLAYLIST = new URL('../../../testing/hls/clip.m3u8', import.meta.url).href;

/** A player in a place of 9:16 with a changed clip. */
async function drawClip(changes: Partial<Card>): Promise<{ player: CurioPlayer; heard: Event[] }> {
  const { draw, curio } = createTestPage();
  await curio.ready;
  const card = curio.view === null ? null : findCard(curio.view, 'clip-pour-over');
  if (card === null) throw new Error('The golden catalogue has no such clip.');
  const player = draw('curio-player');
  const place = document.createElement('div');
  place.style.cssText = 'position: relative; width: 180px; height: 320px';
  player.replaceWith(place);
  place.append(player);
  const heard: Event[] = [];
  for (const type of ['curio-media-changed', 'curio-silence-changed', 'curio-error'])
    player.addEventListener(type, (event) => heard.push(event));
  player.card = { ...card, ...changes };
  player.wanted = true;
  onTestFinished(() => place.remove());
  return { player, heard };
}

const alertText = (): string => findAllDeep('[role=alert]')[0]?.textContent ?? '';

test('shows a landscape clip whole, and says that it has no sound', async () => {
  const { player, heard } = await drawClip({ sources: [{ url: LANDSCAPE, type: 'video/mp4' }] });
  await expect.poll(() => findAllDeep('.media[data-whole]').length).toBe(1);
  expect(getComputedStyle(findDeep('video')).objectFit).toBe('contain');
  expect(findAllDeep('.ground').length).toBe(1);
  await expect
    .poll(() =>
      heard
        .filter(({ type }) => type === 'curio-silence-changed')
        .map((event) => (event as CustomEvent).detail),
    )
    .toEqual([true]);
  expect(await audit(player)).toEqual([]);
});

test('takes the next source when one is missing or of another type than it says', async () => {
  const wrong = { url: new URL('../../../testing/captions.vtt', import.meta.url).href, type: 'video/mp4' };
  const missing = { url: '/nothing-here.mp4', type: 'video/mp4' };
  const { player, heard } = await drawClip({
    sources: [missing, wrong, { url: LANDSCAPE, type: 'video/mp4' }],
  });
  await expect.poll(() => player.playback?.paused).toBe(false);
  await expect.poll(() => player.playback?.currentTime ?? 0).toBeGreaterThan(0.1);
  expect(heard.filter(({ type }) => type === 'curio-error')).toEqual([]);
});

test('plays a playlist where the browser can', async () => {
  const { player } = await drawClip({ sources: [{ url: PLAYLIST, type: 'application/vnd.apple.mpegurl' }] });
  await expect.poll(() => player.playback?.currentTime ?? 0, { timeout: 10_000 }).toBeGreaterThan(0.2);
});

test('says that it is offline, and goes on by itself afterwards', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  onTestFinished(() => online.mockRestore());
  const { player } = await drawClip({ sources: [{ url: '/nothing-here.mp4', type: 'video/mp4' }] });
  await expect.poll(alertText).toContain('You are offline');
  expect(await audit(player)).toEqual([]);
  online.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  // The file is still not there, which is another matter.
  await expect.poll(alertText).toContain('could not be played');
});

test('gives its media to a more important one, and takes it again', async () => {
  const { player, heard } = await drawClip({});
  await expect.poll(() => player.playback?.paused).toBe(false);
  const { pool } = findPageMedia();
  const others = [6, 6, 6].map((importance) => ({
    importance,
    lend: () => undefined,
    takeBack: () => undefined,
  }));
  for (const other of others) pool.settle(other);
  expect(player.playback).toBeNull();
  expect(findAllDeep('video').length).toBe(0);
  for (const other of others) pool.leave(other);
  await expect.poll(() => player.playback?.paused).toBe(false);
  const changes = heard.filter(({ type }) => type === 'curio-media-changed');
  expect(changes.map((event) => (event as CustomEvent<string>).detail)).toEqual(['ready', 'gone', 'ready']);
});

test('plays at the speed that was chosen for the page', async () => {
  const { settings } = findPageMedia();
  onTestFinished(() => settings.choose({ speed: 1 }));
  settings.choose({ speed: 2 });
  const { player } = await drawClip({});
  await expect.poll(() => player.playback?.rate).toBe(2);
  settings.choose({ speed: 0.5 });
  expect(player.playback?.rate).toBe(0.5);
});

test('of many cards in view three have media, and a tap takes a turn for another', async () => {
  const { draw } = createTestPage();
  const cards = Array.from({ length: 6 }, () => {
    const card = draw('curio-video', { 'item-id': 'clip-pour-over', autoplay: 'visible' });
    card.style.cssText = 'display: inline-block; width: 60px';
    return card;
  });
  const holders = (): readonly boolean[] =>
    cards.map((card) => findAllDeep('video', card.shadowRoot ?? document).length > 0);
  await expect.poll(() => holders().filter(Boolean).length).toBe(3);
  await expect.poll(() => findAllDeep('.invite').length).toBe(3);
  const next = cards[holders().indexOf(false)];
  next?.toggle();
  await expect.poll(() => findAllDeep('video', next?.shadowRoot ?? document).length).toBe(1);
  expect(holders().filter(Boolean).length).toBe(3);
  await expect
    .poll(() => next?.shadowRoot?.querySelector('.tap')?.getAttribute('aria-label'))
    .toMatch(/^Pause/u);
});

test('a card without sound says so in place of turning it on', async () => {
  const catalog = createTestCatalog();
  const videos = catalog.videos.map((video) => ({
    ...video,
    sources: [{ url: LANDSCAPE, type: 'video/mp4' }],
  }));
  const { draw } = createTestPage({ source: { ...catalog, videos } });
  const card = draw('curio-video', { 'item-id': 'clip-pour-over', autoplay: 'visible' });
  await expect.poll(() => findAllDeep('[aria-label="This clip has no sound"]').length).toBe(1);
  findDeep('[aria-label="This clip has no sound"]').click();
  await expect.poll(() => findDeep('.toast').textContent).toBe('This clip has no sound');
  expect(card.muted).toBe(true);
  expect(await audit(card)).toEqual([]);
});
