import type { CardReport, PageReport } from '../figures/page-report.ts';
import { createPill, writePill } from './pill.ts';
import { placePills, type OverlaySpace, type PillState } from './place-pills.ts';
import type { Box, Place } from './place.ts';

/** How far from the window a card is near: its pill is there before it is seen. */
const NEAR = '100% 0px';

/** Steps at which a card that moves without scrolling (a carousel by transform) is noticed. */
const SEEN_STEPS = [0, 0.25, 0.5, 0.75, 1];

/** The pills over the cards that are seen. */
export interface PillLayer {
  /** Takes the cards and their figures; cards without figures have no pill. */
  update(cards: ReadonlyMap<Element, string>, report: PageReport | null): void;
  /** Puts each pill on its card; says whether any moved. */
  place(space: OverlaySpace): boolean;
  pillOf(card: Element): HTMLButtonElement | null;
  /** What was seen of a card in the last frame; `null` when it is out of the window. */
  seenBoxOf(card: Element): Box | null;
  markOpened(card: Element | null): void;
}

/** Where pills go and whom they tell. */
export interface PillLayerOptions {
  readonly document: Document;
  readonly layer: HTMLElement;
  readonly onPress: (card: Element) => void;
  /** A card came near to the window, left it, or changed its size. */
  readonly onSeenChange: () => void;
  readonly signal: AbortSignal;
}

/** Makes an empty layer; observers end with the signal. */
export function createPillLayer(options: PillLayerOptions): PillLayer {
  const states = new Map<Element, PillState>();
  const observe = observeSeen(states, options);
  let lastOrigin: Place | null = null;
  const add = (card: Element): PillState => {
    const pill = createPill(options.document, () => options.onPress(card));
    const frame = options.document.createElement('div');
    frame.className = 'frame';
    frame.hidden = true;
    frame.append(pill);
    options.layer.append(frame);
    const state = createState(frame, pill);
    states.set(card, state);
    observe.start(card);
    return state;
  };
  const drop = (card: Element): void => {
    states.get(card)?.frame.remove();
    states.delete(card);
    observe.stop(card);
  };
  return {
    update: (cards, report) => {
      const rows = new Map(report?.cards.map((card) => [card.item, card]));
      for (const card of states.keys()) if (!rows.has(cards.get(card) ?? '')) drop(card);
      for (const [card, item] of cards) {
        const row = rows.get(item);
        if (row !== undefined && report !== null) write(states.get(card) ?? add(card), row, report);
      }
    },
    place: (space) => {
      const isStill = space.origin.x === lastOrigin?.x && space.origin.y === lastOrigin.y;
      lastOrigin = space.origin;
      return placePills(states, space, isStill);
    },
    pillOf: (card) => states.get(card)?.pill ?? null,
    seenBoxOf: (card) => states.get(card)?.seen ?? null,
    markOpened: (opened) => {
      for (const [card, { pill }] of states) pill.setAttribute('aria-expanded', String(card === opened));
    },
  };
}

function createState(frame: HTMLElement, pill: HTMLButtonElement): PillState {
  return { frame, pill, written: '', isNear: false, clippers: null, seen: null, at: '', isCovered: false };
}

/** Writes only what changed: a pill's nodes live as long as its words do. */
function write(state: PillState, card: CardReport, { language }: PageReport): void {
  const written = JSON.stringify([card, language]);
  if (state.written === written) return;
  state.written = written;
  state.at = '';
  writePill(state.pill, card, language);
}

interface SeenObserver {
  start(card: Element): void;
  stop(card: Element): void;
}

function observeSeen(
  states: ReadonlyMap<Element, PillState>,
  { onSeenChange, signal }: PillLayerOptions,
): SeenObserver {
  const intersections = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) noteNear(states.get(entry.target), entry.isIntersecting);
      onSeenChange();
    },
    { threshold: SEEN_STEPS, rootMargin: NEAR },
  );
  const sizes = new ResizeObserver(() => {
    for (const state of states.values()) state.clippers = null;
    onSeenChange();
  });
  signal.addEventListener('abort', () => {
    intersections.disconnect();
    sizes.disconnect();
  });
  return {
    start: (card) => {
      intersections.observe(card);
      sizes.observe(card);
    },
    stop: (card) => {
      intersections.unobserve(card);
      sizes.unobserve(card);
    },
  };
}

function noteNear(state: PillState | undefined, isNear: boolean): void {
  if (state === undefined) return;
  state.isNear = isNear;
  if (!isNear) state.seen = null;
}
