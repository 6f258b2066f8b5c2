import type { SellingFacts } from './value.ts';
import type { Surface } from './slate.ts';

/** What a site decides about its slates. @public */
export interface RankingRules {
  /** Places kept for campaigns; where two ask for one place, the first has it. */
  readonly campaigns?: readonly CampaignSlots[];
  /**
   * Least share of new items (launched within about ten days) in every ten places, while there are any.
   *
   * @defaultValue 0.1
   */
  readonly newItemShare?: number;
  /**
   * Share of places given by chance to an item that the visitor has not seen and that the order left out, so that
   * nothing stays unknown for ever; only for a visitor of whom something is known. 0 turns it off.
   *
   * @defaultValue 0.05
   */
  readonly explorationShare?: number;
  /**
   * An item seen so often stands behind all that were seen less; a sight counts half after a week.
   *
   * @defaultValue 6
   */
  readonly mostSights?: number;
  /** By item id; what is left out is neutral. Standing 0 takes the item out. */
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
