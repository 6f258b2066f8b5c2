import type { Failure, Product } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { SlateController } from '../../controllers/slate-controller.ts';
import type { CardMessages } from '../../locales/card/card-messages.ts';
import { DOWN, icon, UP } from '../../styles/icons.ts';

/** What a feed may ask of a card on its stage. */
export interface FeedCard extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  pressKey(key: string): boolean;
  seek(positionMs: number): void;
  open(product: Product): void;
}

/** Whether an element is a clip or room whose code has arrived. */
export function isCard(element: Element | null): element is FeedCard {
  return element instanceof HTMLElement && 'pressKey' in element && 'seek' in element;
}

/** The buttons back and on, beside the stage of a wide feed. */
export function renderSteps(scene: {
  readonly messages: CardMessages;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly move: (step: 1 | -1) => void;
}): TemplateResult {
  const { messages, isFirst, isLast, move } = scene;
  return html`<button aria-label=${messages.previous} ?disabled=${isFirst} @click=${() => move(-1)}>
      ${icon(UP)}
    </button>
    <button aria-label=${messages.next} ?disabled=${isLast} @click=${() => move(1)}>${icon(DOWN)}</button>`;
}

/** What is said in the place of what cannot be shown. */
export type StateMessages = Pick<CardMessages, 'broken' | 'offline' | 'retry' | 'empty' | 'emptyStep'>;

/** Says what keeps the feed from showing clips, and the one next step; nothing while it loads. */
export function renderState(
  failure: Failure | null,
  state: SlateController['state'],
  scene: {
    readonly messages: StateMessages;
    readonly isNarrowed: boolean;
    readonly retry: () => void;
    readonly widen: () => void;
  },
): TemplateResult | typeof nothing {
  const { messages } = scene;
  if (failure !== null) {
    const text = navigator.onLine ? messages.broken : messages.offline;
    return html`<div class="say" role="alert">
      <p>${text}</p>
      <button class="pill" @click=${scene.retry}>${messages.retry}</button>
    </div>`;
  }
  if (state !== 'empty') return nothing;
  return html`<div class="say" role="status">
    <p>${messages.empty}</p>
    ${scene.isNarrowed ? html`<button class="pill" @click=${scene.widen}>${messages.emptyStep}</button>` : nothing}
  </div>`;
}
