import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTagger, type Tagger } from './create-tagger.ts';

let place: HTMLElement;
let nowMs = 0;
let tagger: Tagger;

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  nowMs = 0;
  tagger = createTagger(document, () => nowMs);
});

afterEach(() => {
  place.remove();
});

/** Two seconds of a canvas, recorded here: a video that can be sought without any file. */
async function recordClip(): Promise<string> {
  const canvas = document.createElement('canvas');
  const stream = canvas.captureStream(25);
  const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
  recorder.start();
  const context = canvas.getContext('2d');
  for (let frame = 0; frame < 20; frame += 1) {
    context?.fillRect(frame, 0, 10, 10);
    await new Promise(requestAnimationFrame);
  }
  recorder.stop();
  await stopped;
  return URL.createObjectURL(new Blob(parts, { type: 'video/webm' }));
}

test('finds videos in the page, in open shadow roots, and of cards with their item', () => {
  place.innerHTML =
    '<figure><video></video><figcaption> Two   mugs </figcaption></figure>' +
    '<video aria-label="Kettle"></video><curio-video item-id="clip-1"></curio-video>';
  place.querySelector('curio-video')?.attachShadow({ mode: 'open' }).append(document.createElement('video'));
  const views = tagger({ do: 'look' });
  expect(views.map(({ title, item }) => [title, item])).toEqual([
    ['Two mugs', null],
    ['Kettle', null],
    ['', 'clip-1'],
  ]);
  expect(views.map(({ clip }) => clip)).toEqual([1, 2, 3]);
});

test('finds videos in frames of the same origin, and none in others', async () => {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<video title="Inside"></video>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const other = document.createElement('iframe');
  other.sandbox.add('allow-scripts');
  other.srcdoc = '<video title="Elsewhere"></video>';
  place.append(frame, other);
  await loaded;
  expect(tagger({ do: 'look' }).map(({ title }) => title)).toEqual(['Inside']);
});

test('a video keeps its number, and one that comes later gets the next', () => {
  place.innerHTML = '<video title="a"></video>';
  tagger({ do: 'look' });
  place.prepend(Object.assign(document.createElement('video'), { title: 'b' }));
  nowMs = 1_999;
  expect(tagger({ do: 'look' })).toHaveLength(1);
  nowMs = 2_000;
  expect(tagger({ do: 'look' }).map(({ title, clip }) => [title, clip])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});

test('a video that was taken away is not told of', () => {
  place.innerHTML = '<video></video>';
  tagger({ do: 'look' });
  place.replaceChildren();
  expect(tagger({ do: 'look' })).toEqual([]);
});

test('plays, pauses and seeks the one that is meant', async () => {
  const video = document.createElement('video');
  video.muted = true;
  place.append(document.createElement('video'), video);
  video.src = await recordClip();
  await new Promise((resolve) => video.addEventListener('loadeddata', resolve, { once: true }));
  tagger({ do: 'look' });
  tagger({ do: 'play', clip: 2 });
  await expect.poll(() => tagger({ do: 'look' })[1]?.isPaused).toBe(false);
  const [other, sought] = tagger({ do: 'seek', clip: 2, ms: 200 });
  expect([other?.currentMs, sought?.currentMs, sought?.isPaused]).toEqual([0, 200, true]);
  expect(sought?.src).toBe('');
});

test('a number that means nothing does nothing', () => {
  place.innerHTML = '<video></video>';
  expect(tagger({ do: 'seek', clip: 9, ms: 5 })).toHaveLength(1);
});

test('writes nothing into the page', () => {
  place.innerHTML = '<figure><video></video></figure>';
  const before = place.innerHTML;
  tagger({ do: 'look' });
  tagger({ do: 'show', clip: 1 });
  expect(place.innerHTML).toBe(before);
});
