import type { ItemKind } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CurioClient } from '../../controllers/client-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { SearchController, type FoundItem } from '../../controllers/search-controller.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { defineElement } from '../../internal/define-element.ts';
import { bringElement } from '../../internal/later-elements.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { SHEET_REQUEST, type SheetRequest } from '../../internal/sheet-request.ts';
import type { SearchMessages } from '../../locales/search/search-messages.ts';
import { SEARCH_MESSAGES } from '../../locales/search/search-source.ts';
import { icon } from '../../styles/icons.ts';
import { CLOSE, SEARCH } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { CurioFeed } from '../curio-feed/curio-feed.ts';
import { searchStyles } from './curio-search.styles.ts';
import { listCategories, renderChips, renderRow } from './search-parts.ts';

const KINDS: readonly ItemKind[] = ['product', 'video', 'live'];

/**
 * Finds clips, products and rooms by words and by meaning, on the visitor's own device, while they are being typed.
 *
 * A search field with a plain list of buttons below it, and not a combobox: results are places to go to, with picture,
 * name and price, not values for the field; screen readers read list and buttons as they are, on phones too, and a
 * polite status says how many there are. The arrow keys go from field to list and back all the same.
 *
 * @tagname curio-search
 * @slot - Shown until the search is up and where it cannot be: the shop's own search form.
 * @csspart field - The field with its icon and its clear button.
 * @csspart input - The text field.
 * @csspart chip - A category, or one of the visitor's interests.
 * @csspart results - The list.
 * @csspart result - One result.
 * @attr {string} query - What to search for. Default: nothing.
 * @attr {string} category - Only items of this broad category; its chip is pressed. Default: all.
 * @attr {number} count - Most results. Default: 24.
 * @attr {string} kinds - Space-separated: product, video, live. Default: all three.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<{query: string, count: number}>} curio-searched - Results of a query are shown.
 * @fires {CustomEvent<{query: string}>} curio-search-request - Enter was pressed. Prevent its default to go to a page of your own.
 * @fires {CustomEvent<{itemId: string, kind: ItemKind}>} curio-result-request - A result was chosen. Prevent its default to open it yourself.
 * @fires {CustomEvent<SheetRequest>} curio-sheet-request - A product among the results was chosen.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed; the search shows its fallback.
 */
export class CurioSearch extends CurioElement {
  static override properties: PropertyDeclarations = {
    query: {},
    count: { type: Number },
    kinds: {},
    category: {},
    request: { state: true },
    playing: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, searchStyles];

  declare query: string;
  declare count: number;
  declare kinds: string;
  declare category: string;
  declare protected request: SheetRequest | null;
  /** Id of the clip or room that is played. */
  declare protected playing: string | null;
  readonly #language = new LocaleController<SearchMessages>(this, SEARCH_MESSAGES);
  readonly #search = new SearchController(this, this.connection);
  /** The wish whose results the page was told of. */
  #told: unknown = null;

  constructor() {
    super();
    this.query = '';
    this.count = 24;
    this.kinds = KINDS.join(' ');
    this.category = '';
    this.request = null;
    this.playing = null;
    this.addEventListener('keydown', (event) => this.#keyPressed(event));
  }

  /** @internal */
  override clientConnected(client: CurioClient, signal: AbortSignal): void {
    super.clientConnected(client, signal);
    this.#search.prepare(client);
    client.observe('profile', () => this.requestUpdate(), { signal });
    if (this.query !== '') this.#ask();
  }

  /** Puts the cursor into the field. */
  override focus(options?: FocusOptions): void {
    this.#input?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAnother = (['query', 'category', 'kinds', 'count'] as const).some(
      (name) => changed.has(name) && changed.get(name) !== undefined,
    );
    if (isAnother && this.connection.client !== null) this.#ask();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#search.watch(this.#rows);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && !dialog.open) dialog.showModal();
    this.#tell();
  }

  protected override render(): TemplateResult {
    if (this.view === null) return html`<slot></slot>`;
    const { messages } = this.#language;
    return html`<form role="search" part="field" @submit=${(event: Event) => this.#submit(event)}>
        ${icon(SEARCH, 20)}
        <input
          type="search"
          part="input"
          name="q"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-label=${messages.label}
          placeholder=${messages.placeholder}
          .value=${this.query}
          @input=${this.#take}
          @compositionend=${this.#take}
        />
        ${
          this.query === ''
            ? nothing
            : html`<button
                type="button"
                class="clear"
                aria-label=${messages.clear}
                @click=${() => this.#clear()}
              >
                ${icon(CLOSE, 20)}
              </button>`
        }
      </form>
      ${this.#renderChips()}
      <p class="said" role="status">${this.#said}</p>
      ${this.#renderResults()} ${this.#renderNone()} ${this.#renderOpened()}`;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #rows(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
  }

  get #isAsking(): boolean {
    return this.query.trim() !== '' || this.category !== '';
  }

  /** What a screen reader hears once it has settled. */
  get #said(): string {
    const { messages } = this.#language;
    const { state, items, isNearOnly } = this.#search;
    if (state === 'failed') return messages.failed;
    if (!this.#isAsking || items.length === 0) return '';
    const count =
      items.length === 1 ? messages.foundOne : formatMessage(messages.found, { count: items.length });
    return isNearOnly ? `${messages.nearOnly} ${count}` : count;
  }

