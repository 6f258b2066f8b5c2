import { sumMetrics, MINIMUM_SAMPLE } from '../figures/figures.ts';
import { readCollector } from '../figures/collector/read-collector.ts';
import { toTrouble } from '../figures/read-figures.ts';
import { toCollectorSighting, toQuietSighting } from '../alerts/to-alerts.ts';
import { listPairedShops, readPairing } from './pairings.ts';
import type { BackgroundPlatform } from './platform.ts';
import { raiseAlerts } from './raise-alerts.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const WEEK_MS = 7 * DAY_MS;

/**
 * Asks the collector of each paired shop how it goes, also while no page of the shop is open: whether it answers, and
 * whether its cards, which were seen in the week before, have been seen within a day.
 */
export async function watchPairings(platform: BackgroundPlatform): Promise<void> {
  for (const shop of await listPairedShops(platform.secrets)) await watchPairing(platform, shop);
}

async function watchPairing(platform: BackgroundPlatform, shop: string): Promise<void> {
  const pairing = await readPairing(platform.secrets, shop);
  if (pairing === null) return;
  const now = platform.now();
  const read = (from: number, to: number): ReturnType<typeof readCollector> =>
    readCollector(platform, pairing, { period: { from, to }, items: [] });
  const today = await read(now - DAY_MS, now);
  const trouble = today.ok ? null : toTrouble(today.error.code);
  await raiseAlerts(platform, toCollectorSighting(shop, trouble, now));
  if (!today.ok) return;
  const week = await read(now - DAY_MS - WEEK_MS, now - DAY_MS);
  if (!week.ok) return;
  const isQuiet =
    sumMetrics(today.value).impressions === 0 && sumMetrics(week.value).impressions >= MINIMUM_SAMPLE;
  await raiseAlerts(platform, toQuietSighting(shop, { isQuiet, now }));
}
