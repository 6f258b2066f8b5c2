import type { WxtBrowser } from 'wxt/browser';
import { toLanguage, type Language } from '../locales/language.ts';
import { askBackground } from '../messaging/ask-background.ts';
import type { Protocol, Reply } from '../messaging/protocol.ts';

/** What the address of the frame says. */
export interface NamedCard {
  readonly item: string;
  /** To speak until the background told the chosen one. */
  readonly language: Language;
}

/** What a card's detail needs of the browser; tests pass a whole fake one. */
export interface DetailPlatform {
  /** Reads what the card earned, whole or without its sales. */
  read(item: string, isWhole: boolean): Promise<Reply<Protocol['detail-read']['answer']>>;
  /** Asks the page's script for as much height. */
  resize(heightPx: number): void;
  /** Asks the page's script to take the detail away; a window of its own closes. */
  close(): void;
  /** Tells the card that the address names, now and when it changes. */
  observeCard(listener: (card: NamedCard) => void, options: { readonly signal: AbortSignal }): void;
  /** Calls back in a rhythm while the detail is seen. */
  every(periodMs: number, callback: () => void, options: { readonly signal: AbortSignal }): void;
}

/**
 * The detail's platform over a real browser.
 *
 * @param window - of the frame; its fragment is `item=…&language=…`. It stands in a stranger's page, so nothing of the page is
 * listened to. Where the page lets no frame in it is a window of its own.
 */
export function createBrowserDetailPlatform(
  browser: Pick<WxtBrowser, 'runtime' | 'tabs'>,
  window: Window,
): DetailPlatform {
  const isFrame = window.parent !== window;
  return {
    read: (item, isWhole) => askBackground(browser.runtime, 'detail-read', { item, isWhole }),
    resize: (heightPx) => {
      if (isFrame) void askBackground(browser.runtime, 'detail-resize', { heightPx });
    },
    close: () => {
      if (isFrame) void askBackground(browser.runtime, 'detail-close', {});
      else void closeOwnTab(browser.tabs);
    },
    observeCard: (listener, { signal }) => {
      const tell = (): void => {
        const named = new URLSearchParams(window.location.hash.slice(1));
        listener({ item: named.get('item') ?? '', language: toLanguage(named.get('language') ?? '') });
      };
      window.addEventListener('hashchange', tell, { signal });
      tell();
    },
    every: (periodMs, callback, { signal }) => {
      const timer = window.setInterval(() => {
        if (window.document.visibilityState === 'visible') callback();
      }, periodMs);
      signal.addEventListener('abort', () => window.clearInterval(timer));
    },
  };
}

async function closeOwnTab(tabs: WxtBrowser['tabs']): Promise<void> {
  const own = await tabs.getCurrent();
  if (own?.id !== undefined) await tabs.remove(own.id);
}
