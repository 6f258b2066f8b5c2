import type { Candidate } from './candidate.ts';
import type { Surface } from './slate.ts';
import { NEUTRAL_SELLING_FACTS, type SellingFacts } from './scores/value.ts';

/** What a site decides about its slates. @public */
export interface RankingRules {
  /** Places kept for campaigns; where two ask for one place, the first has it. */
  readonly campaigns?: readonly CampaignSlots[];
  /**
   * Least share of new items (launched within about ten days) in every ten places, rounded, while there are any.
   *
   * @defaultValue 0.1
   */
  readonly newItemShare?: number;
  /**
   * Share of places given by chance to an item that the visitor has not seen and that the order left out, so that
   * nothing stays unknown for ever; only for a visitor of whom something is known, and at most one place in ten. 0 turns
   * it off.
   *
   * @defaultValue 0.05
   */
  readonly explorationShare?: number;
  /**
   * An item seen so often rests behind all that were seen less, until a week has passed without a sight.
   *
   * @defaultValue 6
   */
  readonly mostSights?: number;
  /**
   * By item id; what is left out is neutral. A clip or room of which nothing is said has the mean of its products.
   * Standing 0 withdraws the item, and what shows nothing else.
   */
  readonly facts?: Readonly<Record<string, Partial<SellingFacts>>>;
}

/** Places for a campaign of the catalogue, while it runs. @public */
export interface CampaignSlots {
  /** Its id in the catalogue, which says when it starts and ends. */
  readonly campaign: string;
  /** 0-based, in each slate. */
  readonly positions: readonly number[];
  /** The items that may stand there; those of the catalogue that name the campaign when absent. */
  readonly items?: readonly string[];
  /** Every surface when absent. */
  readonly surfaces?: readonly Surface[];
}

/** Rules as they are used: every number there, and within its range. @internal */
export type ReadRules = Required<Pick<RankingRules, 'newItemShare' | 'explorationShare' | 'mostSights'>>;

/** The site's numbers, or the defaults where it says nothing that can be used. @internal */
export function readRules({ newItemShare, explorationShare, mostSights }: RankingRules): ReadRules {
  return {
    newItemShare: toShare(newItemShare, 0.1),
    explorationShare: toShare(explorationShare, 0.05),
    mostSights: mostSights !== undefined && mostSights > 0 ? mostSights : 6,
  };
}

function toShare(value: number | undefined, otherwise: number): number {
  return value === undefined || Number.isNaN(value) ? otherwise : Math.min(1, Math.max(0, value));
}

/** What a site says about selling an item, by itself or by what it shows. @internal */
export function toFacts(
  { id, productIds }: Pick<Candidate, 'id' | 'productIds'>,
  { facts }: RankingRules,
): SellingFacts {
  if (facts === undefined) return NEUTRAL_SELLING_FACTS;
  const own = facts[id];
  if (own !== undefined || productIds.length === 0) return { ...NEUTRAL_SELLING_FACTS, ...own };
  const all = productIds.map((product) => ({ ...NEUTRAL_SELLING_FACTS, ...facts[product] }));
  const mean = (name: keyof SellingFacts): number =>
    all.reduce((sum, one) => sum + one[name], 0) / all.length;
  return { marginRatio: mean('marginRatio'), refundRisk: mean('refundRisk'), standing: mean('standing') };
}

/** Whether the site takes an item out: by itself, or by everything that it shows. @internal */
export function isBanned(candidate: Pick<Candidate, 'id' | 'productIds'>, rules: RankingRules): boolean {
  return toFacts(candidate, rules).standing <= 0;
}
