import type { Page } from 'puppeteer-core';

/** A browser with the built extension in it, and what only such a browser can be asked. */
export interface Companion {
  /** Opens a page of a shop, in front. */
  openPage(url: string): Promise<Page>;
  /**
   * Opens the side panel for a page, in a tab of its own.
   *
   * @param page - `null` for a panel beside no tab.
   */
  openPanel(page: Page): Promise<Panel>;
  /**
   * Stands for the person who says yes when the browser asks for a host.
   *
   * @param host - without port, e.g. `127.0.0.1`.
   */
  allowHost(host: string): Promise<void>;
  /** Presses the key that shows and hides the figures, on the page in front. */
  pressOverlayKey(page: Page): Promise<void>;
  /** Ends the background as the browser does when it has nothing to do; settles when it is gone. */
  endBackground(): Promise<void>;
  /**
   * Calls a function with the overlay's closed root, which scripts of the page cannot reach.
   *
   * @param body - of a function of `root`; what it returns must be JSON.
   * @returns `null` while the page has no overlay.
   */
  inOverlay(page: Page, body: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The side panel of one tab, as a person uses it; elements are named by their `data-testid`. */
export interface Panel {
  readonly page: Page;
  readonly tabId: number;
  /** Presses the first of these elements once it is there. */
  press(name: string): Promise<void>;
  /** Types into a field once it is there. */
  fill(name: string, text: string): Promise<void>;
  /** Text of the first of these elements; `null` while there is none. */
  text(name: string): Promise<string | null>;
  /** An attribute of the first of these elements. */
  attribute(name: string, attribute: string): Promise<string | null>;
  count(name: string): Promise<number>;
  /** What the toolbar button says beside the panel's tab. */
  badge(): Promise<string>;
  close(): Promise<void>;
}

/** One pill of the overlay. */
export interface Pill {
  readonly item: string;
  readonly text: string;
  /** What a screen reader says: the full counts. */
  readonly label: string;
  readonly shown: boolean;
  /** CSS px of the viewport. */
  readonly right: number;
  readonly top: number;
  readonly x: number;
  readonly y: number;
}

const READ_PILLS = `return [...root.querySelectorAll('.pill')].map((pill) => {
  const { left, right, top, bottom } = pill.getBoundingClientRect();
  return { item: pill.dataset.item ?? '', text: pill.textContent, label: pill.ariaLabel ?? '', shown: pill.checkVisibility(),
    right, top, x: (left + right) / 2, y: (top + bottom) / 2 };
});`;

/** The pills over a page's cards; none while it has no overlay. */
export async function readPills(companion: Companion, page: Page): Promise<readonly Pill[]> {
  return ((await companion.inOverlay(page, READ_PILLS)) ?? []) as readonly Pill[];
}
