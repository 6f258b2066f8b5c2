import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClientController, CurioClient } from './client-controller.ts';

/** Knows whom the visitor follows, and draws its host anew when that changes, wherever it was changed. */
export class FollowController implements ReactiveController {
  #client: CurioClient | null = null;
  #ending = new AbortController();
  readonly #host: ReactiveControllerHost;
  readonly #connection: ClientController;

  constructor(host: ReactiveControllerHost, connection: ClientController) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  hostUpdate(): void {
    const { client } = this.#connection;
    if (client === this.#client) return;
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#client = client;
    const { signal } = this.#ending;
    client?.observe('profile', () => this.#host.requestUpdate(), { signal });
  }

  hostDisconnected(): void {
    this.#ending.abort();
    this.#client = null;
  }

  /** Whether the visitor follows a creator or shop. */
  follows(id: string): boolean {
    return this.#client?.following.has(id) ?? false;
  }

  /** Follows who is not followed yet, leaves who is. */
  toggle(id: string): void {
    void this.#client?.follow(id, !this.follows(id));
  }
}
