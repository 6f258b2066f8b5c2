import { expect, test } from 'vitest';
import { PictureClipPlayback } from './picture-clip-playback.ts';

function record(playback: EventTarget): string[] {
  const heard: string[] = [];
  for (const type of ['play', 'pause', 'seeked', 'ended'])
    playback.addEventListener(type, () => heard.push(type));
  return heard;
}

test('behaves like a looping video: plays, ends a round, begins again', async () => {
  const ending = new AbortController();
  const playback = new PictureClipPlayback(120, { signal: ending.signal });
  const heard = record(playback);
  await playback.play();
  await expect.poll(() => heard).toContain('ended');
  expect(playback.paused).toBe(false);
  expect(playback.currentTime).toBeLessThan(playback.duration);
  ending.abort();
  expect(playback.paused).toBe(true);
});

test('seeks within its bounds and keeps its place while paused', () => {
  const playback = new PictureClipPlayback(8_000, { signal: new AbortController().signal });
  const heard = record(playback);
  playback.currentTime = 3;
  expect(playback.currentTime).toBe(3);
  playback.currentTime = 99;
  expect(playback.currentTime).toBe(8);
  playback.currentTime = -1;
  expect(playback.currentTime).toBe(0);
  expect(heard).toEqual(['seeked', 'seeked', 'seeked']);
});

test('leaves no frame behind after the abort', async () => {
  const ending = new AbortController();
  const playback = new PictureClipPlayback(8_000, { signal: ending.signal });
  await playback.play();
  ending.abort();
  const stoppedAt = playback.currentTime;
  const heard: string[] = [];
  playback.addEventListener('timeupdate', () => heard.push('timeupdate'));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(playback.currentTime).toBe(stoppedAt);
  expect(heard).toEqual([]);
});
