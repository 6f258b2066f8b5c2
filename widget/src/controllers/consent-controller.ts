import type { ConsentState } from '@curio/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClientController, CurioClient } from './client-controller.ts';

/** An answer to the question; `pending` is none. */
export type ConsentAnswer = Exclude<ConsentState, 'pending'>;

/** The answers in the order in which they are asked, none before another in looks. */
export const ANSWERS: readonly ConsentAnswer[] = ['granted', 'cookieless', 'denied'];

/** Where the answer is kept, by site. */
const KEY = 'curio-consent:';

/**
 * Keeps a visitor's answer, and tells the sdk of it.
 *
 * The answer is one word in `localStorage`. It is kept because keeping it is what was asked for: without it the same question
 * would come on every page (strictly necessary, ePrivacy directive, article 5, paragraph 3). Where storage is refused, it
 * holds for the page.
 */
export class ConsentController implements ReactiveController {
  /** `pending` while nobody answered. */
  state: ConsentState = 'pending';
  readonly #host: ReactiveControllerHost;
  readonly #connection: ClientController;

  constructor(host: ReactiveControllerHost, connection: ClientController) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  hostUpdate(): void {
    this.state = this.#connection.client?.consent ?? 'pending';
  }

  /** Gives a new client the answer of an earlier page, unless the site has said something by itself. */
  connect(client: CurioClient, signal: AbortSignal): void {
    client.observe('consent', () => this.#host.requestUpdate(), { signal });
    const kept = read(client.site);
    if (client.consent === 'pending' && kept !== null) void client.setConsent(kept);
  }

  /** Carries out an answer and keeps it. */
  answer(state: ConsentAnswer): void {
    const { client } = this.#connection;
    if (client === null) return;
    write(client.site, state);
    void client.setConsent(state);
  }
}

function read(site: string): ConsentAnswer | null {
  try {
    const kept = localStorage.getItem(KEY + site);
    return ANSWERS.find((answer) => answer === kept) ?? null;
  } catch {
    // A browser may refuse to read, too: then nobody has answered.
    return null;
  }
}

function write(site: string, answer: ConsentAnswer): void {
  try {
    localStorage.setItem(KEY + site, answer);
  } catch {
    // Where nothing may be kept, the question comes again on the next page.
  }
}
