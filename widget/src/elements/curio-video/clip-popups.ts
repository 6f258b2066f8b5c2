import type { Product, Reason } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CurioClient } from '../../controllers/client-controller.ts';
import type { ActFields } from '../../controllers/placement.ts';
import type { Card } from '../../internal/card.ts';
import { bringElement } from '../../internal/later-elements.ts';
import type { SheetRequest } from '../../internal/sheet-request.ts';

/** Which panel of a card is open. */
export type Popup = 'none' | 'sheet' | 'more' | 'shelf';

/** What the panels show, and what they answer. */
export interface PopupScene {
  readonly card: Card;
  readonly client: CurioClient | null;
  readonly request: SheetRequest | null;
  /** `null` where no slate says why the card is here. */
  readonly reasons: readonly Reason[] | null;
  /** The visitor came to the card by a link to it. */
  readonly isOpened: boolean;
  readonly fields: ActFields;
  readonly captions: boolean;
  readonly positionMs: number;
  readonly closed: () => void;
  readonly captionsAsked: () => void;
  readonly seek: (positionMs: number) => void;
  readonly opened: (product: Product) => void;
}

/** Draws the open panel; its code is fetched when the first is opened. */
export function renderPopup(popup: Popup, scene: PopupScene): TemplateResult | typeof nothing {
  if (popup === 'none') return nothing;
  void bringElement(`curio-${popup}`);
  return PANELS[popup](scene);
}

const PANELS: Readonly<Record<Exclude<Popup, 'none'>, (scene: PopupScene) => TemplateResult>> = {
  sheet: (scene) =>
    html`<curio-sheet
      .client=${scene.client}
      .request=${scene.request}
      @curio-closed=${scene.closed}
    ></curio-sheet>`,
  more: (scene) =>
    html`<curio-more
      .client=${scene.client}
      .card=${scene.card}
      .reasons=${scene.reasons}
      .fields=${scene.fields}
      .opened=${scene.isOpened}
      .captions=${scene.captions}
      @curio-captions-toggled=${scene.captionsAsked}
      @curio-closed=${scene.closed}
    ></curio-more>`,
  shelf: (scene) =>
    html`<curio-shelf
      modal
      .client=${scene.client}
      .card=${scene.card}
      .positionMs=${scene.positionMs}
      @curio-moment-chosen=${(event: CustomEvent<{ readonly positionMs: number }>) =>
        scene.seek(event.detail.positionMs)}
      @curio-product-chosen=${(event: CustomEvent<{ readonly product: Product }>) =>
        scene.opened(event.detail.product)}
      @curio-closed=${scene.closed}
    ></curio-shelf>`,
};
