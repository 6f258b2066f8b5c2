/** How often the address is compared where the browser has no Navigation API. */
const ADDRESS_CHECK_MS = 500;

/**
 * Calls back after the page changed its address without loading anew, and after it came back from the back-forward
 * cache. Content scripts do not see the page's `pushState`, so the address itself is compared.
 */
export function observeLocation(
  window: Window,
  onChange: () => void,
  { signal }: { readonly signal: AbortSignal },
): void {
  let address = toAddress(window);
  const check = (): void => {
    const now = toAddress(window);
    if (now === address) return;
    address = now;
    onChange();
  };
  const timer = window.setInterval(check, ADDRESS_CHECK_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer));
  window.addEventListener('popstate', check, { signal });
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) onChange();
    },
    { signal },
  );
}

/** Fragments do not make another page. */
function toAddress({ location }: Window): string {
  return location.origin + location.pathname + location.search;
}
