import type { CurioClient } from '../controllers/client-controller.ts';
import type { CartAdapter } from '@curio/core';

/** What a page may queue before Curio is there: a function to call with it, or the shop's cart. @public */
export type CurioCall = ((curio: CurioClient) => void) | { readonly cart: CartAdapter };

/** What `window.curio` is once the script has run: the client, and a `push` that calls at once. @public */
export interface PageCurio extends CurioClient {
  push(...calls: readonly CurioCall[]): void;
}

/** The script tag's `data-` attributes and its own address. */
export interface ScriptSettings {
  readonly scriptUrl: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
}

/** What the chunk entry offers the loader. */
export interface ScriptEntry {
  start(settings: ScriptSettings): PageCurio;
}
