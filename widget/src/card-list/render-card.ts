import type { Surface } from '@curio/core';
import { html, type TemplateResult } from 'lit';
import type { CurioClient } from '../controllers/client-controller.ts';
import type { SlatePlace } from '../controllers/slate-controller.ts';
import { CurioVideo } from '../elements/curio-video/curio-video.ts';
import { defineElement } from '../internal/define-element.ts';
import { bringElement } from '../internal/later-elements.ts';

/** What a list tells its cards. */
export interface CardScene {
  readonly client: CurioClient | null;
  readonly surface: Surface;
  /** What a product opens. */
  readonly open: 'sheet' | 'page';
  readonly autoplay: 'visible' | 'none';
}

/** Draws the card of a place, by its kind; its code is fetched when the first is met. */
export function renderCard(place: SlatePlace, scene: CardScene): TemplateResult {
  return CARDS[place.kind](place, scene);
}

const CARDS: Readonly<Record<SlatePlace['kind'], (place: SlatePlace, scene: CardScene) => TemplateResult>> = {
  video: ({ id, slate, slateItem }, { client, surface, autoplay }) => {
    // It came with the first card: an import by name would make that larger.
    defineElement('curio-video', CurioVideo);
    return html`<curio-video
      opens
      item-id=${id}
      surface=${surface}
      autoplay=${autoplay}
      .client=${client}
      .slate=${slate}
      .slateItem=${slateItem}
    ></curio-video>`;
  },
  live: ({ id, slate, slateItem }, { client, surface, autoplay }) => {
    void bringElement('curio-live');
    return html`<curio-live
      opens
      item-id=${id}
      surface=${surface}
      autoplay=${autoplay}
      .client=${client}
      .slate=${slate}
      .slateItem=${slateItem}
    ></curio-live>`;
  },
  product: ({ id, slate, slateItem }, { client, surface, open }) => {
    void bringElement('curio-product');
    return html`<curio-product
      item-id=${id}
      surface=${surface}
      open=${open}
      .client=${client}
      .slate=${slate}
      .slateItem=${slateItem}
    ></curio-product>`;
  },
};
