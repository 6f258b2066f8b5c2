import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { LocaleController, type LocaleHost } from '../../controllers/locale-controller.ts';
import type { Card } from '../../internal/card.ts';
import { formatMessage } from '../../internal/format-message.ts';
import type { PlayerMessages } from '../../locales/player/player-messages.ts';
import { PLAYER_MESSAGES } from '../../locales/player/player-source.ts';
import { findPageMedia } from '../../player/page-media.ts';
import { isPlayer, type PlayerElement } from '../../player/player-element.ts';
import {
  CAPTION_GROUNDS,
  CAPTION_SIZES,
  SPEEDS,
  type PlayerChoice,
  type PlayerSettings,
} from '../../player/player-settings.ts';
import { icon } from '../../styles/icons.ts';
import { PICTURE } from '../../styles/player-icons.ts';

/** The player's settings in the "more" panel: speed, how captions look, and the browser's small window. */
export class PlayerBlock implements ReactiveController {
  readonly #host: LocaleHost;
  readonly #words: LocaleController<PlayerMessages>;
  readonly #settings: PlayerSettings = findPageMedia().settings;
  #connection: AbortController | null = null;

  constructor(host: LocaleHost) {
    this.#host = host;
    this.#words = new LocaleController(host, PLAYER_MESSAGES);
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    this.#settings.observe(() => this.#host.requestUpdate(), { signal: this.#connection.signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  render({ captions }: Card): TemplateResult {
    const { messages, locale } = this.#words;
    const { speed, captionSize, captionGround } = this.#settings.current;
    const count = new Intl.NumberFormat(locale);
    const toSpeed = (one: number): string => formatMessage(messages.speedValue, { speed: count.format(one) });
    return html`<div class="playing">
      ${this.#renderChoice('speed', { label: messages.speed, values: SPEEDS, chosen: speed, toText: toSpeed })}
      ${
        captions.length === 0
          ? nothing
          : html`${this.#renderChoice('captionSize', {
              label: messages.captionSize,
              values: toKeys(CAPTION_SIZES),
              chosen: captionSize,
              toText: (size) => messages[size],
            })}
            ${this.#renderChoice('captionGround', {
              label: messages.captionGround,
              values: toKeys(CAPTION_GROUNDS),
              chosen: captionGround,
              toText: (ground) => messages[ground],
            })}`
      }
      ${this.#renderPicture(messages)}
    </div>`;
  }

  #renderChoice<Name extends keyof PlayerChoice>(
    name: Name,
    choice: Choice<PlayerChoice[Name]>,
  ): TemplateResult {
    const choose = (value: PlayerChoice[Name]): void => this.#settings.choose({ [name]: value });
    return html`<fieldset>
      <legend>${choice.label}</legend>
      <div class="choices">
        ${choice.values.map(
          (value) =>
            html`<label>
              <input
                type="radio"
                name=${name}
                .checked=${value === choice.chosen}
                @change=${() => choose(value)}
              /><span>${choice.toText(value)}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderPicture(messages: PlayerMessages): TemplateResult | typeof nothing {
    const player = this.#player;
    if (player?.canBeInPicture !== true) return nothing;
    return html`<button class="act" @click=${() => void player.togglePicture()}>
      ${icon(PICTURE)} ${messages.picture}
    </button>`;
  }

  /** The player of the card that the panel belongs to stands beside it. */
  get #player(): PlayerElement | null {
    const root = this.#host.getRootNode();
    const player = root instanceof ShadowRoot ? root.querySelector('curio-player') : null;
    return isPlayer(player) ? player : null;
  }
}

interface Choice<Value> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly toText: (value: Value) => string;
}

function toKeys<Table extends object>(table: Table): readonly (keyof Table)[] {
  // The tables are constants of this package: they have no other keys.
  return Object.keys(table) as (keyof Table)[];
}
