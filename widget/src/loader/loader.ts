import type { CartAdapter } from '@curio/core';
import type { CurioClient } from '../controllers/client-controller.ts';
import { findCart } from './find-cart.ts';
import { toPageCurio, type CurioCall, type PageCurio, type ScriptEntry } from './page-curio.ts';
import { toOptions } from './to-options.ts';

declare global {
  interface Window {
    curio?: PageCurio | CurioQueue;
  }
}

interface CurioQueue extends Array<CurioCall> {
  /** A script tag is loading already. */
  isClaimed?: boolean;
}

/** Name of the chunk entry with its hash; the build puts it in. */
declare const CURIO_ENTRY: string;

/** Name of the carts' file with its hash; the build puts it in. */
declare const CURIO_CART: string;

loadCurio();

/**
 * The script tag. Leaves a queue at `window.curio`, fetches the elements from beside itself, and hands over.
 * A second tag in one page does nothing. When the elements do not come, plain content stays as it is.
 */
function loadCurio(): void {
  const script = document.currentScript ?? document.querySelector('script[data-site][src*="curio"]');
  if (!(script instanceof HTMLScriptElement)) return;
  const queue = (window.curio ??= []);
  if (!Array.isArray(queue) || queue.isClaimed === true) {
    console.warn('Curio is in this page already; its second script tag does nothing.');
    return;
  }
  queue.isClaimed = true;
  const entryUrl = new URL(CURIO_ENTRY, script.src).href;
  const { src: scriptUrl, dataset } = script;
  const options = toOptions({ scriptUrl, dataset });
  import(/* @vite-ignore */ entryUrl)
    .then((entry: ScriptEntry) => {
      const curio = toPageCurio(entry.start(options, dataset['locale']));
      window.curio = curio;
      curio.push(...queue);
      void bringCart(curio, { dataset, url: new URL(CURIO_CART, scriptUrl).href });
    })
    .catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      const detail = { code: 'wrong-call', fatal: true, message, place: entryUrl };
      document.dispatchEvent(new CustomEvent('curio-error', { detail }));
      console.warn(`Curio did not start: ${message}`);
    });
}

/** A site that gave its own cart keeps it; without any, products lead to their own pages. */
async function bringCart(
  curio: CurioClient,
  { dataset, url }: { readonly dataset: DOMStringMap; readonly url: string },
): Promise<void> {
  const name = findCart(dataset, window);
  if (name === null || curio.cart !== null) return;
  try {
    const { createCart }: { createCart: (name: string) => CartAdapter } = await import(
      /* @vite-ignore */ url
    );
    if (curio.cart === null) curio.useCart(createCart(name));
  } catch (cause) {
    console.warn('The cart did not load; products lead to the shop\u2019s own pages.', cause);
  }
}
