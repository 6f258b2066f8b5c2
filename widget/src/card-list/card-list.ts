import type { Surface } from '@curio/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CurioClient } from '../controllers/client-controller.ts';
import { LocaleController } from '../controllers/locale-controller.ts';
import { SlateController, type SlatePlace, type SlateQuery } from '../controllers/slate-controller.ts';
import { SlateFollower } from '../controllers/slate-follower.ts';
import { toQuery } from '../elements/curio-feed/feed-places.ts';
import { renderState } from '../elements/curio-feed/feed-parts.ts';
import { CurioElement } from '../internal/curio-element.ts';
import type { ListMessages } from '../locales/list/list-messages.ts';
import { LIST_MESSAGES } from '../locales/list/list-source.ts';
import { CellController, type CellPlace } from './cell-controller.ts';
import { continueList, renderViewer, showViewer } from './clip-viewer.ts';
import { listMadeBy } from './made-by.ts';
import { hasPlainContent } from './plain-content.ts';
import { renderCard } from './render-card.ts';

/** A list is ranked when it comes this near to the screen, so that it knows what the visitor did before. */
const NEAR = '320px';

/** So many clips of the list follow the one that was opened. Our choice: one page of a list. */
const MOST_CONTINUED = 12;

/** What rails and grids share: cards of clips, rooms and goods, ranked, drawn where the visitor is, opened. */
export abstract class CardList extends CurioElement {
  static override properties: PropertyDeclarations = {
    kinds: {},
    category: {},
    about: {},
    by: {},
    count: { type: Number },
    open: {},
    autoplay: {},
    surface: {},
    opened: { state: true },
  };

  declare kinds: string;
  declare category: string;
  declare about: string;
  /** Only what this creator or shop makes. */
  declare by: string;
  declare count: number;
  declare open: 'sheet' | 'page';
  declare autoplay: 'visible' | 'none';
  declare surface: Surface;
  /** Id of the clip that is open over the page; empty while none is. */
  declare protected opened: string;
  protected readonly language: LocaleController<ListMessages> = new LocaleController(this, LIST_MESSAGES);
  protected readonly slates: SlateController = new SlateController(this);
  protected readonly follower: SlateFollower = new SlateFollower(this.slates);
  protected readonly cells: CellController = new CellController(
    this,
    () => (this.isUp ? this.cellPlace : null),
    () => this.reachedFurther(),
  );
  #approach: IntersectionObserver | null = null;
  #isNear = false;

