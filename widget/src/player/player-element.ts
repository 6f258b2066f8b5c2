import type { ElementPlayback } from '../controllers/tracking-controller.ts';

/** Something that plays a clip: a file's turn on a `<video>`, or a picture clip that behaves like one. */
export interface ClipPlayback extends ElementPlayback {
  currentTime: number;
  /** 1 is as filmed. */
  rate: number;
  play(): Promise<void>;
  pause(): void;
}

/** What a card may ask of its player. */
export interface PlayerElement extends HTMLElement {
  /** What plays; `null` while others of the page play in its place. */
  readonly playback: ClipPlayback | null;
  /** Moves the playhead to ms of media. */
  seek(positionMs: number): void;
  /** Tries once more to play, within a tap of the visitor. */
  attempt(): void;
  /** Whether the browser has a small window of its own for it. */
  readonly canBeInPicture: boolean;
  /** Moves it into the browser's small window, or back, within a tap of the visitor. */
  togglePicture(): Promise<void>;
}

/** Whether an element is a player whose code has arrived. */
export function isPlayer(element: Element | null | undefined): element is PlayerElement {
  return element instanceof HTMLElement && 'playback' in element && 'seek' in element;
}
