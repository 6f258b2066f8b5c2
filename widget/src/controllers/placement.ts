import type { TrackFields } from '@curio/sdk';
import type { Slate, SlateItem, Surface } from '@curio/core';
import type { Card } from '../internal/card.ts';

/** What the sdk is told about an act, as elements know it. */
export type ActFields = TrackFields;

/** Where an element stands: its surface, and its place in a slate when a ranker put it there. */
export interface Place {
  readonly surface: Surface;
  readonly slate: Slate | null;
  readonly slateItem: SlateItem | null;
}

/** The fields that every event of a placed item carries. */
export function toPlaceFields({ surface, slate, slateItem }: Place): ActFields {
  if (slate === null || slateItem === null) return { surface };
  const { position, tier, modelVersion, propensity } = slateItem;
  return { surface, slate: slate.id, position, tier, modelVersion, propensity };
}

/** The fields of an event about the clip or room itself. */
export function toCardFields(place: Place, card: Card): ActFields {
  return {
    ...toPlaceFields(place),
    item: card.id,
    source: card.source,
    ...(card.creator === null ? {} : { creator: card.creator.id }),
    ...(card.campaignId === null ? {} : { campaign: card.campaignId }),
  };
}