  constructor() {
    super();
    this.kinds = 'video live product';
    this.category = '';
    this.about = '';
    this.by = '';
    this.count = 12;
    this.open = 'sheet';
    this.autoplay = 'none';
    this.surface = 'grid';
    this.opened = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#approach = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true || this.#isNear) return;
        this.#isNear = true;
        this.#begin();
      },
      { rootMargin: NEAR },
    );
    this.#approach.observe(this);
  }

  override disconnectedCallback(): void {
    this.#approach?.disconnect();
    this.#isNear = false;
    super.disconnectedCallback();
  }

  /** @internal */
  override clientConnected(client: CurioClient, signal: AbortSignal): void {
    super.clientConnected(client, signal);
    this.follower.follow(client, signal);
    void client.ready.then(() => {
      if (!signal.aborted) this.#begin();
    });
  }

  /** What surrounds the cells. */
  protected abstract get cellPlace(): CellPlace;

  /** The list with its cells. */
  protected abstract renderList(): TemplateResult;

  /** Beside the heading. */
  protected renderTools(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** The visitor has come to a cell that was never in view. */
  protected reachedFurther(): void {
    this.follower.isShown = true;
    this.follower.arrive(this.cells.reached);
  }

  /** Whether there is a list to show. */
  protected get isUp(): boolean {
    return this.failure === null && this.slates.places.length > 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAnother = (['kinds', 'category', 'about', 'by', 'count', 'surface'] as const).some(
      (name) => changed.has(name) && changed.get(name) !== undefined,
    );
    if (isAnother) this.#begin();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.opened !== '') showViewer(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const { messages } = this.language;
    return html`<div class="head">
        <div class="heading" id="heading"><slot name="heading"></slot></div>
        ${this.isUp ? this.renderTools() : nothing}
      </div>
      ${this.isUp ? this.renderList() : this.#renderWaiting()}
      ${
        this.opened === ''
          ? nothing
          : renderViewer({
              client: this.connection.client,
              messages,
              start: this.opened,
              category: this.category,
              about: this.about,
              closed: () => (this.opened = ''),
            })
      }`;
  }

  protected renderCell(place: SlatePlace, index: number): TemplateResult {
    const { surface, open, autoplay, connection } = this;
    const isDrawn = this.cells.isDrawn(index);
    const mayPlay = autoplay === 'visible' && this.cells.mayPlay(index);
    const scene = {
      client: connection.client,
      surface,
      open,
      autoplay: mayPlay ? autoplay : 'none',
    } as const;
    return html`<li class="cell ${place.kind} ${isDrawn ? '' : 'empty'}" data-at=${index}>
      ${isDrawn ? renderCard(place, scene) : nothing}
    </li>`;
  }

  /** Whether the page has given the list a heading, which then names it. */
  protected get hasHeading(): boolean {
    return this.querySelector(':scope > [slot="heading"]') !== null;
  }

  /** Brings the focus to the card of a cell; false where there is no such cell. */
  protected focusCell(index: number): boolean {
    const cell = this.cells.cells[index];
    const card = cell?.firstElementChild;
    if (cell === undefined || !(card instanceof HTMLElement)) return false;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const target = card.shadowRoot?.querySelector<HTMLElement>('.tap, .open');
    target?.focus({ preventScroll: true });
    return true;
  }

  /** Takes a click or Enter on a clip before the clip does: here it opens. Space clicks by itself. */
  protected readonly intercept = {
    capture: true,
    handleEvent: (event: Event): void => {
      const [target] = event.composedPath();
      if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
      if (!(target instanceof Element && target.matches('.tap'))) return;
      const cell = event.composedPath().find((node) => node instanceof HTMLLIElement);
      const place = this.slates.places[Number(cell?.dataset['at'] ?? -1)];
      if (place === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      void this.#openClip(place);
    },
  };

  async #openClip(place: SlatePlace): Promise<void> {
    const { id: itemId } = place;
    if (!this.emit('curio-clip-opened', { itemId })) return;
    this.opened = itemId;
    await this.updateComplete;
    const { places } = this.slates;
    const next = places.slice(places.indexOf(place) + 1).filter(({ kind }) => kind !== 'product');
    const first = { ...place, slate: null, slateItem: null };
    await continueList(this.renderRoot, [first, ...next.slice(0, MOST_CONTINUED)]);
  }

  #begin(): void {
    const { client, view } = this.connection;
    if (client === null || view === null || !this.#isNear) return;
    const isUrgent = this.getBoundingClientRect().top < innerHeight;
    void this.slates.start(client, { ...this.#query(), isUrgent }, []);
  }

  #query(): Omit<SlateQuery, 'isUrgent'> {
    const query = toQuery(this);
    const { view } = this;
    if (this.by === '' || view === null) return query;
    return { ...query, context: { ...query.context, only: listMadeBy(view, this.by) } };
  }

  #renderWaiting(): TemplateResult {
    const { failure, slates, language } = this;
    const isWaiting = failure === null && slates.state !== 'empty';
    const shape = this.kinds.trim() === 'product' ? 'product' : 'video';
    const state = renderState(failure, slates.state, {
      messages: language.messages,
      isNarrowed: this.category !== '' || this.about !== '',
      retry: () => this.#retry(),
      widen: () => this.#widen(),
    });
    if (!isWaiting || hasPlainContent(this)) return html`${state}<slot></slot>`;
    return html`<ul class="list" aria-hidden="true">
      ${Array.from({ length: this.skeletons }, () => html`<li class="cell ${shape} empty"></li>`)}
    </ul>`;
  }

  /** How many empty cells keep the place of what is to come. */
  protected get skeletons(): number {
    return Math.min(12, Math.max(1, this.count));
  }

  #retry(): void {
    if (this.emit('curio-retry-request')) location.reload();
  }

  #widen(): void {
    this.category = '';
    this.about = '';
  }
}
