import type { Page } from '@playwright/test';
import type { BridgeEvent, RankRequest, Slate } from '@curio/core';
import type { ConsentState, Curio, CurioStatus } from '@curio/sdk';

/** The SDK of the page under test, reached through `window.curio` as a site's own script would. */
export interface CurioInPage {
  status(): Promise<CurioStatus>;
  rank(request: RankRequest): Promise<Slate>;
  consent(): Promise<ConsentState>;
  setConsent(state: ConsentState): Promise<void>;
  events(): Promise<readonly BridgeEvent[]>;
  flush(): Promise<void>;
}

/** Waits until the script tag has made its client and its catalogue has settled. */
export async function curioIn(page: Page): Promise<CurioInPage> {
  await page.waitForFunction(() => 'status' in (window.curio ?? {}));
  await page.evaluate(async () => (window.curio as unknown as Curio).ready);
  return {
    status: () => page.evaluate(() => (window.curio as unknown as Curio).status),
    rank: (request) => page.evaluate((asked) => (window.curio as unknown as Curio).rank(asked), request),
    consent: () => page.evaluate(() => (window.curio as unknown as Curio).consent),
    setConsent: (state) =>
      page.evaluate((next) => (window.curio as unknown as Curio).setConsent(next), state),
    events: () => page.evaluate(() => (window.curio as unknown as Curio).inspectEvents()),
    flush: () => page.evaluate(() => (window.curio as unknown as Curio).flush()),
  };
}

declare global {
  interface Window {
    curio?: object;
  }
}
