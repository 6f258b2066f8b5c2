import type { Reason } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CurioCatalog, CurioClient } from '../../controllers/client-controller.ts';
import { FollowController } from '../../controllers/follow-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { ActFields } from '../../controllers/placement.ts';
import { TrackingController } from '../../controllers/tracking-controller.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { LazyPart } from '../../internal/lazy-part.ts';
import { toReasonText } from '../../internal/reason-text.ts';
import { saveFile } from '../../internal/save-file.ts';
import { WHY_MESSAGES } from '../../locales/why/why-source.ts';
import type { WhyMessages } from '../../locales/why/why-messages.ts';
import { icon } from '../../styles/icons.ts';
import { INFO, LESS } from '../../styles/more-icons.ts';
import { actRows } from '../../styles/act-rows.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { whyStyles } from './curio-why.styles.ts';

/** How long a refusal can be taken back before it is recorded. Our choice: as long as mail programs hold a letter. */
const UNDO_MS = 6000;

/**
 * Why something is shown, in a plain sentence; less of this, which can be taken back for some seconds; and what this browser
 * remembers, with a way to keep a copy, to leave whom one follows, and to forget all of it. Without `item-id` only the
 * latter.
 *
 * @tagname curio-why
 * @csspart why - The sentence on its ground.
 * @csspart less - The button that asks for less of this.
 * @csspart stored - What this browser remembers.
 * @attr {string} item-id - The clip, room or product that is asked about.
 * @attr {boolean} opened - The visitor came to it by a link: no ranking put it there.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed.
 * @fires {CustomEvent<{itemId: string}>} curio-less-recorded - Less of an item was asked for, and not taken back.
 */
export class CurioWhy extends CurioElement {
  static override properties: PropertyDeclarations = {
    itemId: { attribute: 'item-id', reflect: true },
    opened: { type: Boolean },
    reasons: { attribute: false },
    fields: { attribute: false },
    isStoredShown: { state: true },
    said: { state: true },
    found: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, actRows, whyStyles];

  declare itemId: string | null;
  declare opened: boolean;
  /** Why the item stands where it does, from its slate; without them the ranker is asked. */
  declare reasons: readonly Reason[] | null;
  /** What the events from here on carry. */
  declare fields: ActFields;
  declare protected isStoredShown: boolean;
  declare protected said: 'nothing' | 'less' | 'forgotten';
  declare protected found: readonly Reason[];
  readonly #language = new LocaleController<WhyMessages>(this, WHY_MESSAGES);
  readonly #tracking = new TrackingController(this, this.connection);
  readonly #follow = new FollowController(this, this.connection);
  #pending: AbortController | null = null;
  readonly #stored = new LazyPart(this, () => import('./why-stored.ts'));

  constructor() {
    super();
    this.itemId = null;
    this.opened = false;
    this.reasons = null;
    this.fields = {};
    this.isStoredShown = false;
    this.said = 'nothing';
    this.found = [];
  }

  override disconnectedCallback(): void {
    this.#recordLess();
    super.disconnectedCallback();
  }

  /** @internal */
  override clientConnected(client: CurioClient, signal: AbortSignal): void {
    super.clientConnected(client, signal);
    const ask = (): void => void this.#findReasons(client, signal);
    void client.ready.then(ask);
    client.observe('profile', ask, { signal });
    window.addEventListener('pagehide', () => this.#recordLess(), { signal });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('itemId');
    if (before === undefined || before === null) return;
    this.#recordLess(before);
    this.said = 'nothing';
    const { client, signal } = this.connection;
    if (client !== null) void this.#findReasons(client, signal);
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.itemId === null ? this.#renderStored() : this.#renderItem();
  }

  #renderItem(): TemplateResult {
    const { messages } = this.#language;
    return html`<div class="why" part="why">
        <h3>${messages.why}</h3>
        <p>${this.#why}</p>
      </div>
      <div class="acts">
        ${this.#renderLess()}
        <button
          class="act"
          aria-expanded=${this.isStoredShown}
          @click=${() => (this.isStoredShown = !this.isStoredShown)}
        >
          ${icon(INFO)} ${messages.stored}
        </button>
        ${this.isStoredShown ? this.#renderStored() : nothing}
      </div>`;
  }

