import type { EventType } from '@curio/core';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TrackFields } from '../curio.ts';
import { createFakePage, createFakeTime, type FakePage, type FakeTime } from '../testing/index.ts';
import { observeImpression } from './observe-impression.ts';
import { observePlayback } from './observe-playback.ts';
import { addRange, sumRanges, type PlayedRanges } from './played-ranges.ts';
import { createSeen } from './seen-of-clip.ts';

const ELEMENT = {} as Element;
const FIELDS: TrackFields = { item: 'clip', surface: 'feed', slate: 's', position: 0 };

describe('observeImpression', () => {
  test('counts once, after one continuous second in view of a visible page', async () => {
    const { page, time, seen, observe } = createScene();
    observe();
    page.setInView(ELEMENT, true);
    await time.advance(900);
    page.setInView(ELEMENT, false);
    page.setInView(ELEMENT, true);
    await time.advance(900);
    page.setVisible(false);
    await time.advance(5000);
    expect(seen).toEqual([]);
    page.setVisible(true);
    await time.advance(1000);
    expect(seen).toEqual(['clip']);
    await time.advance(60_000);
    expect(seen).toEqual(['clip']);
  });

  test('what stays in view through a soft navigation counts again on the new page view', async () => {
    const { page, time, seen, observe } = createScene();
    const end = observe();
    page.setInView(ELEMENT, true);
    await time.advance(1000);
    page.setPath('/two');
    await time.advance(999);
    expect(seen).toEqual(['clip']);
    await time.advance(1);
    expect(seen).toEqual(['clip', 'clip']);
    end.abort();
    expect(time.pending + page.listening).toBe(0);
  });

  test('an abort leaves nothing behind', async () => {
    const { page, time, seen, observe } = createScene();
    const end = observe();
    page.setInView(ELEMENT, true);
    end.abort();
    await time.advance(5000);
    expect(seen).toEqual([]);
    expect(time.pending + page.listening).toBe(0);
  });
});

describe('observePlayback', () => {
  test('a clip watched to its end: view, quartiles, complete, and the unique time at the end', async () => {
    const scene = createClip(8);
    await scene.play(8);
    scene.clip.paused = true;
    scene.clip.dispatchEvent(new Event('ended'));
    scene.end.abort();
    expect(scene.sent).toEqual([
      'view',
      'video-first-quartile',
      'video-midpoint',
      'video-third-quartile',
      'video-complete',
      'video-watched 8000',
    ]);
    expect(scene.page.listening).toBe(0);
  });

  test('left within two seconds it was skipped; never played, it says nothing', async () => {
    const skipped = createClip(8);
    await skipped.play(1);
    skipped.end.abort();
    expect(skipped.sent).toEqual(['video-skipped 1000']);
    const passed = createClip(8);
    passed.end.abort();
    expect(passed.sent).toEqual([]);
  });

  test('hiding tells the time so far, and leaving only what is new', async () => {
    const scene = createClip(10);
    await scene.play(3);
    scene.page.setVisible(false);
    await scene.play(2);
    scene.page.setVisible(true);
    await scene.play(2);
    scene.end.abort();
    expect(scene.sent.filter((line) => line.startsWith('video-watched'))).toEqual([
      'video-watched 3000',
      'video-watched 2000',
    ]);
  });

  test('a loop adds no unique time, a seek none of what it jumped over', async () => {
    const scene = createClip(4);
    await scene.play(4);
    scene.clip.currentTime = 0;
    await scene.play(4);
    scene.end.abort();
    expect(scene.sent.at(-1)).toBe('video-watched 4000');

    const jumped = createClip(100);
    await jumped.play(3);
    jumped.clip.dispatchEvent(new Event('seeking'));
    jumped.clip.currentTime = 90;
    await jumped.play(3);
    jumped.end.abort();
    expect(jumped.sent.at(-1)).toBe('video-watched 6000');
    expect(jumped.sent).not.toContain('video-complete');
  });

  test('mounted anew, as StrictMode does, or swiped back to: what was told is not told again, only what is new', async () => {
    const seen = createSeen();
    createClip(8, seen).end.abort();
    const first = createClip(8, seen);
    await first.play(4);
    first.end.abort();
    expect(first.sent).toEqual(['view', 'video-first-quartile', 'video-midpoint', 'video-watched 4000']);
    const again = createClip(8, seen);
    await again.play(6);
    again.end.abort();
    expect(again.sent).toEqual(['video-third-quartile', 'video-watched 2000']);
  });

  test('out of view nothing counts', async () => {
    const scene = createClip(8);
    scene.page.setInView(ELEMENT, false);
    await scene.play(8);
    scene.end.abort();
    expect(scene.sent).toEqual([]);
  });
});

test('ranges: the sum is the number of distinct instants covered', () => {
  const anyRange = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
  fc.assert(
    fc.property(fc.array(anyRange), (pairs) => {
      const ranges = pairs.reduce<PlayedRanges>((all, [start, end]) => addRange(all, start, end), []);
      const covered = new Set(
        pairs.flatMap(([start, end]) =>
          Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at),
        ),
      );
      expect(sumRanges(ranges)).toBe(covered.size);
    }),
  );
});

interface Scene {
  readonly page: FakePage;
  readonly time: FakeTime;
  readonly seen: string[];
  readonly observe: () => AbortController;
}

function createScene(): Scene {
  const page = createFakePage();
  const time = createFakeTime(0);
  const seen: string[] = [];
  return {
    page,
    time,
    seen,
    observe() {
      const end = new AbortController();
      observeImpression(ELEMENT, FIELDS, {
        sight: page.sight,
        scheduler: time.scheduler,
        seen: ({ item = '' }) => seen.push(item),
        signal: end.signal,
      });
      return end;
    },
  };
}

class FakeClip extends EventTarget {
  currentTime = 0;
  paused = true;
  readonly duration: number;

  constructor(duration: number) {
    super();
    this.duration = duration;
  }
}

interface ClipScene {
  readonly clip: FakeClip;
  readonly page: FakePage;
  readonly end: AbortController;
  /** Event types, with `mediaMs` where it is told. */
  readonly sent: string[];
  /** Plays for this many seconds, with four ticks a second. */
  play(seconds: number): Promise<void>;
}

function createClip(duration: number, seen = createSeen()): ClipScene {
  const clip = new FakeClip(duration);
  const page = createFakePage();
  const time = createFakeTime(0);
  const end = new AbortController();
  const sent: string[] = [];
  observePlayback(clip, ELEMENT, {
    clock: time.clock,
    sight: page.sight,
    fields: FIELDS,
    seen,
    signal: end.signal,
    send: (type: EventType, { mediaMs }) => sent.push(mediaMs === undefined ? type : `${type} ${mediaMs}`),
  });
  page.setInView(ELEMENT, true);
  return {
    clip,
    page,
    end,
    sent,
    async play(seconds) {
      clip.paused = false;
      clip.dispatchEvent(new Event('play'));
      for (let tick = 0; tick < seconds * 4; tick += 1) {
        await time.advance(250);
        clip.currentTime += 0.25;
        clip.dispatchEvent(new Event('timeupdate'));
      }
    },
  };
}
