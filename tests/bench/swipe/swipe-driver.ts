import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { PageRecord, Probe } from './probe.ts';

/** The window of a phone. */
export const PHONE = { width: 390, height: 844 } as const;

/** How a thumb moves over the screen: 0.6 of its height in about 0.15 s, told every 40 px. */
const SWIPE = { fromPx: 700, toPx: 180, stepPx: 40, stepMs: 8 };

/** Swipes by touch; 1 on, -1 back. */
export async function swipe(session: CDPSession, step: number): Promise<void> {
  const { fromPx, toPx, stepPx, stepMs } = SWIPE;
  const touch = async (type: 'touchStart' | 'touchMove', travelled: number): Promise<void> => {
    const y = step > 0 ? fromPx - travelled : toPx + travelled;
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: PHONE.width / 2, y }] });
  };
  await touch('touchStart', 0);
  for (let travelled = stepPx; travelled <= fromPx - toPx; travelled += stepPx) {
    await touch('touchMove', travelled);
    await setTimeout(stepMs);
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Brings a clip on stage at once, over all that lie between, as a deep link does. */
export async function jump(page: Page, index: number): Promise<void> {
  await page.evaluate((target) => {
    const scroller = document.querySelector('curio-feed')?.shadowRoot?.querySelector('.scroller');
    scroller?.scrollTo({ top: target * scroller.clientHeight, behavior: 'instant' });
  }, index);
}

/** Waits until another clip than the one of this index is on stage and has shown a new frame. @returns its index. */
export async function waitForFrame(page: Page, before: number): Promise<number> {
  await page.waitForFunction(
    (left) => (globalThis as unknown as { probe: Probe }).probe.index() !== left,
    before,
  );
  return page.evaluate(async () => {
    const { probe } = globalThis as unknown as { probe: Probe };
    await probe.settled();
    return probe.index();
  });
}

/** Takes out what the page saw so far. */
export function readRecord(page: Page): Promise<PageRecord> {
  return page.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.record);
}

/** What a page holds after the garbage is gone. */
export async function readMemory(
  session: CDPSession,
): Promise<{ readonly heap: number; readonly nodes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes };
}

/** Every media element that is still somewhere, in the page or out of it. */
export async function countVideos(session: CDPSession): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'HTMLVideoElement.prototype' });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  });
  const { result: length } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
  });
  return Number(length.value);
}
