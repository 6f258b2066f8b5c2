import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep } from '../../../testing/find-deep.ts';
import { findCard } from '../../internal/card.ts';
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
