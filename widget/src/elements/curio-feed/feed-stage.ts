import type { CardStage } from '../../controllers/playback-controller.ts';

/** Where a card stands that is so many places away from the one on stage. */
export function toStage(distance: number): CardStage {
  if (distance === 0) return 'active';
  return distance === 1 ? 'near' : 'off';
}
