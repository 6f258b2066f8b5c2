import { createBrowserPage } from './browser-page.ts';
import type { Network, Platform, Scheduler } from './platform.ts';

/**
 * The real platform of a page. Making it touches nothing: no storage, no listener, no request.
 *
 * @internal
 */
export function createBrowserPlatform(): Platform {
  return {
    clock: { nowMs: () => Date.now() },
    random: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    scheduler: SCHEDULER,
    network: NETWORK,
    page: createBrowserPage(),
    services: async () => (await import('./browser-services.ts')).createBrowserServices(),
  };
}

const SCHEDULER: Scheduler = {
  after(delayMs, run, { signal }) {
    if (signal.aborted) return;
    const stop = (): void => clearTimeout(timer);
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      run();
    }, delayMs);
    signal.addEventListener('abort', stop, { once: true });
  },
  whenIdle(run, { signal }) {
    const runUnlessAborted = (): void => {
      if (!signal.aborted) run();
    };
    // Safari has no requestIdleCallback; there a timer after the current work must do.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(runUnlessAborted, { timeout: 2000 });
    else setTimeout(runUnlessAborted, 200);
  },
};

const NETWORK: Network = {
  request: (url, { method = 'GET', body, contentType, cache = 'default', signal }) =>
    fetch(url, {
      method,
      signal,
      cache,
      credentials: 'omit',
      ...(body === undefined ? {} : { body }),
      ...(contentType === undefined ? {} : { headers: { 'content-type': contentType } }),
    }),
};
