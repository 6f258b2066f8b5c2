import type { CartGlobals, CartPage } from '../../src/cart/cart-page.ts';

/** A page without a browser, over a real shop: what its theme does is done by the test. */
export interface TestCartPage extends CartPage {
  /** A script of the page has finished a request. */
  finishRequest(url: string): void;
  /** The shopper comes back from another tab. */
  comeBack(): void;
  readonly gone: readonly string[];
}

/** What a test decides about its page. */
export interface CartPageSettings {
  readonly baseUrl: string;
  readonly globals?: CartGlobals;
  readonly cookies?: () => string;
  readonly isOffline?: () => boolean;
}

/** Makes a page. */
export function createCartPage(settings: CartPageSettings): TestCartPage {
  const { baseUrl, globals = {}, cookies = () => '', isOffline = () => false } = settings;
  const gone: string[] = [];
  const onFinish = new Set<(url: string) => void>();
  const onReturn = new Set<() => void>();
  return {
    globals,
    events: new EventTarget(),
    baseUrl,
    fetch: (url, init) => fetch(url, init),
    readCookies: cookies,
    isOffline,
    go: (url) => void gone.push(url),
    observeRequests(finished, { signal }) {
      onFinish.add(finished);
      signal.addEventListener('abort', () => onFinish.delete(finished), { once: true });
    },
    observeReturn(returned, { signal }) {
      onReturn.add(returned);
      signal.addEventListener('abort', () => onReturn.delete(returned), { once: true });
    },
    finishRequest(url) {
      for (const finished of onFinish) finished(url);
    },
    comeBack() {
      for (const returned of onReturn) returned();
    },
    gone,
  };
}