  get #why(): string {
    const { messages } = this.#language;
    const sentences = (this.reasons ?? this.found).map((reason) =>
      toReasonText(reason, messages, (id) => toName(this.view, id)),
    );
    const [first] = sentences.filter((sentence) => sentence !== null);
    return first ?? (this.opened ? messages.whyFollowed : messages.whyChosen);
  }

  #renderLess(): TemplateResult {
    const { messages } = this.#language;
    const isDone = this.said === 'less';
    const button = html`<button
      class="act"
      part="less"
      aria-disabled=${isDone}
      @click=${() => this.#askLess()}
    >
      ${icon(LESS)}
      <span class=${isDone ? 'said' : ''}>${isDone ? messages.lessDone : messages.less}</span>
    </button>`;
    const undo =
      this.#pending === null
        ? nothing
        : html`<button class="undo" @click=${() => this.#takeBack()}>${messages.undo}</button>`;
    return html`<div class="row">${button} ${undo}</div>
      <p class="status" role="status">${isDone ? messages.lessDone : nothing}</p>`;
  }

  #renderStored(): TemplateResult | typeof nothing {
    const { client } = this.connection;
    const { messages, locale } = this.#language;
    if (client === null) return nothing;
    if (this.said === 'forgotten')
      return html`<p class="stored said" part="stored" role="status">${messages.resetDone}</p>`;
    const stored = this.#stored.get();
    if (stored === null) return nothing;
    return stored.renderStored(client.explainProfile(), {
      messages,
      locale,
      nameOf: (id) => toName(this.view, id) ?? id,
      leave: (id) => this.#follow.toggle(id),
      save: () => this.#save(client),
      forget: () => void this.#forget(client),
    });
  }

  /** Alone in a page the item stands in no slate: then one is made of it alone. */
  async #findReasons(client: CurioClient, signal: AbortSignal): Promise<void> {
    const { itemId } = this;
    if (signal.aborted) return;
    this.requestUpdate();
    if (itemId === null || this.reasons !== null || this.opened || client.view === null) return;
    const context = { only: new Set([itemId]) };
    const { items } = await client.rank({ surface: 'product', count: 1, context, isUrgent: true });
    if (!signal.aborted && itemId === this.itemId) this.found = items[0]?.reasons ?? [];
  }

  #askLess(): void {
    if (this.said === 'less') return;
    this.said = 'less';
    const pending = new AbortController();
    this.#pending = pending;
    const timer = setTimeout(() => this.#recordLess(), UNDO_MS);
    pending.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #takeBack(): void {
    this.#settle();
    this.said = 'nothing';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.act')?.focus());
  }

  /** What was not taken back in time is recorded: at the latest when the element or the page goes. */
  #recordLess(itemId: string | null = this.itemId): void {
    if (this.#pending === null || itemId === null) return;
    this.#settle();
    this.#tracking.act('not-interested', { ...this.fields, item: itemId });
    this.emit('curio-less-recorded', { itemId });
  }

  #settle(): void {
    this.#pending?.abort();
    this.#pending = null;
    this.requestUpdate();
  }

  async #forget(client: CurioClient): Promise<void> {
    this.#settle();
    await client.erase();
    this.said = 'forgotten';
  }

  #save(client: CurioClient): void {
    saveFile(`curio-${client.site}.json`, 'application/json', client.exportProfile());
  }
}

/** Of a creator or shop its name, of an item or campaign its title. */
function toName(view: CurioCatalog | null, id: string): string | null {
  if (view === null) return null;
  const maker = view.creator(id) ?? view.shop(id);
  return maker?.name ?? (view.find(id)?.item ?? view.campaign(id))?.title ?? null;
}
