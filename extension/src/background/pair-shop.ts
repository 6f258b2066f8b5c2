import { parsePairingLink } from '@curio/core';
import { readCollector } from '../figures/collector/read-collector.ts';
import { toComparedPeriod } from '../figures/period.ts';
import { toTrouble } from '../figures/read-figures.ts';
import type { PairingOutcome } from '../messaging/protocol.ts';
import { keepPairing } from './pairings.ts';
import type { BackgroundPlatform } from './platform.ts';
import { readTab } from './read-tab.ts';

/**
 * Reads a pasted link, tries it once on the collector, and keeps it when the collector accepts it.
 *
 * @returns `refused` with the reason; then nothing was kept and an older pairing stays.
 */
export async function pairShop(
  platform: BackgroundPlatform,
  request: { readonly origin: string; readonly tabId: number; readonly link: string },
): Promise<PairingOutcome> {
  const parsed = parsePairingLink(request.link);
  if (!parsed.ok) {
    return { state: 'refused', because: 'link-invalid', place: parsed.error.place ?? 'link' };
  }
  const tried = await readCollector(platform, parsed.value, {
    period: toComparedPeriod('7-days', platform.now()).period,
    items: [],
  });
  if (!tried.ok) {
    const place = new URL(parsed.value.collectorUrl).host;
    return { state: 'refused', because: toTrouble(tried.error.code), place };
  }
  await keepPairing(platform.secrets, request.origin, parsed.value);
  await platform.tabs.send(request.tabId, { command: 'look-again' });
  return { state: 'paired', tab: await readTab(platform, request.tabId) };
}
