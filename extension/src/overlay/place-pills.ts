import { findClippers, toSeenBox } from './clip.ts';
import { placePill, type Box } from './place.ts';

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
  for (const state of unmeasured) state.pill.hidden = false;
  for (const state of unmeasured) {
    state.widthPx = state.pill.offsetWidth;
    state.at = '';
  }
}

function movePill(state: PillState): boolean {
  const place = state.seen === null ? null : placePill(state.seen, state.widthPx);
  const at = place === null ? 'hidden' : `translate(${place.x}px, ${place.y}px)`;
  if (at === state.at) return false;
  state.at = at;
  state.pill.hidden = place === null;
  if (place !== null) state.pill.style.transform = at;
  return true;
}
