import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Card } from '../internal/card.ts';
import { formatMessage } from '../internal/format-message.ts';
import type { DetailMessages } from '../locales/detail/detail-messages.ts';

interface ProgressHost extends ReactiveControllerHost, HTMLElement {
  seek(positionMs: number): void;
}

/** How far an arrow key moves the playhead. */
const KEY_STEP_S = 1;

/** Shows the playhead, and moves it by pointer or key. */
export class ProgressController implements ReactiveController {
  #currentS = 0;
  #durationS = 0;
  #messages: DetailMessages | null = null;
  readonly #host: ProgressHost;

  constructor(host: ProgressHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const line = this.#line;
    if (line === null) return;
    for (const dot of line.querySelectorAll<HTMLElement>('.dot')) {
      dot.style.setProperty('--_at', dot.dataset['at'] ?? '0');
    }
  }

  /** Takes the words that the slider's value is told in. */
  speak(messages: DetailMessages): void {
    this.#messages = messages;
  }

  /** Draws a position; both in seconds. */
  show(currentS: number, durationS: number): void {
    const isNewSecond = Math.floor(currentS) !== Math.floor(this.#currentS) || durationS !== this.#durationS;
    this.#currentS = currentS;
    this.#durationS = durationS;
    const line = this.#line;
    line?.style.setProperty('--_played', String(durationS > 0 ? currentS / durationS : 0));
    if (isNewSecond) this.#describe(line);
  }

  /** Follows a pointer along the line while it is held. */
  readonly drag = (event: PointerEvent): void => {
    const line = this.#line;
    if (line === null || event.button !== 0) return;
    line.setPointerCapture(event.pointerId);
    line.toggleAttribute('data-dragged', true);
    this.#seekTo(event);
    const ending = new AbortController();
    const { signal } = ending;
    line.addEventListener('pointermove', (move) => this.#seekTo(move), { signal });
    const end = (): void => {
      line.removeAttribute('data-dragged');
      ending.abort();
    };
    line.addEventListener('pointerup', end, { signal });
    line.addEventListener('pointercancel', end, { signal });
  };

  /** Moves by arrow keys, Home and End. Up and down stay the feed's. */
  readonly press = (event: KeyboardEvent): void => {
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: this.#currentS - KEY_STEP_S,
      ArrowRight: this.#currentS + KEY_STEP_S,
      Home: 0,
      End: this.#durationS,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const positionS = Math.max(0, Math.min(this.#durationS, target));
    this.#host.seek(positionS * 1000);
    // The next key may come before the next frame, and counts from here.
    this.show(positionS, this.#durationS);
  };

  get #line(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.progress') ?? null;
  }

  #seekTo({ clientX }: PointerEvent): void {
    const box = this.#line?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const ratio = Math.max(0, Math.min(1, (clientX - box.left) / box.width));
    this.#host.seek(ratio * this.#durationS * 1000);
  }

  #describe(line: HTMLElement | null): void {
    const current = Math.floor(this.#currentS);
    const total = Math.round(this.#durationS);
    line?.setAttribute('aria-valuemax', String(total));
    line?.setAttribute('aria-valuenow', String(current));
    const text = formatMessage(this.#messages?.seekValue ?? '', { current, total });
    line?.setAttribute('aria-valuetext', text);
  }
}

/** Draws the line at the card's lower edge, a dot for each moment. */
export function renderProgress(
  card: Card,
  progress: ProgressController,
  { messages, isBuffering }: { readonly messages: DetailMessages; readonly isBuffering: boolean },
): TemplateResult {
  progress.speak(messages);
  const hasDots = card.moments.length > 0 && card.durationMs > 0;
  return html`<div
    class=${isBuffering ? 'progress buffering' : 'progress'}
    role="slider"
    tabindex="0"
    aria-label=${messages.seek}
    aria-valuemin="0"
    aria-valuemax=${Math.round(card.durationMs / 1000)}
    aria-valuenow="0"
    @pointerdown=${progress.drag}
    @keydown=${progress.press}
  >
    <div class="rail"><div class="played"></div></div>
    ${
      hasDots
        ? card.moments.map(({ startMs }) => html`<i class="dot" data-at=${startMs / card.durationMs}></i>`)
        : nothing
    }
  </div>`;
}
