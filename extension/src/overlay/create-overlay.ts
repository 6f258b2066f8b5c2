import type { PageReport } from '../figures/page-report.ts';
import type { CardWatch } from '../page/observe-cards.ts';
import { toClearView } from './clear-view.ts';
import { createDetailView, type DetailView } from './detail-view.ts';
import { followFrames } from './follow-frames.ts';
import { mountOverlay, type MountedOverlay } from './mount-overlay.ts';
import { createPillLayer, type PillLayer } from './pill-layer.ts';
import type { Box } from './place.ts';

/** Figures over the page's cards. */
export interface Overlay {
  /** Shows a newer report on the cards. */
  update(report: PageReport): void;
  /** Cards came or went. */
  refresh(): void;
  /** Opens the detail of a card; `null` closes the open one. */
  open(card: Element | null): void;
  /** The detail's frame said how high it wants to be. */
  resizeDetail(heightPx: number): void;
}

/** Where an overlay stands. */
export interface OverlayOptions {
  readonly window: Window;
  readonly watch: CardWatch;
  /** Address of the extension's page that shows a detail. */
  readonly detailUrl: string;
  /** Opens the detail of an item outside of the page. */
  readonly openWindow: (item: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Puts the overlay on the page until the signal aborts. The page sees one element with nothing to read in it; a
 * modal dialog of the page stands above it and takes all presses, so that it can then only be looked at.
 */
export function createOverlay({ window, watch, detailUrl, openWindow, signal }: OverlayOptions): Overlay {
  const mounted = mountOverlay(window.document, () => open(null), signal);
  const detail = createDetailView(mounted.layer, { frameUrl: detailUrl, openWindow, signal });
  let report: PageReport | null = null;
  let opened: Element | null = null;

  const writeOpened = (): void => {
    const item = opened === null ? undefined : watch.cards.get(opened);
    detail.show(report?.cards.find((card) => card.item === item) ?? null, report);
    pills.markOpened(opened);
  };
  const open = (card: Element | null): void => {
    const previous = opened;
    opened = card;
    writeOpened();
    if (card !== null) detail.focus();
    else if (previous !== null) pills.pillOf(previous)?.focus({ preventScroll: true });
    follower.wake();
  };
  const readClear = createClearReader(window, mounted.layer, () => follower.wake());
  const onFrame = (): boolean => placeAll({ mounted, pills, detail, opened, readClear }, window);
  const refresh = (): void => {
    for (const root of watch.roots) follower.listen(root);
    pills.update(watch.cards, report);
    if (opened !== null && !watch.cards.has(opened)) opened = null;
    writeOpened();
    follower.wake();
  };
  const follower = followFrames({ window, onFrame, signal });
  const pills = createPillLayer({
    document: window.document,
    layer: mounted.layer,
    signal,
    onPress: (card) => open(opened === card ? null : card),
    onSeenChange: () => follower.wake(),
  });
  return {
    update: (newer) => {
      report = newer;
      mounted.layer.setAttribute('lang', newer.language);
      refresh();
    },
    refresh,
    open,
    resizeDetail: (heightPx) => {
      detail.resize(heightPx);
      follower.wake();
    },
  };
}

interface OverlayParts {
  readonly mounted: MountedOverlay;
  readonly pills: PillLayer;
  readonly detail: DetailView;
  readonly opened: Element | null;
  readonly readClear: (view: Box) => Box;
}

/** Bars come and go seldom. */
const BARS_REST_MS = 500;

/**
 * Remembers what no bar covers. It is asked anew while the page has nothing to do and never within a frame, as the question
 * makes the browser lay the page out; frames follow when the answer has changed.
 */
function createClearReader(
  window: Window,
  layer: HTMLElement,
  follow: () => void,
): OverlayParts['readClear'] {
  let readAtMs = -Infinity;
  let isAsked = false;
  let bars: { readonly top: number; readonly bottom: number } | null = null;
  const read = (): void => {
    isAsked = false;
    readAtMs = window.performance.now();
    const view = toView(window);
    const clear = toClearView(window.document, view);
    const next = { top: clear.top, bottom: view.bottom - clear.bottom };
    if (bars?.top === next.top && bars.bottom === next.bottom) return;
    bars = next;
    layer.style.setProperty('--clear-top', `${Math.max(0, next.top)}px`);
    follow();
  };
  return (view) => {
    if (bars === null) read();
    else if (!isAsked && window.performance.now() - readAtMs >= BARS_REST_MS) {
      isAsked = true;
      window.requestIdleCallback(read, { timeout: BARS_REST_MS });
    }
    const { top, bottom } = bars ?? { top: 0, bottom: 0 };
    return { ...view, top, bottom: view.bottom - bottom };
  };
}

function toView({ innerWidth, innerHeight }: Window): Box {
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
}

/** Puts pills and detail where their cards are; says whether any pill moved. */
function placeAll({ mounted, pills, detail, opened, readClear }: OverlayParts, window: Window): boolean {
  mounted.keepInPage();
  const view = toView(window);
  const moved = pills.place({ view, clear: readClear(view), origin: mounted.origin() });
  detail.place(opened === null ? null : pills.seenBoxOf(opened), view);
  return moved;
}
