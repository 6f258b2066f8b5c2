import type { Surface } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CurioClient } from '../../controllers/client-controller.ts';
import { SlateController, type SlatePlace } from '../../controllers/slate-controller.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { LaterActs } from '../../internal/later-acts.ts';
import { tokens } from '../../styles/tokens.ts';
import { feedStyles } from './curio-feed.styles.ts';
import type { CardTerms, FeedActs } from './feed-acts.ts';
import { toFirstPlaces, toQuery } from './feed-places.ts';
import { toStage } from './feed-stage.ts';

/** Cards further away than this are taken out of the page; their places stay. */
const KEPT_DISTANCE = 3;

/** What a feed tells its cards until its acts have arrived. */
const AT_FIRST: CardTerms = {
  muted: true,
  captions: true,
  isCovered: false,
  likes: () => false,
};

/**
 * A vertical swipe feed of clips, rooms and goods, ranked on the visitor's own device.
 *
 * At most three media elements are alive: the clip on stage and its neighbours. What was shown never moves; what
 * follows is ranked anew as the visitor's interests become clearer. What it does beyond its first look comes with
 * `FeedActs`.
 *
 * @tagname curio-feed
 * @slot - Plain content, such as links to clips and products: shown until the feed is up, and when it fails.
 * @csspart frame - Everything once the feed is up.
 * @csspart scroller - What scrolls.
 * @csspart shelf - The products of the clip on stage, in wide feeds.
 * @cssproperty [--curio-feed-height=min(100svh, 860px)] - Height of an inline feed.
 * @cssproperty [--curio-display=block] - `none` hides it, as `display` is beyond the page's rules; so for every element.
 * @cssproperty [--curio-accent=#1f4fe0] - The one accent.
 * @cssproperty [--curio-on-accent] - Text on the accent. Without it white or black, whichever has the contrast.
 * @cssproperty [--curio-radius=16px] - Corner radius of cards; small parts take half.
 * @cssproperty [--curio-font=system-ui] - Typeface.
 * @cssproperty [--curio-surface=#fff] - Ground of sheets, chips, product cards, and of the stage in wide feeds.
 * @cssproperty [--curio-on-surface=#10141c] - Text on that ground.
 * @attr {'feed'|'rail'|'grid'|'product'|'shop'|'search'} surface - What the ranker is asked for. Default: feed.
 * @attr {number} count - Items a page. Default: 6.
 * @attr {string} category - Only items under this path, parts divided by ` / `.
 * @attr {string} about - Id of the product or clip the page is about.
 * @attr {string} kinds - Space-separated: video, live, product. Default: all of them.
 * @attr {string} start - Id of the item to open first. Without it the page's address may name one: `?curio=ID&t=SECONDS`.
 * @attr {'inline'|'full'} layout - A box in the page, or the whole window. Default: inline.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed; the feed shows its fallback.
 * @fires {CustomEvent<{itemId: string, index: number}>} curio-clip-changed - Another item is on stage.
 * @fires {CustomEvent<null>} curio-retry-request - Trying again was asked for. Prevent its default to do it yourself.
 * @fires {CustomEvent<SheetRequest>} curio-sheet-opened - A product sheet was opened.
 */
export class CurioFeed extends CurioElement {
  static override properties: PropertyDeclarations = {
    surface: {},
    count: { type: Number },
    category: {},
    about: {},
    kinds: {},
    start: {},
    layout: { reflect: true },
    active: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, feedStyles];

  declare surface: Surface;
  declare count: number;
  declare category: string;
  declare about: string;
  declare kinds: string;
  declare start: string;
  declare layout: 'inline' | 'full';
  /** @internal Index of the item on stage. */
  declare active: number;

