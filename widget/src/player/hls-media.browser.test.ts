import { expect, onTestFinished, test } from 'vitest';
import { openHls } from './hls-media.ts';

const PLAYLIST = new URL('../../testing/hls/clip.m3u8', import.meta.url).href;

interface Opened {
  readonly video: HTMLVideoElement;
  readonly ending: AbortController;
  readonly failures: number[];
}

async function open(url: string): Promise<Opened> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'metadata';
  document.body.append(video);
  const ending = new AbortController();
  const failures: number[] = [];
  onTestFinished(() => {
    ending.abort();
    video.remove();
  });
  await openHls(video, url, { signal: ending.signal, failed: () => failures.push(Date.now()) });
  return { video, ending, failures };
}

const bufferedTo = ({ buffered }: HTMLVideoElement): number =>
  buffered.length === 0 ? 0 : buffered.end(buffered.length - 1);

test('plays a transport stream by Media Source Extensions, and holds little until it plays', async () => {
  const { video, failures } = await open(PLAYLIST);
  await expect.poll(() => video.readyState, { timeout: 8000 }).toBeGreaterThanOrEqual(2);
  expect(video.src).toMatch(/^blob:/u);
  expect(bufferedTo(video)).toBeLessThan(3);
  await video.play();
  await expect.poll(() => bufferedTo(video), { timeout: 8000 }).toBeGreaterThan(3.5);
  await expect.poll(() => video.currentTime).toBeGreaterThan(0.3);
  expect(failures).toEqual([]);
});

test('lets go of everything after the abort', async () => {
  const { video, ending } = await open(PLAYLIST);
  await expect.poll(() => video.readyState, { timeout: 8000 }).toBeGreaterThanOrEqual(2);
  ending.abort();
  await expect.poll(() => video.readyState).toBe(0);
});

test('says once that a playlist is not there', async () => {
  const { failures } = await open(new URL('nothing-here.m3u8', PLAYLIST).href);
  await expect.poll(() => failures.length, { timeout: 14_000 }).toBe(1);
}, 20_000);
