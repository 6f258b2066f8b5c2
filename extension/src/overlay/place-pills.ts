import { findClippers, toWholeBox } from './clip.ts';
import { INSET_PX, intersect, isLargeEnough, PILL_HEIGHT_PX, type Box, type Place } from './place.ts';

/**
 * The pill of a card higher than half the window stays in sight while the card does. A lower one's leaves with its corner:
 * each pill that stays is a layer of its own, which costs the page in every frame.
 */
const TALL_RATIO = 2;

/**
 * How far from the window a card may come before it must have its pill. Pills come and go by the screen and not by the
 * row: that they change at all costs a frame 4 ms more, however many they are (measured 2026-11-27, Chromium on Linux).
 */
const DUE_RATIO = 0.25;

/** What is remembered of a card's pill between two frames. */
export interface PillState {
  /** Lies over the card, and keeps the pill at the top of what is seen of it while the document scrolls. */
  readonly frame: HTMLElement;
  readonly pill: HTMLButtonElement;
  /** What the pill says, to write it only when that changes. */
  written: string;
  /** Whether any part of the card is in the window, or not more than a screen away. */
  isNear: boolean;
  /** `null`: to be found again. */
  clippers: readonly Element[] | null;
  /** What was seen of the card in the last frame. */
  seen: Box | null;
  /** The card's last place in the document that was written; `''` while the frame is hidden. */
  at: string;
  /** Whether a bar of the page lies where the pill would. */
  isCovered: boolean;
}

/** Where the window and the overlay stand. */
export interface OverlaySpace {
  /** The window, CSS px of itself. */
  readonly view: Box;
  /** What of it no fixed bar of the page covers: pills lie above everything, and so would lie above those. */
  readonly clear: Box;
  /** Where the overlay's own corner stands in the window. */
  readonly origin: Place;
}

/** A card that is near, as measured in this frame. */
interface NearCard {
  readonly state: PillState;
  readonly whole: Box;
}

/**
 * Puts every pill on its card. Reads every box first and writes after, so that a frame has one layout and no more. Where
 * only the document scrolled nothing is written: pills stand in the document.
 *
 * @param isStill - whether the document scrolled no further since the last frame: then is the time to tidy up.
 * @returns whether any pill moved on its card's account, came or went.
 */
export function placePills(
  states: ReadonlyMap<Element, PillState>,
  space: OverlaySpace,
  isStill: boolean,
): boolean {
  const near = measureNear(states, space.view);
  const isTurn = isStill || near.some((card) => isDue(card, space.view));
  let moved = false;
  for (const card of near) {
    if (isTurn || card.state.at !== '') moved = placeFrame(card, space) || moved;
    if (card.state.at !== '') cover(card, space);
  }
  if (isTurn) hideFar(states);
  return moved;
}

function measureNear(states: ReadonlyMap<Element, PillState>, view: Box): readonly NearCard[] {
  const near: NearCard[] = [];
  for (const [card, state] of states) {
    if (!state.isNear) continue;
    state.clippers ??= findClippers(card);
    const whole = toWholeBox(card, state.clippers, view);
    state.seen = intersect(whole, view);
    near.push({ state, whole });
  }
  return near;
}

function hideFar(states: ReadonlyMap<Element, PillState>): void {
  for (const state of states.values()) if (!state.isNear) hideFrame(state);
}

/** Whether a card without pill is about to be seen. */
function isDue({ state, whole }: NearCard, view: Box): boolean {
  if (state.at !== '' || !isLargeEnough(whole)) return false;
  const margin = (view.bottom - view.top) * DUE_RATIO;
  return whole.bottom > view.top - margin && whole.top < view.bottom + margin;
}

/** Takes a pill out of the page. */
function hideFrame(state: PillState): void {
  state.at = '';
  state.frame.hidden = true;
}

function isTall({ top, bottom }: Box, view: Box): boolean {
  return (bottom - top) * TALL_RATIO > view.bottom;
}

/** Hides a pill behind a bar of the page. */
function cover({ state, whole }: NearCard, { view, clear }: OverlaySpace): void {
  const top = (isTall(whole, view) ? Math.max(whole.top, clear.top) : whole.top) + INSET_PX;
  // At an edge without a bar the window itself ends the pill, and nothing is written while cards scroll past it.
  const isUnder = clear.top > view.top && top < clear.top;
  const isCovered = isUnder || (clear.bottom < view.bottom && top + PILL_HEIGHT_PX > clear.bottom);
  if (isCovered === state.isCovered) return;
  state.isCovered = isCovered;
  state.frame.toggleAttribute('data-covered', isCovered);
}

function placeFrame({ state, whole }: NearCard, { view, origin }: OverlaySpace): boolean {
  if (!isLargeEnough(whole)) {
    const wasShown = state.at !== '';
    if (wasShown) hideFrame(state);
    return wasShown;
  }
  const widthPx = Math.round(whole.right - whole.left);
  const place = [whole.left - origin.x, whole.top - origin.y].map(Math.round);
  const at = [...place, widthPx, Math.round(whole.bottom - whole.top)].map((px) => `${px}px`);
  if (at.join(' ') === state.at) return false;
  state.at = at.join(' ');
  const { style } = state.frame;
  [style.left = '', style.top = '', style.width = '', style.height = ''] = at;
  state.frame.toggleAttribute('data-tall', isTall(whole, view));
  state.frame.hidden = false;
  return true;
}
