import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** Presses of one measurement. */
const PRESSES = 15;
/** Between two presses the page comes to rest. */
const PAUSE_MS = 120;

/**
 * The page's interaction to next paint: the longest of fifteen presses of its own button, in ms as the Event Timing API
 * rounds them, to 8.
 */
export async function measureInteractions(page: Page): Promise<number> {
  await page.bringToFront();
  await page.evaluate(OBSERVE);
  for (let press = 0; press < PRESSES; press += 1) {
    await page.click('button');
    await setTimeout(PAUSE_MS);
  }
  return Number(await page.evaluate('Math.max(...pressesMs)'));
}

const OBSERVE = `
  globalThis.pressesMs = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId > 0) pressesMs.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });`;
