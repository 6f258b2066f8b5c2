import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { resolveLocale } from './resolve-locale.ts';

/** Where a dictionary's languages come from: English is there at once, others are fetched when met. */
export interface MessageSource<Messages> {
  readonly english: Messages;
  readonly chinese: () => Promise<Messages>;
}

interface LocaleHost extends ReactiveControllerHost, HTMLElement {
  /** Language that came with the client, or null. */
  readonly offeredLocale: string | null;
}

/** Resolves an element's language from the nearest `lang`, through shadow roots, and holds its messages. */
export class LocaleController<Messages> implements ReactiveController {
  messages: Messages;
  /** BCP 47, for prices and dates. */
  locale = 'en';
  #loaded: Messages | null = null;
  readonly #host: LocaleHost;
  readonly #source: MessageSource<Messages>;

  constructor(host: LocaleHost, source: MessageSource<Messages>) {
    this.#host = host;
    this.#source = source;
    this.messages = source.english;
    host.addController(this);
  }

  hostUpdate(): void {
    this.locale = resolveLocale(this.#host, this.#host.offeredLocale);
    const isChinese = this.locale.toLowerCase().startsWith('zh');
    this.messages = (isChinese ? this.#loaded : null) ?? this.#source.english;
    if (isChinese && this.#loaded === null) void this.#load();
  }

  async #load(): Promise<void> {
    this.#loaded = await this.#source.chinese();
    this.#host.requestUpdate();
  }
}
