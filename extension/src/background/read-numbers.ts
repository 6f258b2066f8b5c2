import { ROLE_PLACE, type CollectorTrouble } from '../figures/collector/ask-collector.ts';
import { readMetricFigures } from '../figures/collector/read-collector.ts';
import type { NumbersQuestion, NumbersReading, NumbersTrouble } from '../figures/numbers.ts';
import { toTrouble } from '../figures/read-figures.ts';
import { readPairing } from './pairings.ts';
import type { BackgroundPlatform } from './platform.ts';

/** Reads figures of a shop from the collector it is paired with. */
export async function readNumbers(
  platform: BackgroundPlatform,
  { origin, query }: NumbersQuestion,
): Promise<NumbersReading> {
  const pairing = await readPairing(platform.secrets, origin);
  if (pairing === null) return { state: 'unread', because: 'not-paired' };
  const answer = await readMetricFigures(platform, pairing, query);
  if (!answer.ok) return { state: 'unread', because: toNumbersTrouble(answer.error) };
  return {
    state: 'read',
    figures: answer.value.figures,
    computedAt: answer.value.computedAt ?? platform.now(),
    collectorHost: new URL(pairing.collectorUrl).host,
  };
}

/** Names a failed reading as a person meets it. */
export function toNumbersTrouble({
  code,
  place,
}: {
  readonly code: CollectorTrouble;
  readonly place?: string | undefined;
}): NumbersTrouble {
  return code === 'token-refused' && place === ROLE_PLACE ? 'role-refused' : toTrouble(code);
}
