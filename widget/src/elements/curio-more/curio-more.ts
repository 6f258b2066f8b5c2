import type { Reason } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { ActFields } from '../../controllers/placement.ts';
import type { Card } from '../../internal/card.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { bringElement } from '../../internal/later-elements.ts';
import { DETAIL_MESSAGES } from '../../locales/detail/detail-source.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import { icon } from '../../styles/icons.ts';
import { CAPTIONS, CLOSE } from '../../styles/more-icons.ts';
import { actRows } from '../../styles/act-rows.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { moreStyles } from './curio-more.styles.ts';
import { PlayerBlock } from './player-block.ts';
import { playerBlockStyles } from './player-block.styles.ts';

/**
 * What stands behind a clip's "more": captions, how clips play, and `<curio-why>`: why it is shown, less of this, and what
 * this browser remembers.
 *
 * @tagname curio-more
 * @fires {CustomEvent<null>} curio-captions-toggled - Captions were asked on or off.
 * @fires {CustomEvent<null>} curio-closed - The panel was closed.
 */
export class CurioMore extends CurioElement {
  static override properties: PropertyDeclarations = {
    card: { attribute: false },
    reasons: { attribute: false },
    fields: { attribute: false },
    opened: { attribute: false },
    captions: { attribute: false },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, actRows, moreStyles, playerBlockStyles];

  declare card: Card | null;
  /** Why the clip stands where it does; `null` where no slate says so. */
  declare reasons: readonly Reason[] | null;
  /** What the events from here on carry. */
  declare fields: ActFields;
  /** The visitor came to the clip by a link to it. */
  declare opened: boolean;
  declare captions: boolean;
  readonly #language = new LocaleController<DetailMessages>(this, DETAIL_MESSAGES);
  readonly #player = new PlayerBlock(this);

  constructor() {
    super();
    this.card = null;
    this.reasons = null;
    this.fields = {};
    this.opened = false;
    this.captions = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void bringElement('curio-why');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { messages } = this.#language;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.isConnected && this.emit('curio-closed')}
      @keydown=${(event: Event) => event.stopPropagation()}
      @click=${(event: Event) => event.target === event.currentTarget && this.#close()}
    >
      <div class="head">
        <h2 id="title">${messages.moreTitle}</h2>
        <button class="close" aria-label=${messages.close} @click=${() => this.#close()}>
          ${icon(CLOSE)}
        </button>
      </div>
      <curio-why
        item-id=${this.card?.id ?? nothing}
        .client=${this.connection.client}
        .reasons=${this.reasons}
        .fields=${this.fields}
        .opened=${this.opened}
      ></curio-why>
      <div class="acts">
        ${this.#renderCaptions()} ${this.card === null ? nothing : this.#player.render(this.card)}
      </div>
    </dialog>`;
  }

  #renderCaptions(): TemplateResult | typeof nothing {
    if (this.card === null || this.card.captions.length === 0) return nothing;
    return html`<button
      class="act"
      role="switch"
      aria-checked=${this.captions}
      @click=${() => this.emit('curio-captions-toggled')}
    >
      ${icon(CAPTIONS)} ${this.#language.messages.captions} <span class="switch"></span>
    </button>`;
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }
}
