/**
 * What the cart adapters use of the page they run in; a test brings its own.
 *
 * @public
 */
export interface CartPage {
  /** The page's `window`: where shop systems leave their settings. */
  readonly globals: CartGlobals;
  /** Where the theme's events arrive: `document`. */
  readonly events: EventTarget;
  /** The address that others are relative to. */
  readonly baseUrl: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The cookies that scripts may read, as one text. */
  readonly readCookies: () => string;
  /** Whether the device knows that it has no connection. */
  readonly isOffline: () => boolean;
  /** Leaves for another page. */
  readonly go: (url: string) => void;
  /** Calls with the address of each request that any script of the page has finished. */
  readonly observeRequests: (
    finished: (url: string) => void,
    options: { readonly signal: AbortSignal },
  ) => void;
  /** Calls when the shopper comes back to this page from another tab, or by the back button. */
  readonly observeReturn: (returned: () => void, options: { readonly signal: AbortSignal }) => void;
}

/** A `window` of which nothing is known to be there. @public */
export type CartGlobals = object;

/** One value below a page's `window`, by its path of names; `undefined` where anything on the way is missing. */
export function readGlobal(globals: CartGlobals, ...path: readonly string[]): unknown {
  let value: unknown = globals;
  for (const name of path) {
    const isHolder = (typeof value === 'object' && value !== null) || typeof value === 'function';
    value = isHolder ? Reflect.get(Object(value), name) : undefined;
  }
  return value;
}

/** As {@link readGlobal}, where only a text will do. */
export function readGlobalText(globals: CartGlobals, ...path: readonly string[]): string | undefined {
  const value = readGlobal(globals, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The page this script runs in. @public */
export function createBrowserCartPage(): CartPage {
  return {
    globals: window,
    events: document,
    baseUrl: document.baseURI,
    fetch: (url, init) => fetch(url, init),
    readCookies: readCookies,
    isOffline: () => !navigator.onLine,
    go: (url) => location.assign(url),
    observeRequests(finished, { signal }) {
      const observer = new PerformanceObserver((list) => {
        for (const { name } of list.getEntries()) finished(name);
      });
      observer.observe({ type: 'resource' });
      signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    },
    observeReturn(returned, { signal }) {
      const check = (): void => {
        if (document.visibilityState === 'visible') returned();
      };
      document.addEventListener('visibilitychange', check, { signal });
      window.addEventListener('pageshow', ({ persisted }) => persisted && check(), { signal });
    },
  };
}

/** A page in a sandboxed frame may not even look. */
function readCookies(): string {
  try {
    return document.cookie;
  } catch {
    return '';
  }
}
