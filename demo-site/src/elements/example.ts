import type { Catalog } from '@curio/core';
import type { Curio } from '@curio/sdk';
import type { TemplateResult } from 'lit';

/** What examples draw with. */
export interface World {
  /** The shop's own client: its catalogue, its cart. */
  readonly shop: Curio;
  /** A client over a catalogue in which everything has gone wrong that can, with a cart that takes everything. */
  readonly odd: Curio;
  /** A client whose catalogue never comes. */
  readonly waiting: Curio;
  /** A client whose catalogue cannot be reached. */
  readonly broken: Curio;
  /** A client over a catalogue without anything. */
  readonly empty: Curio;
  /** A client over the odd catalogue with one of {@link CartKind}. */
  withCart(kind: CartKind): Curio;
  /** A client over another catalogue. */
  over(catalog: Catalog): Curio;
  /** Open while the example is on the page. */
  readonly signal: AbortSignal;
}

/** How a shop's cart behaves in an example. */
export type CartKind = 'takes-all' | 'silent' | 'out-of-stock' | 'login-needed' | 'offline' | 'none';

/** One state of one element, as anybody may write it in a page. */
export interface Example {
  /** kebab-case; names the state in the page's address. */
  readonly id: string;
  readonly title: string;
  /** What to look at, in a sentence. */
  readonly note: string;
  /** Where the element has no height of its own, or shall be seen at a certain width. */
  readonly frame?: 'tall' | 'phone' | 'card' | 'wide';
  readonly draw: (world: World) => TemplateResult;
  /** Brings the drawn element into the state, as a visitor would: by clicks and keys. */
  readonly act?: (stage: HTMLElement) => Promise<void> | void;
}

/** Every state of one element. */
export interface ElementExamples {
  readonly tag: string;
  readonly examples: readonly Example[];
}
