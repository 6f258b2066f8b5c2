import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a short notice stays. Our choice: long enough for two words, short enough not to be closed by hand. */
const NOTICE_MS = 2400;

/** Shows a short notice for a moment; a newer one takes the older one's place. */
export class NoticeController implements ReactiveController {
  text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.text = '';
  }

  show(text: string): void {
    clearTimeout(this.#timer);
    this.#become(text);
    this.#timer = setTimeout(() => this.#become(''), NOTICE_MS);
  }

  #become(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}
