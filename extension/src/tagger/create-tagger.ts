import { readItem } from '../page/find-cards.ts';
import { MOST_CLIPS, type ClipCommand, type ClipView } from './clip-command.ts';
import { findVideos, type FoundVideo } from './find-videos.ts';

/** A walk through a large page takes ms, and the panel asks several times a second. */
const WALK_EVERY_MS = 2_000;

const MOST_TITLE = 200;
const MOST_ADDRESS = 2_000;

/** Does one thing with the page's videos and says how they stand then. */
export type Tagger = (command: ClipCommand) => readonly ClipView[];

/**
 * Watches over the videos of a page for the panel. Plays, pauses and seeks as a person would; writes nothing into the page.
 *
 * @param now - ms, from any beginning.
 */
export function createTagger(document: Document, now: () => number): Tagger {
  const numbers = new WeakMap<HTMLVideoElement, number>();
  let next = 1;
  let found: readonly FoundVideo[] = [];
  let walkedMs = -Infinity;
  const toNumber = (video: HTMLVideoElement): number => {
    const known = numbers.get(video) ?? next++;
    numbers.set(video, known);
    return known;
  };
  return (command) => {
    if (now() - walkedMs >= WALK_EVERY_MS || found.some(({ video }) => !video.isConnected)) {
      found = findVideos(document).slice(0, MOST_CLIPS);
      walkedMs = now();
    }
    if (command.do !== 'look') {
      const meant = found.find(({ video }) => numbers.get(video) === command.clip);
      if (meant !== undefined) carryOut(command, meant);
    }
    return found.map((one) => toView(one, toNumber(one.video)));
  };
}

function carryOut(command: Exclude<ClipCommand, { do: 'look' }>, { video, card }: FoundVideo): void {
  if (command.do === 'show') video.scrollIntoView({ block: 'center', behavior: 'instant' });
  else if (video.paused === (command.do === 'play')) toggle(video, card);
  if (command.do === 'seek') video.currentTime = command.ms / 1000;
}

/** A Curio card plays its video itself, and would undo what is done to the video alone: its button is pressed. */
function toggle(video: HTMLVideoElement, card: Element | null): void {
  const button = card?.shadowRoot?.querySelector<HTMLElement>('button.tap') ?? null;
  if (button !== null) button.click();
  else if (!video.paused) video.pause();
  // A browser may refuse to play with sound before anybody has pressed in the page: it then stays paused, and is seen so.
  else void video.play().catch(() => undefined);
}

function toView({ video, card }: FoundVideo, clip: number): ClipView {
  const { width, height } = video.getBoundingClientRect();
  return {
    clip,
    item: card === null ? null : readItem(card),
    title: toTitle(video),
    src: video.currentSrc.startsWith('http') ? video.currentSrc.slice(0, MOST_ADDRESS) : '',
    currentMs: Math.round(video.currentTime * 1000),
    durationMs: Number.isFinite(video.duration) ? Math.round(video.duration * 1000) : null,
    isPaused: video.paused,
    area: Math.round(width * height),
  };
}

function toTitle(video: HTMLVideoElement): string {
  const caption = video.closest('figure')?.querySelector('figcaption')?.textContent;
  const words = [video.ariaLabel, video.title, caption].find((text) => (text ?? '').trim() !== '');
  return (words ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, MOST_TITLE);
}
