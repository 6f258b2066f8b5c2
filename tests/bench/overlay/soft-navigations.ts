import type { CDPSession, Page } from 'puppeteer-core';
import { eventually } from '../../support/companion/eventually.ts';

const WARM_UP = 5;
const NAVIGATIONS = 20;

/** What a page holds after the garbage is gone: its own and every world's in it. */
export interface Held {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** How much more a page holds after twenty soft navigations than after five. */
export async function measureNavigations(page: Page): Promise<Held> {
  await page.bringToFront();
  const session = await page.createCDPSession();
  await goThrough(page, WARM_UP);
  const before = await readHeld(session);
  await goThrough(page, NAVIGATIONS);
  const after = await readHeld(session);
  await session.detach();
  return {
    heapBytes: after.heapBytes - before.heapBytes,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

/** Ends where it began, so that what is counted before and after is the same place of the shop. */
async function goThrough(page: Page, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    await page.evaluate(`showPlace(${left - 1})`);
    await eventually(() => page.evaluate(ARE_CARDS_DRAWN)).toBe(true);
    await page.evaluate('scrollFrames(20, 60)');
  }
  await page.waitForNetworkIdle();
}

const ARE_CARDS_DRAWN = `[...document.querySelectorAll('curio-product')].slice(0, 20)
  .every((card) => card.shadowRoot?.querySelector('[part~="title"]') != null)`;

async function readHeld(session: CDPSession): Promise<Held> {
  for (let sweep = 0; sweep < 3; sweep += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners };
}
