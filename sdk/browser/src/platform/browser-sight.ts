import type { Sight } from './platform.ts';

/** A unit of at least this area counts as seen at 30% instead of 50%. MRC Viewable Ad Impression Guidelines 2.0. */
const LARGE_AREA_PX = 242_500;
const VIEWABLE_AREA_RATIO = 0.5;
const LARGE_VIEWABLE_AREA_RATIO = 0.3;

/** What a visitor sees of the real page. @internal */
export function createBrowserSight(): Sight {
  return {
    isVisible: () => !document.hidden,
    observeHidden(run, order, { signal }) {
      // On the way down to the document comes before on the way up, so that trackers speak before the sender.
      const options = { signal, capture: order === 'early' };
      const runWhenHidden = (): void => {
        if (document.hidden) run();
      };
      addEventListener('visibilitychange', runWhenHidden, options);
      addEventListener('pagehide', run, options);
    },
    observeVisibility(run, { signal }) {
      document.addEventListener('visibilitychange', run, { signal });
    },
    observePageView,
    observeInView,
    sendMessage: (type, text) => document.dispatchEvent(new CustomEvent(type, { detail: text })),
  };
}

/** What TypeScript's library does not know yet: Chrome 102, Safari 26.2, Firefox 147. */
interface NavigationWindow {
  readonly navigation?: EventTarget;
}

function observePageView(run: () => void, { signal }: { readonly signal: AbortSignal }): void {
  let path = location.pathname;
  const look = (): void => {
    if (location.pathname === path) return;
    path = location.pathname;
    run();
  };
  // The interface above names the only part that is used, and it may be missing.
  (globalThis as NavigationWindow).navigation?.addEventListener('currententrychange', look, { signal });
  addEventListener('popstate', look, { signal });
}

function observeInView(
  element: Element,
  changed: (isInView: boolean) => void,
  { signal }: { readonly signal: AbortSignal },
): void {
  if (signal.aborted) return;
  const observer = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1);
      if (entry === undefined) return;
      const { width, height } = entry.boundingClientRect;
      const isLarge = width * height >= LARGE_AREA_PX;
      changed(entry.intersectionRatio >= (isLarge ? LARGE_VIEWABLE_AREA_RATIO : VIEWABLE_AREA_RATIO));
    },
    { threshold: [LARGE_VIEWABLE_AREA_RATIO, VIEWABLE_AREA_RATIO] },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
