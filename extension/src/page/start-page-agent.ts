import { askBackground } from '../messaging/ask-background.ts';
import type { PageCommand } from '../messaging/protocol.ts';
import { observeCards, type CardWatch } from './observe-cards.ts';
import { observeLocation } from './observe-location.ts';
import { createShownOverlay, type ShownOverlay } from './shown-overlay.ts';
import type { PageListener, PageRuntime } from './page-runtime.ts';
import { startGovernance, type PageGovernance } from './start-governance.ts';
import { listCardItems, takeSnapshot } from './take-snapshot.ts';

/** While figures are shown in a visible tab they are read again this often. */
const SHOWN_REFRESH_MS = 5_000;
/** After a change of the page its cards are compared at most this often. */
const CHANGE_CHECK_MS = 1_000;

/** Where the agent works and for how long. */
export interface PageAgentOptions {
  readonly window: Window;
  readonly runtime: PageRuntime;
  /** Whether the page stands in another: then its cards have figures, and no rules are run on it. */
  readonly isFrame?: boolean;
  readonly signal: AbortSignal;
}

/**
 * Looks at one page for the background, and shows figures on it when asked to. Holds no token, makes no request,
 * changes no node of the page.
 */
export function startPageAgent({ window, runtime, isFrame = false, signal: outer }: PageAgentOptions): void {
  const ended = new AbortController();
  const signal = AbortSignal.any([outer, ended.signal]);
  let changed = false;
  const watch: CardWatch = observeCards({
    window,
    signal,
    onChange: () => shown.overlay()?.refresh(),
    onMutation: () => {
      changed = true;
    },
  });
  const shown = createShownOverlay(() => ({
    window,
    watch,
    signal,
    detailUrl: runtime.getURL('/detail.html'),
    openWindow: (item) => void askBackground(runtime, 'detail-window', { item }),
  }));
  const teller = createTeller(
    { window, runtime, isFrame, signal },
    { watch, shown, onUnwanted: () => ended.abort() },
  );
  const whileVisible = (periodMs: number, callback: () => void): void => {
    const timer = window.setInterval(() => {
      if (window.document.visibilityState === 'visible') callback();
    }, periodMs);
    signal.addEventListener('abort', () => window.clearInterval(timer));
  };
  whileVisible(CHANGE_CHECK_MS, () => {
    if (changed) teller.lookIfChanged();
    changed = false;
  });
  whileVisible(SHOWN_REFRESH_MS, () => {
    if (shown.overlay() !== null) teller.look();
  });
  const governance = isFrame ? null : startGovernance({ window, runtime, watch, signal });
  obey({ window, runtime, isFrame, signal }, { look: teller.look, shown, watch, governance });
  const lookAnew = (): void => {
    teller.look();
    governance?.gatherNow();
  };
  observeLocation(window, lookAnew, { signal });
  teller.look();
}

interface Teller {
  /** Takes a snapshot and tells it; a newer look makes an older one's answer void. */
  readonly look: () => void;
  readonly lookIfChanged: () => void;
}

function createTeller(
  { window, runtime, isFrame, signal }: PageAgentOptions,
  { watch, shown, onUnwanted }: { watch: CardWatch; shown: ShownOverlay; onUnwanted: () => void },
): Teller {
  let told = '';
  let newestLook = 0;
  const lookAgain = async (): Promise<void> => {
    newestLook += 1;
    const thisLook = newestLook;
    const snapshot = await takeSnapshot(window, watch);
    if (signal.aborted || thisLook !== newestLook) return;
    told = toKey(snapshot.cardItems);
    const reply = await askBackground(runtime, isFrame === true ? 'frame-seen' : 'page-seen', snapshot);
    if (reply.ok && thisLook === newestLook) shown.update(reply.answer);
    if (!reply.ok) told = '';
    // The shop was forgotten, or the extension went while the page was open: this script takes its leave.
    if (reply.ok ? reply.answer === null : runtime.id === undefined) onUnwanted();
  };
  const look = (): void => {
    if (!signal.aborted) void lookAgain();
  };
  return {
    look,
    lookIfChanged: () => {
      if (toKey(listCardItems(watch.cards)) !== told) look();
    },
  };
}

function toKey(cardItems: readonly string[]): string {
  return JSON.stringify(cardItems);
}

function obey(
  { runtime, isFrame, signal }: PageAgentOptions,
  {
    look,
    shown,
    watch,
    governance,
  }: { look: () => void; shown: ShownOverlay; watch: CardWatch; governance: PageGovernance | null },
): void {
  const showCard = (item: string): void => {
    const card = [...watch.cards].find(([, shownItem]) => shownItem === item)?.[0];
    if (card === undefined) return;
    card.scrollIntoView({ block: 'center', behavior: 'instant' });
    shown.overlay()?.open(card);
  };
  const listener: PageListener = (message, sender, sendResponse) => {
    if (sender.id !== runtime.id) return false;
    // Only the background of this same package can send under this id.
    const command = message as PageCommand;
    if (command.command === (isFrame === true ? 'frames-look-again' : 'look-again')) look();
    obeyOverlay(command, shown, showCard);
    const answer = governance?.answer(command);
    void Promise.resolve(answer ?? true).then(sendResponse);
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener));
}

function obeyOverlay(command: PageCommand, shown: ShownOverlay, showCard: (item: string) => void): void {
  if (command.command === 'report-changed') shown.update(command.report);
  if (command.command === 'card-show') showCard(command.item);
  if (command.command === 'detail-resize') shown.overlay()?.resizeDetail(command.heightPx);
  if (command.command === 'detail-close') shown.overlay()?.open(null);
}