  /** Interests where nothing was typed, and the broad categories. */
  #renderChips(): TemplateResult {
    const { messages } = this.#language;
    const { client, view } = this.connection;
    const interests = this.#isAsking ? [] : (client?.explainProfile().interests ?? []);
    const categories = view === null ? [] : listCategories(view);
    return html`${renderChips(
      messages.interests,
      interests.slice(0, 4).map(({ category }) => category),
      { choose: (name) => (this.query = name) },
    )}
    ${renderChips(messages.categories, categories.length < 2 ? [] : categories, {
      pressed: this.category,
      choose: (name) => (this.category = this.category === name ? '' : name),
    })}`;
  }

  #renderResults(): TemplateResult | typeof nothing {
    const { view } = this;
    const { messages, locale } = this.#language;
    if (view === null || !this.#isAsking || this.#search.items.length === 0) return nothing;
    return html`<ul class="list" part="results" aria-label=${messages.results}>
      ${this.#search.items.map(
        (item) => html`<li>${renderRow(item, { view, messages, locale, open: () => this.#open(item) })}</li>`,
      )}
    </ul>`;
  }

  /** Nothing found: says so, and leads on. */
  #renderNone(): TemplateResult | typeof nothing {
    const { state, items, shown } = this.#search;
    if (!this.#isAsking || state !== 'ready' || items.length > 0) return nothing;
    const { messages } = this.#language;
    const isNarrow = this.category !== '';
    return html`<div class="none" role="status">
      <strong>${formatMessage(messages.none, { query: shown?.query.trim() || this.category })}</strong>
      <p>${messages.noneHint}</p>
      <button
        class="chip"
        part="chip"
        @click=${() => (isNarrow ? (this.category = '') : this.#showPopular())}
      >
        ${isNarrow ? messages.everywhere : messages.popular}
      </button>
    </div>`;
  }

  #renderOpened(): TemplateResult | typeof nothing {
    const { client } = this.connection;
    if (this.request !== null)
      return html`<curio-sheet
        .client=${client}
        .request=${this.request}
        @curio-closed=${() => (this.request = null)}
      ></curio-sheet>`;
    if (this.playing === null) return nothing;
    const { messages } = this.#language;
    return html`<dialog aria-label=${messages.player} @close=${() => (this.playing = null)}>
      <button class="close" aria-label=${messages.close} @click=${(event: Event) => closeAround(event)}>
        ${icon(CLOSE)}
      </button>
      <curio-feed layout="full" surface="search" start=${this.playing} .client=${client}></curio-feed>
    </dialog>`;
  }

  #ask(): void {
    if (!this.#isAsking) return this.#search.clear();
    const kinds = KINDS.filter((kind) => this.kinds.split(/\s+/u).includes(kind));
    const count = Math.min(200, Math.max(1, Math.trunc(this.count) || 1));
    this.#search.ask({ query: this.query, category: this.category, kinds, count });
  }

  #tell(): void {
    const { shown, items } = this.#search;
    if (shown === null || shown === this.#told) return;
    this.#told = shown;
    this.emit('curio-searched', { query: shown.query, count: items.length });
  }

  #open(item: FoundItem): void {
    const { id, kind } = item.slateItem;
    const fields = this.#search.choose(item);
    if (!this.emit('curio-result-request', { itemId: id, kind })) return;
    if (kind !== 'product') {
      this.playing = id;
      // Not fetched: where a page has Curio it has its feed, and fetching would cost the first card 70 bytes.
      defineElement('curio-feed', CurioFeed);
      return;
    }
    const request: SheetRequest = { productId: id, fields };
    if (!this.emit(SHEET_REQUEST, request)) return;
    this.request = request;
    void bringElement('curio-sheet');
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.query.trim() !== '') this.emit('curio-search-request', { query: this.query.trim() });
  }

  /** Takes what was typed, once an input method has finished with it. */
  readonly #take = ({ isComposing = false }: { readonly isComposing?: boolean }): void => {
    if (!isComposing) this.query = this.#input?.value ?? '';
  };

  #clear(): void {
    this.query = '';
    this.focus();
  }

  #showPopular(): void {
    this.query = '';
    this.category = this.view === null ? '' : (listCategories(this.view)[0] ?? '');
    this.focus();
  }

  /** Down and up go through the list and back to the field; Escape goes back, and in the field clears. */
  #keyPressed(event: KeyboardEvent): void {
    const rows = this.#rows;
    const [target] = event.composedPath();
    const at = rows.findIndex((row) => row === target);
    const isField = target === this.#input;
    // While an input method composes, these keys choose among its proposals.
    if (event.isComposing || this.playing !== null || (at < 0 && !isField)) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => rows[at + 1]?.focus(),
      ArrowUp: () => (rows[at - 1] ?? this).focus(),
      Escape: () => (isField ? this.#clear() : this.focus()),
    };
    const step = isField && event.key === 'ArrowUp' ? undefined : steps[event.key];
    if (step === undefined || (event.key === 'Escape' && !this.#isAsking)) return;
    step();
    event.preventDefault();
  }
}

function closeAround({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) currentTarget.closest('dialog')?.close();
}
