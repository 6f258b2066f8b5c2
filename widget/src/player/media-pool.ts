/**
 * Media elements alive in a page, at most. Three are a clip and its two neighbours; browsers and phones run out of
 * decoders and memory soon after (hls.js issue 4316: 20 players crash a browser in ten minutes).
 */
export const MEDIA_LIMIT = 3;

/** Someone who wants to play. */
export interface MediaBorrower {
  /** How much it matters: the highest are served; 0 or less asks for nothing. */
  readonly importance: number;
  /** It may play. A picture clip takes no element, and counts as one all the same. */
  lend(take: () => HTMLVideoElement): void;
  /** It has to stop, before this returns; its element goes to someone who matters more, or to rest. */
  takeBack(): void;
}

/** A page's media elements: few, used again and again, so that a visitor's permission for sound stays with them. */
export interface MediaPool {
  /** Takes a borrower in, or looks again after its importance has changed. */
  settle(borrower: MediaBorrower): void;
  /** Takes back what it has, and forgets it. */
  leave(borrower: MediaBorrower): void;
  /**
   * Lets every element play with sound: to be called within a tap or key of the visitor, as the permission belongs to
   * the element on iOS. None is heard by it.
   */
  allowSound(): void;
}

/** Who plays, the one that matters most first; among equals whoever plays already, then whoever came first. */
export function chooseBorrowers<Borrower extends { readonly importance: number }>(
  borrowers: readonly Borrower[],
  playing: { has(borrower: Borrower): boolean },
): readonly Borrower[] {
  return borrowers
    .filter(({ importance }) => importance > 0)
    .toSorted(
      (one, other) =>
        other.importance - one.importance || Number(playing.has(other)) - Number(playing.has(one)),
    )
    .slice(0, MEDIA_LIMIT);
}

/** Makes a pool that makes its elements when they are first needed. */
export function createMediaPool(): MediaPool {
  const borrowers = new Set<MediaBorrower>();
  const lent = new Map<MediaBorrower, HTMLVideoElement | null>();
  const resting: HTMLVideoElement[] = [];
  const all: HTMLVideoElement[] = [];

  const take = (borrower: MediaBorrower): HTMLVideoElement => {
    const video = lent.get(borrower) ?? resting.pop() ?? createVideo();
    if (!all.includes(video)) all.push(video);
    lent.set(borrower, video);
    return video;
  };
  const takeBack = (borrower: MediaBorrower): void => {
    const video = lent.get(borrower) ?? null;
    borrower.takeBack();
    lent.delete(borrower);
    if (video !== null) resting.push(clear(video));
  };
  const settle = (): void => {
    const chosen = chooseBorrowers([...borrowers], lent);
    for (const borrower of lent.keys()) if (!chosen.includes(borrower)) takeBack(borrower);
    for (const borrower of chosen) {
      if (lent.has(borrower)) continue;
      lent.set(borrower, null);
      borrower.lend(() => take(borrower));
    }
  };
  return {
    settle(borrower) {
      borrowers.add(borrower);
      settle();
    },
    leave(borrower) {
      borrowers.delete(borrower);
      if (lent.has(borrower)) takeBack(borrower);
      settle();
    },
    allowSound() {
      if (!navigator.userActivation.isActive) return;
      for (const video of all) {
        const { muted } = video;
        video.muted = false;
        video.muted = muted;
      }
    },
  };
}

function createVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  video.playsInline = true;
  video.loop = true;
  // The card around it is what is worked and read.
  video.tabIndex = -1;
  video.setAttribute('aria-hidden', 'true');
  return video;
}

/** Ends its requests and frees its decoder: an element keeps both until its source is taken away. */
function clear(video: HTMLVideoElement): HTMLVideoElement {
  video.remove();
  video.pause();
  video.replaceChildren();
  for (const name of ['src', 'crossorigin', 'class']) video.removeAttribute(name);
  video.load();
  return video;
}
