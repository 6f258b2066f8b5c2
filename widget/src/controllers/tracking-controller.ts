import type { Playback } from '@curio/sdk';
import type { EventType } from '@curio/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClientController } from './client-controller.ts';
import type { ActFields } from './placement.ts';

/** Anything that plays, as elements know it. */
export type ElementPlayback = Playback;

/** Tells the sdk what is seen, watched and done; stops when the element leaves the page. */
export class TrackingController implements ReactiveController {
  #shown: { readonly key: string; readonly ending: AbortController } | null = null;
  #watched: { readonly playback: Playback; readonly ending: AbortController } | null = null;
  readonly #host: ReactiveControllerHost & Element;
  readonly #connection: ClientController;

  constructor(host: ReactiveControllerHost & Element, connection: ClientController) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stopWatching();
    this.#shown?.ending.abort();
    this.#shown = null;
  }

  /** Waits for the host to be seen; `key` tells one showing from the next. */
  show(key: string, fields: ActFields): void {
    const { client } = this.#connection;
    if (client === null || this.#shown?.key === key) return;
    this.#shown?.ending.abort();
    const ending = new AbortController();
    this.#shown = { key, ending };
    client.observeImpression(this.#host, fields, { signal: ending.signal });
  }

  /** Follows a playback until {@link TrackingController.stopWatching}; calling it again changes nothing. */
  watch(playback: Playback, fields: ActFields): void {
    const { client } = this.#connection;
    if (client === null || this.#watched?.playback === playback) return;
    this.stopWatching();
    const ending = new AbortController();
    this.#watched = { playback, ending };
    client.observePlayback(playback, this.#host, fields, { signal: ending.signal });
  }

  /** Ends the playback's record: the clip was left. */
  stopWatching(): void {
    this.#watched?.ending.abort();
    this.#watched = null;
  }

  /** Records an act. */
  act(type: EventType, fields: ActFields): void {
    void this.#connection.client?.track(type, fields);
  }
}
