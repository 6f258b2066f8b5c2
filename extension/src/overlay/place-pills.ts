import { findClippers, toSeenBox } from './clip.ts';
import { placePill, type Box } from './place.ts';

/**
 * A card seen narrower than this has a pill with impressions and findings alone. The full one with findings is 269 px
 * wide (measured 2026-11-26, Chromium on Linux) and would lie on the card's own badges at its left.
 */
const COMPACT_BELOW_PX = 340;

/** What is remembered of a card's pill between two frames. */
export interface PillState {
  readonly pill: HTMLButtonElement;
  /** What the pill says, to write it only when that changes. */
  written: string;
  /** Whether any part of the card is in the window. */
  inWindow: boolean;
  /** `null`: to be found again. */
  clippers: readonly Element[] | null;
  /** What was seen of the card in the last frame. */
  seen: Box | null;
  /** `0`: to be measured again. */
  widthPx: number;
  /** The last transform written. */
  at: string;
}

/**
 * Puts every pill on its card. Reads every box first and writes after, so that a frame has one layout and no more.
 *
 * @returns whether any pill moved.
 */
export function placePills(states: ReadonlyMap<Element, PillState>, view: Box): boolean {
  const seenStates: PillState[] = [];
  for (const [card, state] of states) {
    if (!state.inWindow) continue;
    state.clippers ??= findClippers(card);
    state.seen = toSeenBox(card, state.clippers, view);
    seenStates.push(state);
  }
  measureNew(seenStates);
  let moved = false;
  for (const state of seenStates) moved = movePill(state) || moved;
  return moved;
}

function measureNew(states: readonly PillState[]): void {
  const unmeasured = states.filter((state) => state.widthPx === 0);
  for (const state of unmeasured) {
    state.pill.hidden = false;
    state.pill.toggleAttribute('data-compact', isCompact(state));
  }
  for (const state of unmeasured) {
    state.widthPx = state.pill.offsetWidth;
    state.at = '';
  }
}

function movePill(state: PillState): boolean {
  const place = state.seen === null ? null : placePill(state.seen, state.widthPx);
  const at = place === null ? 'hidden' : `translate(${place.x}px, ${place.y}px)`;
  if (state.pill.hasAttribute('data-compact') !== isCompact(state)) state.widthPx = 0;
  if (at === state.at) return state.widthPx === 0;
  state.at = at;
  state.pill.hidden = place === null;
  if (place !== null) state.pill.style.transform = at;
  return true;
}

/** "Collecting" says nothing that the count does not, and the detail says it in full. */
function isCompact({ pill, seen }: PillState): boolean {
  const hasNoRatio = pill.querySelector('.collecting') !== null;
  return hasNoRatio || (seen !== null && seen.right - seen.left < COMPACT_BELOW_PX);
}