  /** @internal */
  readonly slates: SlateController = new SlateController(this);
  readonly #later = new LaterActs<FeedActs>(this, async () =>
    (await import('./feed-acts.ts')).createFeedActs(this),
  );

  constructor() {
    super();
    this.surface = 'feed';
    this.count = 6;
    this.category = '';
    this.about = '';
    this.kinds = 'video live product';
    this.start = '';
    this.layout = 'inline';
    this.active = 0;
  }

  /** @internal */
  override clientConnected(client: CurioClient, signal: AbortSignal): void {
    super.clientConnected(client, signal);
    void client.ready.then((result) => {
      if (!result.ok || signal.aborted) return;
      this.#begin(client);
      this.#later.whenThere((acts) => acts.follow(client, signal));
    });
  }

  /** Moves to the next or the previous item; stays at the ends. */
  move(step: 1 | -1): void {
    this.#later.ask((acts) => acts.move(step));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAnother = (['category', 'about', 'kinds', 'start', 'surface'] as const).some(
      (name) => changed.has(name) && changed.get(name) !== undefined,
    );
    const { client, view } = this.connection;
    if (isAnother && client !== null && view !== null) this.#begin(client);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.toggleAttribute('data-up', this.#isUp);
    if (this.#isUp || this.failure !== null || this.slates.state === 'empty') void this.#later.begin();
  }

  protected override render(): TemplateResult {
    const isUp = this.#isUp;
    return html`${isUp ? this.#renderFrame() : nothing}
      <div class="fallback" ?hidden=${isUp}>
        ${isUp ? nothing : this.#later.acts?.renderState()}
        <slot
          >${this.failure === null && this.slates.state !== 'empty' ? html`<div class="skeleton"></div>` : nothing}</slot
        >
      </div>`;
  }

  get #isUp(): boolean {
    return this.failure === null && this.slates.places.length > 0;
  }

  #renderFrame(): TemplateResult {
    const { acts } = this.#later;
    const { places, complete, state } = this.slates;
    return html`<div class="frame" part="frame" ?data-sheet=${acts?.hasSheet}>
        <div class="nav">${acts?.renderSteps()}</div>
        <div
          class="scroller"
          part="scroller"
          role="feed"
          tabindex="0"
          aria-label=${acts?.label ?? nothing}
          aria-busy=${state === 'loading'}
        >
          ${places.map((place, index) => this.#renderSlide(place, index))}
          ${complete ? acts?.renderEnd() : nothing}
        </div>
        ${acts?.renderShelf()}
      </div>
      ${acts?.renderSheet()}`;
  }

  #renderSlide(place: SlatePlace, index: number): TemplateResult {
    const distance = Math.abs(index - this.active);
    const hear = this.#hear;
    return html`<div
      class="slide"
      role="article"
      aria-posinset=${index + 1}
      aria-setsize="-1"
      aria-label=${this.view?.find(place.id)?.item.title ?? place.kind}
      ?data-active=${distance === 0}
      ?inert=${distance > 0}
      @curio-sheet-request=${hear}
      @curio-sound-request=${hear}
      @curio-captions-request=${hear}
      @curio-moment-changed=${hear}
      @curio-like-changed=${hear}
    >
      ${distance > KEPT_DISTANCE ? nothing : this.#renderItem(place, distance)}
    </div>`;
  }

  /** Draws the card of a place, by its kind; what is no clip comes later. */
  #renderItem(place: SlatePlace, distance: number): TemplateResult | undefined {
    const { acts } = this.#later;
    if (place.kind !== 'video') return acts?.renderItem(place, distance);
    const terms = acts ?? AT_FIRST;
    return html`<curio-video
      item-id=${place.id}
      surface=${this.surface}
      .client=${this.connection.client}
      .slate=${place.slate}
      .slateItem=${place.slateItem}
      .stage=${toStage(distance)}
      .muted=${terms.muted}
      .captions=${terms.captions}
      .liked=${terms.likes(place.id)}
      ?quiet=${distance === 0 && terms.isCovered}
    ></curio-video>`;
  }

  #begin(client: CurioClient): void {
    this.active = 0;
    const isUrgent = this.getBoundingClientRect().top < innerHeight;
    const start = this.start || new URLSearchParams(location.search).get('curio');
    void this.slates.start(client, { ...toQuery(this), isUrgent }, toFirstPlaces(this.view, start));
  }

  /** Takes what a card asks and tells; the card itself then does nothing more about it. */
  readonly #hear = (event: Event): void => {
    if (event.type.endsWith('-request')) event.preventDefault();
    this.#later.ask((acts) => acts.hear(event));
  };
}
