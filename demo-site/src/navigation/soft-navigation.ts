/** A page view: what the shop has to draw, and how long it stays. */
export interface Visit {
  readonly url: URL;
  /** Aborts when the visitor leaves for another page of the shop. */
  readonly signal: AbortSignal;
}

const STORAGE_KEY = 'fernhill-full-navigation';

/** Whether links change the page without reloading; the visitor's own switch, on unless switched off. */
export function prefersSoftNavigation(): boolean {
  return window.sessionStorage.getItem(STORAGE_KEY) === null;
}

/** Keeps the visitor's switch for this tab. */
export function setSoftNavigation(on: boolean): void {
  if (on) window.sessionStorage.removeItem(STORAGE_KEY);
  else window.sessionStorage.setItem(STORAGE_KEY, 'yes');
}

/**
 * Draws the page at the current address, and again whenever a link or the history leads to another one.
 *
 * A click with a modifier key, to another origin, or with `target` or `download`, stays the browser's.
 */
export function startSoftNavigation(page: Document, draw: (visit: Visit) => void): void {
  let visit = new AbortController();
  const show = (): void => {
    visit.abort();
    visit = new AbortController();
    draw({ url: new URL(window.location.href), signal: visit.signal });
  };
  show();
  window.addEventListener('popstate', show);
  page.addEventListener('click', (event) => {
    const url = toSoftTarget(event);
    if (url === null || !prefersSoftNavigation()) return;
    event.preventDefault();
    window.history.pushState(null, '', url);
    show();
    window.scrollTo({ top: 0, behavior: 'instant' });
    page.querySelector('main')?.focus({ preventScroll: true });
  });
}

function toSoftTarget(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) return null;
  const anchor = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (anchor === undefined || anchor.target !== '' || anchor.hasAttribute('download')) return null;
  const url = new URL(anchor.href, window.location.href);
  return url.origin === window.location.origin && isOtherPage(url) ? url : null;
}

function hasModifier({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey;
}

function isOtherPage({ pathname, search }: URL): boolean {
  return pathname !== window.location.pathname || search !== window.location.search;
}
