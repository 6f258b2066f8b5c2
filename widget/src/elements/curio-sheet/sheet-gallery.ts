import type { Picture } from '@curio/core';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { toFirstLetter } from '../../internal/first-letter.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { hideLost } from '../../internal/lost-picture.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import { icon } from '../../styles/icons.ts';
import { BACK, ON } from '../../styles/more-icons.ts';

interface GalleryHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** A product's pictures in a row: swiped, scrolled, stepped through by arrow keys and by two buttons. */
export class GalleryController implements ReactiveController {
  #index = 0;
  /** Where the row is on its way to by a key or a button; a hand on it takes over. */
  #goal: number | null = null;
  readonly #host: GalleryHost;

  constructor(host: GalleryHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#index = 0;
  }

  /** Shows the first picture, without motion. */
  reset(): void {
    this.#index = 0;
    this.#goal = null;
    this.#row?.scrollTo({ left: 0 });
  }

  /** Draws the row; a calm ground with a letter stands where there is no picture at all. */
  render(pictures: readonly Picture[], title: string, messages: DetailMessages): TemplateResult {
    const { length: count } = pictures;
    if (count === 0) {
      return html`<div class="gallery">
        <span class="picture blank" aria-hidden="true">${toFirstLetter(title)}</span>
      </div>`;
    }
    return html`<div class="stage">
      <div
        class="gallery"
        role="group"
        tabindex=${count > 1 ? 0 : nothing}
        aria-label=${messages.pictures}
        @scroll=${() => this.#scrolled()}
        @scrollend=${() => this.#letGo()}
        @pointerdown=${() => this.#letGo()}
        @wheel=${() => this.#letGo()}
        @keydown=${(event: KeyboardEvent) => this.#keyPressed(event)}
      >
        ${pictures.map(({ url, alt }, index) => {
          const name = alt ?? formatMessage(messages.picture, { number: index + 1, count });
          return html`<span class="picture"
            ><img src=${url} alt=${name} decoding="async" @error=${hideLost} @load=${hideLost}
          /></span>`;
        })}
      </div>
      ${count > 1 ? this.#renderSteps(count, messages) : nothing}
    </div>`;
  }

  #renderSteps(count: number, messages: DetailMessages): TemplateResult {
    return html`<button
        class="turn back"
        aria-label=${messages.previousPicture}
        ?disabled=${this.#index === 0}
        @click=${() => this.#go(this.#index - 1)}
      >
        ${icon(BACK, 20)}
      </button>
      <button
        class="turn on"
        aria-label=${messages.nextPicture}
        ?disabled=${this.#index >= count - 1}
        @click=${() => this.#go(this.#index + 1)}
      >
        ${icon(ON, 20)}
      </button>
      <p class="count" aria-hidden="true">${this.#index + 1} / ${count}</p>`;
  }

  get #row(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.gallery');
  }

  get #isRightToLeft(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }

  #keyPressed(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.#go(this.#index + (this.#isRightToLeft ? -step : step));
  }

  #go(index: number): void {
    const row = this.#row;
    const pictures = [...(row?.children ?? [])].filter((one) => one instanceof HTMLElement);
    const [first, picture] = [pictures[0], pictures[index]];
    if (row === null || first === undefined || picture === undefined) return;
    this.#become(index);
    this.#goal = index;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    row.scrollTo({ left: picture.offsetLeft - first.offsetLeft, behavior });
  }

  /** The picture at the row's start is the one shown; the last one where the row ends before it gets there. */
  #scrolled(): void {
    const row = this.#row;
    if (row === null || this.#goal !== null) return;
    const scrolledPx = Math.abs(row.scrollLeft);
    const isAtEnd = scrolledPx > 1 && scrolledPx + row.clientWidth >= row.scrollWidth - 1;
    const side = this.#isRightToLeft ? 'right' : 'left';
    const start = row.getBoundingClientRect()[side];
    const distances = [...row.children].map((child) => Math.abs(child.getBoundingClientRect()[side] - start));
    this.#become(isAtEnd ? distances.length - 1 : distances.indexOf(Math.min(...distances)));
  }

  #letGo(): void {
    this.#goal = null;
  }

  #become(index: number): void {
    if (index === this.#index) return;
    this.#index = index;
    this.#host.requestUpdate();
  }
}
