import type { ReactiveControllerHost } from 'lit';

/** Keys that a feed or a card answers. */
const HELD_KEYS = /^([jkmc ]|arrow(up|down)|page(up|down)|enter)$/iu;

/**
 * Brings what an element does beyond its first look, and keeps what is asked of it until that has arrived: calls wait,
 * and keys pressed on the clip or its scroller are pressed again.
 */
export class LaterActs<Acts> {
  /** `null` until they have arrived. */
  acts: Acts | null = null;
  #arrival: Promise<void> | null = null;
  readonly #waiting: ((acts: Acts) => void)[] = [];
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<Acts>;

  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<Acts>) {
    this.#host = host;
    this.#load = load;
    host.addEventListener('keydown', (event) => this.#holdKey(event));
  }

  /** Begins to fetch them; calling it again changes nothing, except that it tries again after a failure. */
  begin(): Promise<void> {
    this.#arrival ??= this.#fetch();
    return this.#arrival;
  }

  /** Calls at once when they are there, else when they have arrived; fetches them for it. */
  ask(call: (acts: Acts) => void): void {
    this.whenThere(call);
    void this.begin();
  }

  /** Calls at once when they are there, else when something else has brought them. */
  whenThere(call: (acts: Acts) => void): void {
    if (this.acts === null) this.#waiting.push(call);
    else call(this.acts);
  }

  /** Whether a key waits for the acts. */
  holds(key: string): boolean {
    return this.acts === null && HELD_KEYS.test(key);
  }

  async #fetch(): Promise<void> {
    try {
      this.acts = await this.#load();
      for (const call of this.#waiting.splice(0)) call(this.acts);
      this.#host.requestUpdate();
    } catch (cause) {
      this.#arrival = null;
      console.warn(`<${this.#host.localName}> cannot be worked yet: a part of it did not load.`, cause);
    }
  }

  #holdKey(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const isWanted = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isWanted || !this.holds(event.key)) return;
    if (!(target instanceof Element && target.matches('.tap, .scroller'))) return;
    event.preventDefault();
    event.stopPropagation();
    this.ask(() => target.dispatchEvent(new KeyboardEvent(event.type, event)));
  }
}
