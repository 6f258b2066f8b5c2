import { html, nothing, type TemplateResult } from 'lit';
import type { DetailMessages } from '../locales/detail/detail-messages.ts';
import type { PlayerMessages } from '../locales/player/player-messages.ts';
import { icon } from '../styles/icons.ts';
import { RETRY } from '../styles/more-icons.ts';
import type { ClipMedia } from './clip-media.ts';

/** Says what keeps a clip from playing, and the way on; nothing while all is well. */
export function renderTrouble(
  { failure, trouble }: Pick<ClipMedia, 'failure' | 'trouble'>,
  scene: {
    readonly detail: DetailMessages;
    readonly messages: PlayerMessages;
    readonly retry: () => void;
  },
): TemplateResult | typeof nothing {
  const { detail, messages } = scene;
  const sentences = {
    failed: detail.mediaFailed,
    empty: messages.empty,
    offline: messages.offline,
    slow: messages.slow,
  };
  const [state] = [failure, trouble].filter((name) => name !== 'none');
  if (state === undefined) return nothing;
  if (state === 'waiting') return html`<div class="wait" role="status" aria-label=${detail.buffering}></div>`;
  return html`<div class="failed" role="alert">
    <p>${sentences[state]}</p>
    <button @click=${scene.retry}>${icon(RETRY, 18)} ${detail.retry}</button>
  </div>`;
}
