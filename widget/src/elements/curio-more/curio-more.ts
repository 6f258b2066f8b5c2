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
import { TrackingController } from '../../controllers/tracking-controller.ts';
import type { Card } from '../../internal/card.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { toReasonText, toUnexplainedText } from '../../internal/reason-text.ts';
import { DETAIL_MESSAGES } from '../../locales/detail/detail-source.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import { icon } from '../../styles/icons.ts';
import { BIN, CAPTIONS, CLOSE, DOWNLOAD, INFO, LESS } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { moreStyles } from './curio-more.styles.ts';
import { PlayerBlock } from './player-block.ts';
import { playerBlockStyles } from './player-block.styles.ts';

/**
 * What stands behind a clip's "more": why it is shown, less of this, captions, how clips play, and what this browser remembers.
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
    captions: { attribute: false },
    isStoredShown: { state: true },
    said: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, moreStyles, playerBlockStyles];

  declare card: Card | null;
  /** Why the clip stands where it does; the first that can be said is said. */
  declare reasons: readonly Reason[];
  /** What the events from here on carry. */
  declare fields: ActFields;
  declare captions: boolean;
  declare protected isStoredShown: boolean;
  declare protected said: 'nothing' | 'less' | 'forgotten';
  readonly #language = new LocaleController<DetailMessages>(this, DETAIL_MESSAGES);
  readonly #player = new PlayerBlock(this);
  readonly #tracking = new TrackingController(this, this.connection);

  constructor() {
    super();
    this.card = null;
    this.reasons = [];
    this.fields = {};
    this.captions = true;
    this.isStoredShown = false;
    this.said = 'nothing';
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
      <div class="why">
        <h3>${messages.why}</h3>
        <p>${this.#why}</p>
      </div>
      <div class="acts">
        ${this.#renderLess()} ${this.#renderCaptions()}
        ${this.card === null ? nothing : this.#player.render(this.card)}
        <button
          class="act"
          aria-expanded=${this.isStoredShown}
          @click=${() => (this.isStoredShown = !this.isStoredShown)}
        >
          ${icon(INFO)} ${messages.stored}
        </button>
        ${this.isStoredShown ? this.#renderStored() : nothing}
      </div>
    </dialog>`;
  }

  get #why(): string {
    const { messages } = this.#language;
    const titleOf = (id: string): string | null =>
      (this.view?.find(id)?.item ?? this.view?.campaign(id))?.title ?? null;
    const sentences = this.reasons.map((reason) => toReasonText(reason, messages, titleOf));
    return sentences.find((sentence) => sentence !== null) ?? toUnexplainedText(this.fields, messages);
  }

  #renderLess(): TemplateResult {
    const { messages } = this.#language;
    const isDone = this.said === 'less';
    return html`<button class="act" aria-disabled=${isDone} @click=${() => this.#askLess()}>
        ${icon(LESS)}
        <span class=${isDone ? 'said' : ''}>${isDone ? messages.lessDone : messages.less}</span>
      </button>
      <p class="status" role="status">${isDone ? messages.lessDone : nothing}</p>`;
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

  #renderStored(): TemplateResult | typeof nothing {
    const profile = this.connection.client?.explainProfile();
    if (profile === undefined) return nothing;
    const { messages, locale } = this.#language;
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    if (this.said === 'forgotten')
      return html`<p class="stored said" role="status">${messages.resetDone}</p>`;
    const isEmpty = profile.interests.length === 0;
    return html`<div class="stored">
      ${
        isEmpty
          ? nothing
          : html`<dl>
              ${profile.interests.slice(0, 5).map(
                ({ category, share }) =>
                  html`<dt>${category}</dt>
                    <dd><meter aria-label=${category} min="0" max="1" .value=${share}></meter></dd>
                    <dd>${percent.format(share)}</dd>`,
              )}
            </dl>`
      }
      ${isEmpty ? html`<p>${messages.storedNothing}</p>` : nothing}
      <p>${profile.stored === 'memory' ? messages.storedMemory : messages.storedDevice}</p>
      <div class="pair">
        <button @click=${() => this.#save()}>${icon(DOWNLOAD, 18)} ${messages.exportProfile}</button>
        <button @click=${() => this.#forget()}>${icon(BIN, 18)} ${messages.reset}</button>
      </div>
    </div>`;
  }

  #askLess(): void {
    if (this.said === 'less') return;
    this.said = 'less';
    this.#tracking.act('not-interested', this.fields);
  }

  async #forget(): Promise<void> {
    await this.connection.client?.erase();
    this.said = 'forgotten';
  }

  #save(): void {
    const { client } = this.connection;
    if (client === null) return;
    const url = URL.createObjectURL(new Blob([client.exportProfile()], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `curio-${client.site}.json`;
    link.click();
    URL.revokeObjectURL(url);
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }
}
