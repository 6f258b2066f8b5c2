import type { Page } from './platform.ts';

/** The real page. @internal */
export function createBrowserPage(): Page {
  return {
    path: () => location.pathname,
    baseUrl: () => document.baseURI,
    observeMessage(type, received, { signal }) {
      const receive = (event: Event): void => {
        if (event instanceof CustomEvent && typeof event.detail === 'string') received(event.detail);
      };
      document.addEventListener(type, receive, { signal });
    },
  };
}
