import type { Card } from '../internal/card.ts';
import type { ClipPlayback, PlayerElement } from './player-element.ts';

/** The clip that a feed plays, or played last. */
export interface StageClip {
  readonly card: Card;
  /** What plays it; `null` once it has left the page, so that nothing of a feed is held that is gone. */
  readonly player: PlayerElement | null;
  /** Where it stands, also after it was left; `null` before it was there. */
  readonly playback: ClipPlayback | null;
  readonly isPlaying: boolean;
  /** Whether the visitor can see it, in a tab that is shown. */
  readonly isSeen: boolean;
  readonly muted: boolean;
}

/** Which clip is on stage in this page. */
export interface StageWatch {
  /** The last clip told of; it stays when its feed has left. */
  readonly clip: StageClip | null;
  tell(clip: StageClip): void;
  /** A player has left the page; its clip stays known, as one that is not seen. */
  leave(player: PlayerElement): void;
  /** Calls `changed` after each change until the signal aborts. */
  observe(changed: () => void, options: { readonly signal: AbortSignal }): void;
}

/** Makes the watch of a page. */
export function createStageWatch(): StageWatch {
  const changes = new EventTarget();
  let clip: StageClip | null = null;
  const become = (next: StageClip): void => {
    clip = next;
    changes.dispatchEvent(new Event('change'));
  };
  return {
    get clip() {
      return clip;
    },
    tell(next) {
      const left = clip?.card.id === next.card.id ? clip.playback : null;
      become({ ...next, playback: next.playback ?? left });
    },
    leave(player) {
      if (clip?.player === player) become({ ...clip, player: null, isSeen: false });
    },
    observe(changed, { signal }) {
      changes.addEventListener('change', changed, { signal });
    },
  };
}
