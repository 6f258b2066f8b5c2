import type { MessageSender } from '../messaging/ask-background.ts';

/** As much of `browser.runtime` as a content script uses. */
export interface PageRuntime extends MessageSender {
  /** `undefined` once the extension was updated or removed under this script. */
  readonly id: string | undefined;
  getURL(path: '/detail.html'): string;
  readonly onMessage: {
    addListener(listener: PageListener): void;
    removeListener(listener: PageListener): void;
  };
}

/** Hears what the background says; `true` keeps the answer open. */
export type PageListener = (
  message: unknown,
  sender: { readonly id?: string | undefined },
  sendResponse: (answer: unknown) => void,
) => boolean | void;
