import type { Surface } from '@curio/core';
import { html, type TemplateResult } from 'lit';
import type { CurioClient } from '../../controllers/client-controller.ts';
import type { CardStage } from '../../controllers/playback-controller.ts';
import type { SlatePlace } from '../../controllers/slate-controller.ts';
import { bringElement } from '../../internal/later-elements.ts';

/** What a feed tells the card at one of its places. */
export interface ItemScene {
  readonly surface: Surface;
  readonly client: CurioClient | null;
  readonly stage: CardStage;
  readonly muted: boolean;
  readonly captions: boolean;
  readonly isLiked: boolean;
  /** Only the picture is shown: a sheet lies below. */
  readonly isQuiet: boolean;
}

/** Draws the card of a room; its code is fetched when the first is met. */
export function renderLive(place: SlatePlace, scene: ItemScene): TemplateResult {
  void bringElement('curio-live');
  return html`<curio-live
    item-id=${place.id}
    surface=${scene.surface}
    .client=${scene.client}
    .slate=${place.slate}
    .slateItem=${place.slateItem}
    .stage=${scene.stage}
    .muted=${scene.muted}
    .captions=${scene.captions}
    .liked=${scene.isLiked}
    ?quiet=${scene.isQuiet}
  ></curio-live>`;
}

/** Draws the card of a product; its code is fetched when the first is met. */
export function renderProduct(
  { id, slate, slateItem }: SlatePlace,
  { surface, client }: ItemScene,
): TemplateResult {
  void bringElement('curio-product');
  return html`<curio-product
    item-id=${id}
    surface=${surface}
    .client=${client}
    .slate=${slate}
    .slateItem=${slateItem}
  ></curio-product>`;
}
