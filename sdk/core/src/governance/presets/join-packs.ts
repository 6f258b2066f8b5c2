import type { RulePack } from '../contract/pack.ts';

/**
 * Several packs as one; a rule that stands in two of them runs once, and by the law of each place.
 *
 * @param packs - at least one. Where two set something for a rule, the first counts; of their law dates the earliest.
 * @public
 */
export function joinPacks(packs: readonly RulePack[]): RulePack {
  const [lawDate] = packs.flatMap((pack) => pack.lawDate ?? []).toSorted();
  const isEverywhere = packs.some(({ jurisdictions }) => jurisdictions === undefined);
  return {
    id: packs.map(({ id }) => id).join('+'),
    version: packs.map(({ version }) => version).join('+'),
    ...(lawDate === undefined ? {} : { lawDate }),
    ...(isEverywhere
      ? {}
      : { jurisdictions: [...new Set(packs.flatMap(({ jurisdictions }) => jurisdictions ?? []))] }),
    rules: [...new Set(packs.flatMap(({ rules }) => rules))],
    settings: Object.fromEntries(packs.toReversed().flatMap(({ settings = {} }) => Object.entries(settings))),
  };
}
