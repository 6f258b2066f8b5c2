import type { Slate, SlateItem } from '../ranking/slate.ts';
import { GOLDEN_NOW_MS } from './build-catalog.ts';

/** A slate over the golden catalogue with each kind of item, by two placing steps, at tier 0. @public */
export const GOLDEN_SLATE: Slate = {
  id: 'slate-golden',
  surface: 'feed',
  tier: 0,
  modelVersion: 'prior',
  createdAtMs: GOLDEN_NOW_MS,
  items: [
    placed({
      kind: 'video',
      id: 'clip-pour-over',
      scores: { prior: 0.95, interest: 0.62 },
      value: 0.81,
      reasons: [{ kind: 'interest', category: 'Coffee', act: 'watched', count: 3 }, { kind: 'popular' }],
    }),
    placed({
      kind: 'live',
      id: 'live-morning-brew',
      position: 1,
      scores: { prior: 0.8, interest: 0.58 },
      value: 0.7,
      reasons: [{ kind: 'on-air' }],
    }),
    placed({
      kind: 'video',
      id: 'clip-tea-harvest',
      position: 2,
      scores: { prior: 0.6, interest: 0.2 },
      value: 0.41,
      reasons: [{ kind: 'explore' }],
      placedBy: 'exploration',
      propensity: 0.125,
    }),
    placed({
      kind: 'product',
      id: 'grinder-hand',
      position: 3,
      scores: { prior: 0.4, interest: 0.35 },
      value: 0.38,
      reasons: [{ kind: 'new' }, { kind: 'about', item: 'kettle-gooseneck' }],
    }),
  ],
};

function placed(
  item: Pick<SlateItem, 'kind' | 'id' | 'scores' | 'value' | 'reasons'> & Partial<SlateItem>,
): SlateItem {
  return { position: 0, placedBy: 'value', tier: 0, modelVersion: 'prior', propensity: 1, ...item };
}
