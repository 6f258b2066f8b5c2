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
  const readClear = createClearReader(window, mounted.layer);
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

/** Bars come and go seldom, and looking for them asks the page what stands at two points. */
const BARS_REST_MS = 500;

function createClearReader({ document, performance }: Window, layer: HTMLElement): OverlayParts['readClear'] {
  let readAtMs = -Infinity;
  let clear: Box | null = null;
  return (view) => {
    const nowMs = performance.now();
    if (clear !== null && nowMs - readAtMs < BARS_REST_MS) return clear;
    readAtMs = nowMs;
    const topBefore = clear?.top ?? 0;
    clear = toClearView(document, view);
    if (clear.top !== topBefore) layer.style.setProperty('--clear-top', `${Math.max(0, clear.top)}px`);
    return clear;
  };
}

/** Puts pills and detail where their cards are; says whether any pill moved. */
function placeAll(
  { mounted, pills, detail, opened, readClear }: OverlayParts,
  { innerWidth, innerHeight }: Window,
): boolean {
  mounted.keepInPage();
  const view: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const moved = pills.place({ view, clear: readClear(view), origin: mounted.origin() });
  detail.place(opened === null ? null : pills.seenBoxOf(opened), view);
  return moved;
}
