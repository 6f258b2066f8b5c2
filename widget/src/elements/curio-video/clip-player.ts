import { html, type TemplateResult } from 'lit';
import type { CurioClient } from '../../controllers/client-controller.ts';
import type { PlaybackController } from '../../controllers/playback-controller.ts';
import type { Card } from '../../internal/card.ts';
import { bringElement } from '../../internal/later-elements.ts';

/** What a card tells its player. */
export interface PlayerScene {
  readonly client: CurioClient | null;
  readonly playback: PlaybackController;
  readonly muted: boolean;
  readonly captions: boolean;
  readonly soundRefused: () => void;
}

/** Draws a card's player; its code is fetched when the first card needs it. */
export function renderPlayer(card: Card, scene: PlayerScene): TemplateResult {
  void bringElement('curio-player');
  const { wanted, importance, isOnStage, hear } = scene.playback;
  return html`<curio-player
    .client=${scene.client}
    .card=${card}
    .wanted=${wanted}
    .importance=${importance}
    .onStage=${isOnStage}
    .muted=${scene.muted}
    .captions=${scene.captions}
    @curio-time-changed=${hear}
    @curio-playing-changed=${hear}
    @curio-play-refused=${hear}
    @curio-media-changed=${hear}
    @curio-silence-changed=${hear}
    @curio-caption-changed=${hear}
    @curio-sound-refused=${scene.soundRefused}
  ></curio-player>`;
}
