import type { CardReport, PageReport } from '../figures/page-report.ts';
import { createPill, writePill } from './pill.ts';
import { placePills, type PillState } from './place-pills.ts';
import type { Box } from './place.ts';

/** Steps at which a card that moves without scrolling (a carousel by transform) is noticed. */
const SEEN_STEPS = [0, 0.25, 0.5, 0.75, 1];

/** The pills over the cards that are seen. */
export interface PillLayer {
  /** Takes the cards and their figures; cards without figures have no pill. */
  update(cards: ReadonlyMap<Element, string>, report: PageReport | null): void;
  /** Puts each pill on its card; says whether any moved. */
  place(view: Box): boolean;
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
  /** A card came into the window, left it, or changed its size. */
  readonly onSeenChange: () => void;
  readonly signal: AbortSignal;
}

/** Makes an empty layer; observers end with the signal. */
export function createPillLayer(options: PillLayerOptions): PillLayer {
  const states = new Map<Element, PillState>();
  const observe = observeSeen(states, options);
  const add = (card: Element): PillState => {
    const pill = createPill(options.document, () => options.onPress(card));
    pill.hidden = true;
    options.layer.append(pill);
    const state: PillState = {
      pill,
      written: '',
      inWindow: false,
      clippers: null,
      seen: null,
      widthPx: 0,
      at: '',
    };
    states.set(card, state);
    observe.start(card);
    return state;
  };
  const drop = (card: Element): void => {
    states.get(card)?.pill.remove();
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
    place: (view) => placePills(states, view),
    pillOf: (card) => states.get(card)?.pill ?? null,
    seenBoxOf: (card) => states.get(card)?.seen ?? null,
    markOpened: (opened) => {
      for (const [card, { pill }] of states) pill.setAttribute('aria-expanded', String(card === opened));
    },
  };
}

/** Writes only what changed: a pill's nodes live as long as its words do. */
function write(state: PillState, card: CardReport, { language }: PageReport): void {
  const written = JSON.stringify([card, language]);
  if (state.written === written) return;
  state.written = written;
  state.widthPx = 0;
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
      for (const entry of entries) noteWindow(states.get(entry.target), entry.isIntersecting);
      onSeenChange();
    },
    { threshold: SEEN_STEPS },
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

function noteWindow(state: PillState | undefined, inWindow: boolean): void {
  if (state === undefined) return;
  state.inWindow = inWindow;
  if (inWindow) return;
  state.seen = null;
  state.at = '';
  state.pill.hidden = true;
}
