import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CurioClient } from '../../controllers/client-controller.ts';
import { ConsentController } from '../../controllers/consent-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { ANSWERS, type ConsentAnswer } from '../../controllers/consent-answer.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { CONSENT_MESSAGES } from '../../locales/consent/consent-source.ts';
import type { ConsentMessages } from '../../locales/consent/consent-messages.ts';
import { icon } from '../../styles/icons.ts';
import { CLOSE } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { consentStyles } from './curio-consent.styles.ts';

/** Whoever is clicked with this attribute opens the question again. */
const OPENER = '[data-curio-consent]';

/**
 * Asks once what Curio may do: remember, only count, or neither. All three answers look alike, and each is one press away.
 *
 * A bar at the lower edge, not a dialog: it takes no focus, hides no more than its own height, which it leaves free where
 * it stands, best at the end of the page, and Escape does not answer for anybody. Until there is an answer nothing is kept and nothing is sent. A click on
 * any element with `data-curio-consent` opens it again.
 *
 * Where the site has a consent tool of its own, leave this element out and call `curio.setConsent`.
 *
 * @tagname curio-consent
 * @slot - Instead of the sentence below the question.
 * @csspart bar - The bar.
 * @csspart answer - Each of the three buttons.
 * @cssproperty [--curio-consent-layer=1000] - The bar's `z-index`.
 * @cssproperty --curio-consent-height - Set on `<html>` while the bar is open: its height.
 * @attr {string} policy - Address of the privacy policy.
 * @attr {'bar'|'here'} place - At the lower edge of the window, or where the element stands. Default: bar.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<{state: 'granted'|'cookieless'|'denied'}>} curio-consent-chosen - An answer was given.
 */
export class CurioConsent extends CurioElement {
  static override properties: PropertyDeclarations = {
    policy: {},
    place: { reflect: true },
    isAsked: { state: true },
    isExplained: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, consentStyles];

  declare policy: string;
  declare place: 'bar' | 'here';
  /** The page asked for the question again. */
  declare protected isAsked: boolean;
  declare protected isExplained: boolean;
  readonly #language = new LocaleController<ConsentMessages>(this, CONSENT_MESSAGES);
  readonly #consent = new ConsentController(this, this.connection);
  /** Where the focus goes back to after an answer to a question that was asked for. */
  #opener: HTMLElement | null = null;

  constructor() {
    super();
    this.policy = '';
    this.place = 'bar';
    this.isAsked = false;
    this.isExplained = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.connection;
    document.addEventListener('click', (event) => this.#hear(event), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    tellHeight(0);
  }

  /** @internal */
  override clientConnected(client: CurioClient, signal: AbortSignal): void {
    super.clientConnected(client, signal);
    this.#consent.connect(client, signal);
  }

  /** Opens the question again, and puts the focus on its first answer. */
  async open(): Promise<void> {
    this.isAsked = true;
    this.isExplained = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.answer')?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const bar = this.place === 'bar' ? this.renderRoot.querySelector('section') : null;
    const heightPx = bar?.offsetHeight ?? 0;
    // At the end of the page the element itself keeps the last line above the bar.
    this.style.height = heightPx === 0 ? '' : `${heightPx}px`;
    tellHeight(heightPx);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this.connection;
    const isOpen = this.isAsked || this.#consent.state === 'pending';
    if (client === null || !isOpen) return nothing;
    const { messages } = this.#language;
    return html`<section part="bar" aria-labelledby="title">
      <div>
        <h2 id="title">${messages.title}</h2>
        <slot><span class="text">${messages.text}</span></slot>
        <span class="links">
          <button
            class="more"
            aria-expanded=${this.isExplained}
            aria-controls="meaning"
            @click=${() => (this.isExplained = !this.isExplained)}
          >
            ${messages.details}
          </button>
          ${this.policy === '' ? nothing : html`<a href=${this.policy}>${messages.policy}</a>`}
        </span>
      </div>
      <div class="answers" role="group" aria-labelledby="title">
        ${ANSWERS.map((answer) => this.#renderAnswer(answer))}
      </div>
      ${this.#renderMeaning()} ${this.#renderClose()}
    </section>`;
  }

  #renderAnswer(answer: ConsentAnswer): TemplateResult {
    const { state } = this.#consent;
    return html`<button
      class="answer"
      part="answer"
      data-answer=${answer}
      aria-pressed=${state === 'pending' ? nothing : state === answer}
      @click=${() => this.#choose(answer)}
    >
      ${this.#language.messages[answer]}
    </button>`;
  }

  #renderMeaning(): TemplateResult {
    const { messages } = this.#language;
    return html`<dl id="meaning" ?hidden=${!this.isExplained}>
      ${
        this.isExplained
          ? ANSWERS.map(
              (answer) =>
                html`<dt>${messages[answer]}</dt>
                  <dd>${messages[`${answer}Text`]}</dd>`,
            )
          : nothing
      }
    </dl>`;
  }

  /** Only a question that was asked for can be left without an answer: the one before stands. */
  #renderClose(): TemplateResult | typeof nothing {
    if (this.#consent.state === 'pending') return nothing;
    return html`<button
      class="close"
      aria-label=${this.#language.messages.close}
      @click=${() => this.#close()}
    >
      ${icon(CLOSE, 18)}
    </button>`;
  }

  #choose(state: ConsentAnswer): void {
    this.#consent.answer(state);
    this.emit('curio-consent-chosen', { state });
    this.#close();
  }

  #close(): void {
    this.isAsked = false;
    this.#opener?.focus();
    this.#opener = null;
  }

  #hear({ target }: Event): void {
    const opener = target instanceof Element ? target.closest<HTMLElement>(OPENER) : null;
    if (opener === null) return;
    this.#opener = opener;
    void this.open();
  }
}

/** Tells the page the bar's height, and keeps what has the focus from under it (WCAG 2.2, 2.4.11). */
function tellHeight(heightPx: number): void {
  const { style } = document.documentElement;
  const height = heightPx === 0 ? '' : `${heightPx}px`;
  style.setProperty('--curio-consent-height', height);
  style.scrollPaddingBottom = height;
}
