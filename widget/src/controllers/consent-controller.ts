import type { ConsentState } from '@curio/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keepAnswer, readAnswer, type ConsentAnswer } from './consent-answer.ts';
import type { ClientController, CurioClient } from './client-controller.ts';

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
    const kept = readAnswer(client.site);
    if (client.consent === 'pending' && kept !== null) void client.setConsent(kept);
  }

  /** Carries out an answer and keeps it. */
  answer(state: ConsentAnswer): void {
    const { client } = this.#connection;
    if (client === null) return;
    keepAnswer(client.site, state);
    void client.setConsent(state);
    // The bar goes at once, whenever what carries it out is there.
    this.#host.requestUpdate();
  }
}
