import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CurioMessages, LanguageOffer } from './client-controller.ts';
import { placeDirection } from './place-direction.ts';
import { resolveLocale } from './resolve-locale.ts';
import { isSameLanguage, takeOwnWords } from './own-words.ts';

/** Where a dictionary's languages come from: English is there at once, others are fetched when met. */
export interface MessageSource<Messages> {
  /** Its folder below `locales`, and its section in a site's own file of messages. */
  readonly name: string;
  readonly english: Messages;
  readonly chinese: () => Promise<Messages>;
}

/** An element that speaks, and knows what language came with its client. */
export interface LocaleHost extends ReactiveControllerHost, HTMLElement {
  readonly connection: { readonly offer: LanguageOffer };
}

/**
 * Resolves an element's language from the nearest `lang`, through shadow roots, and holds its messages; and gives an element
 * that nobody gave a direction that of its language.
 */
export class LocaleController<
  Messages extends Readonly<Record<keyof Messages, string>>,
> implements ReactiveController {
  messages: Messages;
  /** BCP 47, for prices and dates. */
  locale = 'en';
  #chinese: Messages | null = null;
  #offered: LanguageOffer['messages'];
  #own: CurioMessages | null = null;
  #made: { readonly base: Messages; readonly own: CurioMessages; readonly messages: Messages } | null = null;
  readonly #host: LocaleHost;
  readonly #source: MessageSource<Messages>;

  constructor(host: LocaleHost, source: MessageSource<Messages>) {
    this.#host = host;
    this.#source = source;
    this.messages = source.english;
    host.addController(this);
  }

  hostUpdate(): void {
    this.locale = resolveLocale(this.#host);
    placeDirection(this.#host, this.locale);
    this.#take(findOffer(this.#host).messages);
    this.messages = this.#speak(this.#findBase());
  }

  #findBase(): Messages {
    if (!isSameLanguage(this.locale, 'zh')) return this.#source.english;
    if (this.#chinese === null) void this.#load();
    return this.#chinese ?? this.#source.english;
  }

  /** The site's own words over ours; made once for each pair. */
  #speak(base: Messages): Messages {
    const own = this.#own;
    if (own === null || (own.locale !== undefined && !isSameLanguage(own.locale, this.locale))) return base;
    if (this.#made?.base !== base || this.#made.own !== own)
      this.#made = { base, own, messages: takeOwnWords(base, own[this.#source.name]) };
    return this.#made.messages;
  }

  #take(offered: LanguageOffer['messages']): void {
    if (offered === this.#offered) return;
    this.#offered = offered;
    this.#own = offered instanceof Promise ? null : (offered ?? null);
    if (offered instanceof Promise) void this.#await(offered);
  }

  async #await(offered: Promise<CurioMessages | null>): Promise<void> {
    const own = await offered;
    if (offered !== this.#offered) return;
    this.#own = own;
    this.#host.requestUpdate();
  }

  async #load(): Promise<void> {
    this.#chinese = await this.#source.chinese();
    this.#host.requestUpdate();
  }
}

/** An element inside another has its client from that, and its language too. */
function findOffer(host: LocaleHost): LanguageOffer {
  const { offer } = host.connection;
  const root = host.getRootNode();
  if (offer.messages !== undefined || !(root instanceof ShadowRoot)) return offer;
  return hasConnection(root.host) ? findOffer(root.host) : offer;
}

function hasConnection(host: Element): host is LocaleHost {
  return 'connection' in host;
}
