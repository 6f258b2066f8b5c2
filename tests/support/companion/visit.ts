import { expect } from '@playwright/test';
import type { CardMetricsAnswer } from '@curio/core';
import type { Curio } from '@curio/sdk';
import type { Page } from 'puppeteer-core';
import type { Panel } from './companion.ts';
import { eventually } from './eventually.ts';

/** A visit that leaves figures: consent, an impression of each item named, everything delivered. */
export async function collect(page: Page, items: readonly string[]): Promise<void> {
  await page.waitForFunction(() => 'status' in (window.curio ?? {}));
  await page.evaluate(async (seen) => {
    const curio = window.curio as unknown as Curio;
    await curio.ready;
    await curio.setConsent('granted');
    for (const item of seen) await curio.track('impression', { item, surface: 'grid' });
    await curio.flush();
  }, items);
}

/** Asks the collector directly, as the background does. @returns impressions of each item. */
export async function readCollector(pairingLink: string): Promise<ReadonlyMap<string, number>> {
  const link = new URL(pairingLink);
  const token = new URLSearchParams(link.hash.slice(1)).get('token') ?? '';
  const now = Date.now();
  const query = new URLSearchParams({
    site: 'demo',
    from: String(now - 7 * 86_400_000),
    to: String(now + 60_000),
  });
  const response = await fetch(`${link.origin}/curio/v1/metrics/cards?${query.toString()}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
  const { cards } = (await response.json()) as CardMetricsAnswer;
  return new Map(cards.map(({ item, impressions }) => [item, impressions]));
}

/** Pastes a pairing link into the panel and waits until its figures come from the collector. */
export async function pair(panel: Panel, link: string): Promise<void> {
  await panel.press('tab-connection');
  await panel.fill('pairing-link', link);
  await panel.press('pair');
  await eventually(() => panel.count('paired')).toBe(1);
  await panel.press('tab-page');
  await eventually(() => panel.attribute('summary', 'data-source')).toBe('collector');
}
