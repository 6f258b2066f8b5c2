import { boundGathered, type CardTitle } from '../../governance/gathered.ts';
import { askBackground } from '../../messaging/ask-background.ts';
import type { CardWatch } from '../observe-cards.ts';
import type { PageRuntime } from '../page-runtime.ts';
import { gatherVisible, pauseUntilIdle } from './gather-visible.ts';
import { observePageChanges } from './observe-page-changes.ts';
import { createPace, type Pace } from './pace.ts';
import { toPrint } from './to-print.ts';

/** Times that a page may spoil a reading before one is told as it is. */
const MOST_SPOILT = 2;

/** Reads the page for its rules. */
export interface Gathering {
  /** Reads it now, and tells it even if nothing has changed. */
  readonly gatherNow: () => void;
  /** Reads it now if the background was never told of it. */
  readonly gatherIfUntold: () => void;
}

/** Where to read and whom to tell. */
export interface GatheringOptions {
  readonly window: Window;
  readonly runtime: PageRuntime;
  readonly watch: CardWatch;
  /** Titles of the page's cards, as its script tells them now. */
  readonly readCards: () => Promise<readonly CardTitle[]>;
  readonly signal: AbortSignal;
}

/**
 * Reads a page once and tells it to the background; again only after it has changed, when it has come to rest, and not
 * oftener than a fiftieth of the time allows. A page that changes while it is read is read again; one that never rests
 * is told as it was read.
 */
export function createGathering(options: GatheringOptions): Gathering {
  const { window, watch, signal } = options;
  const state: State = { told: null, spoilt: 0, running: null, isChanged: false, isDue: false };
  // A page that was never told is read even behind another one; the panel may stand in a tab of its own.
  const isSeen = (): boolean => state.told === null || window.document.visibilityState === 'visible';
  const pace = createPace({ window, isSeen, signal }, () => void run());
  const changes = observePageChanges(() => {
    state.isChanged = true;
    pace.changed();
  }, signal);
  const run = async (): Promise<void> => {
    if (state.running !== null) {
      state.isDue = true;
      return;
    }
    const own = new AbortController();
    state.running = own;
    changes.include(watch.roots);
    await gatherOnce({ ...options, signal: AbortSignal.any([signal, own.signal]) }, state, pace);
    if (state.running !== own) return;
    state.running = null;
    if (state.isDue) {
      state.isDue = false;
      pace.changed();
    }
  };
  window.document.addEventListener('visibilitychange', () => pace.resume(), { signal });
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      // What was awaited when the page went to the back-forward cache may never come.
      state.running?.abort();
      state.running = null;
    },
    { signal },
  );
  return {
    gatherNow: () => {
      state.told = null;
      pace.now();
    },
    gatherIfUntold: () => {
      if (state.told === null && state.running === null) pace.now();
    },
  };
}

interface State {
  /** Print of what was told last. */
  told: string | null;
  /** Readings in a row that the page has changed under. */
  spoilt: number;
  /** The reading that is under way. */
  running: AbortController | null;
  isChanged: boolean;
  /** Asked for while it ran. */
  isDue: boolean;
}

async function gatherOnce(options: GatheringOptions, state: State, pace: Pace): Promise<void> {
  const { window, runtime, signal } = options;
  const address = toAddress(window.location.href);
  try {
    const cards = await options.readCards();
    signal.throwIfAborted();
    state.isChanged = false;
    const { workMs, ...reading } = await gatherVisible(window, signal);
    pace.took(workMs);
    if (isSpoilt(state, address !== toAddress(window.location.href))) return;
    const gathered = boundGathered({
      ...reading,
      cards,
      status: readStatus(window),
      loadedAt: Math.round(window.performance.timeOrigin),
    });
    await pauseUntilIdle(window, signal);
    const print = toPrint(gathered);
    if (print === state.told) return;
    const reply = await askBackground(runtime, 'page-gathered', gathered);
    signal.throwIfAborted();
    // A background that was ended meanwhile is told again after the next change.
    if (reply.ok) state.told = print;
    else pace.changed();
  } catch (cause) {
    if (!signal.aborted) console.error('Curio: the page could not be read.', cause);
  } finally {
    if (state.isChanged) pace.changed();
  }
}

function isSpoilt(state: State, isElsewhere: boolean): boolean {
  if (!state.isChanged && !isElsewhere) {
    state.spoilt = 0;
    return false;
  }
  state.isChanged = true;
  state.spoilt += 1;
  if (isElsewhere || state.spoilt <= MOST_SPOILT) return true;
  state.spoilt = 0;
  return false;
}

/** Of the document's own load: after a soft navigation there was no answer to tell of. */
function readStatus({ location }: Window): number {
  const [load] = performance.getEntriesByType('navigation');
  if (load === undefined || toAddress(load.name) !== toAddress(location.href)) return 0;
  const { responseStatus } = load as PerformanceNavigationTiming;
  return Number.isInteger(responseStatus) ? responseStatus : 0;
}

function toAddress(url: string): string {
  return url.split('#', 1)[0] ?? '';
}
