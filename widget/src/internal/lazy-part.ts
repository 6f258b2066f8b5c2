import type { CSSResult, ReactiveControllerHost } from 'lit';
import { adoptStyles } from '../styles/adopt-styles.ts';

/** Code of an element that few visitors need, with the styles of what it draws. */
interface StyledPart {
  readonly partStyles: CSSResult;
}

interface PartHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** A part of an element that is fetched when it is first drawn; until then, and where it does not come, nothing is. */
export class LazyPart<Part extends StyledPart> {
  #part: Part | null = null;
  #arrival: Promise<void> | null = null;
  readonly #host: PartHost;
  readonly #load: () => Promise<Part>;

  constructor(host: PartHost, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** The part, or `null` while it is on its way. */
  get(): Part | null {
    void this.#begin();
    return this.#part;
  }

  #begin(): Promise<void> {
    this.#arrival ??= this.#fetch();
    return this.#arrival;
  }

  async #fetch(): Promise<void> {
    try {
      const part = await this.#load();
      adoptStyles(this.#host.renderRoot, [part.partStyles]);
      this.#part = part;
      this.#host.requestUpdate();
    } catch (cause) {
      this.#arrival = null;
      console.warn(`<${this.#host.localName}> lacks a part that did not load.`, cause);
    }
  }
}
