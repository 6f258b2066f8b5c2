/** What one swipe showed. */
export interface Swipe {
  readonly index: number;
  /** From the feed's word that the clip is on stage to its first new frame on screen; `null` when none came in 4 s. */
  readonly frameMs: number | null;
  /** The clip had a frame to show before it came on stage. */
  readonly isWarm: boolean;
  /** Media elements in the page when the clip was left, and how many played at its first new frame. */
  readonly alive: number;
  readonly playing: number;
  /** Frames of the clip until it was left. */
  readonly frames: number;
  readonly dropped: number;
}

/** What the page itself saw. */
export interface PageRecord {
  readonly swipes: readonly Swipe[];
  readonly longTasksMs: readonly number[];
}

/** The probe, as it stands in the page's global scope: the swipes of the page's first feed. */
export interface Probe {
  readonly record: PageRecord;
  /** Of the clip on stage. */
  index(): number;
  /** Settles once the clip on stage has shown a new frame, or has not in 4 s. */
  settled(): Promise<void>;
}

/** A clip that has shown nothing for so long is counted as one that does not come. */
const GIVE_UP_MS = 4000;

/** The clip on stage, until it is left. */
interface Stay {
  readonly index: number;
  readonly isWarm: boolean;
  readonly frame: Promise<void>;
  frameMs: number | null;
  playing: number;
}

const swipes: Swipe[] = [];
const longTasksMs: number[] = [];
let stay: Stay = { index: 0, isWarm: false, frame: Promise.resolve(), frameMs: null, playing: 0 };

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasksMs.push(duration);
}).observe({ type: 'longtask', buffered: true });
document.addEventListener('curio-clip-changed', (event) => {
  if (swipes.length > 0 || stay.index > 0) leave(stay);
  stay = begin((event as CustomEvent<{ readonly index: number }>).detail.index);
});
const probe: Probe = {
  record: { swipes, longTasksMs },
  index: () => stay.index,
  settled: () => stay.frame,
};
Object.assign(globalThis, { probe });

function begin(index: number): Stay {
  const startedAt = performance.now();
  const isWarm = (findVideo(index)?.readyState ?? 0) >= HTMLMediaElement.HAVE_CURRENT_DATA;
  const frame = nextFrame(index, startedAt).then((ms) => {
    next.frameMs = ms;
    next.playing = listVideos().filter(({ paused }) => !paused).length;
  });
  const next: Stay = { index, isWarm, frame, frameMs: null, playing: 0 };
  return next;
}

function leave({ index, isWarm, frameMs, playing }: Stay): void {
  const quality = findVideo(index)?.getVideoPlaybackQuality();
  swipes.push({
    index,
    isWarm,
    frameMs,
    playing,
    alive: listVideos().length,
    frames: quality?.totalVideoFrames ?? 0,
    dropped: quality?.droppedVideoFrames ?? 0,
  });
}

/** When a frame is painted, from `startedAt` on, that is further on than the still that stood there. */
async function nextFrame(index: number, startedAt: number): Promise<number | null> {
  while (performance.now() - startedAt < GIVE_UP_MS) {
    const video = findVideo(index);
    const paintedAt = video === null ? null : await nextPaint(video, startedAt);
    if (paintedAt !== null) return paintedAt - startedAt;
    await new Promise(requestAnimationFrame);
  }
  return null;
}

/** `null` when the element was given to another clip, or nothing came. */
function nextPaint(video: HTMLVideoElement, startedAt: number): Promise<number | null> {
  const stillS = video.currentTime;
  return new Promise((resolve) => {
    const look = (_: number, { mediaTime, expectedDisplayTime }: VideoFrameCallbackMetadata): void => {
      const isNew = mediaTime > stillS && expectedDisplayTime >= startedAt;
      if (isNew) resolve(Math.max(expectedDisplayTime, performance.now()));
      else video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
    video.addEventListener('emptied', () => resolve(null), { once: true });
    setTimeout(resolve, GIVE_UP_MS, null);
  });
}

function listVideos(): readonly HTMLVideoElement[] {
  return listSlides().flatMap((slide) => videoIn(slide) ?? []);
}

function findVideo(index: number): HTMLVideoElement | null {
  return videoIn(listSlides()[index]);
}

function listSlides(): readonly Element[] {
  return [...(document.querySelector('curio-feed')?.shadowRoot?.querySelectorAll('.slide') ?? [])];
}

function videoIn(slide: Element | undefined): HTMLVideoElement | null {
  const player = slide?.firstElementChild?.shadowRoot?.querySelector('curio-player');
  return player?.shadowRoot?.querySelector('video') ?? null;
}
