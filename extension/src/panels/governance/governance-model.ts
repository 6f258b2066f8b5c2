import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { GovernanceView, ShownEvidence } from '../../messaging/governance-protocol.ts';
import type { PresetId } from '../../governance/presets.ts';
import type { SuppressOutcome, SuppressRequest } from '../../governance/suppression.ts';
import type { PageEvent } from '../../page/events/page-event.ts';
import type { PanelPlatform } from '../panel-platform.ts';
import type { PanelState } from '../panel-state.ts';

/** While the page section is seen its events are read so often. */
const EVENTS_EVERY_MS = 2_000;

/** What the rules said, and what a person can do about it. */
export interface GovernanceModel {
  /** `null` until it was read for the first time. */
  readonly view: ReadonlySignal<GovernanceView | null>;
  /** Whether the last reading failed. */
  readonly failed: ReadonlySignal<boolean>;
  /** `null` while the page's script tells none. */
  readonly events: ReadonlySignal<readonly PageEvent[] | null>;
  readonly setPresets: (presets: readonly PresetId[] | null) => void;
  readonly suppress: (request: SuppressRequest) => Promise<SuppressOutcome | null>;
  readonly revoke: (finding: Pick<SuppressRequest, 'ruleId' | 'fingerprint'>) => void;
  /** Rings a proof on the page; whether the page still shows it. */
  readonly show: (evidence: ShownEvidence) => Promise<boolean>;
  readonly gatherAgain: () => void;
  readonly exportJson: () => void;
  /** ms UTC. */
  readonly now: () => number;
}

/** What the model follows. */
export interface GovernanceSource {
  readonly platform: PanelPlatform;
  readonly state: PanelState;
  /** Whether a section that shows events is seen. */
  readonly showsEvents: () => boolean;
  readonly life: AbortSignal;
}

/** Follows the tab: whenever it is read anew, so is what the rules said of it. */
export function createGovernanceModel({
  platform,
  state,
  showsEvents,
  life,
}: GovernanceSource): GovernanceModel {
  const view = signal<GovernanceView | null>(null);
  const failed = signal(false);
  const events = signal<readonly PageEvent[] | null>(null);
  const load = async (): Promise<void> => {
    const of = state.tabId.value;
    if (of === null) return;
    const reply = await platform.ask('governance-read', { tabId: of });
    if (life.aborted || of !== state.tabId.value) return;
    failed.value = !reply.ok;
    if (reply.ok) view.value = reply.answer;
  };
  const readEvents = async (): Promise<void> => {
    const of = state.tabId.value;
    if (of === null || !showsEvents()) return;
    const reply = await platform.ask('events-read', { tabId: of });
    if (!life.aborted && of === state.tabId.value) events.value = reply.ok ? reply.answer : null;
  };
  const stop = effect(() => {
    if (state.tab.value === null) {
      view.value = null;
      events.value = null;
      return;
    }
    const isShown = showsEvents();
    untracked(() => {
      void load();
      if (isShown) void readEvents();
    });
  });
  life.addEventListener('abort', stop);
  platform.every(EVENTS_EVERY_MS, () => void readEvents(), { signal: life });
  return {
    view,
    failed,
    events,
    now: () => platform.now(),
    ...createActions(platform, { state, view, load }),
  };
}

interface ActionScene {
  readonly state: PanelState;
  readonly view: ReadonlySignal<GovernanceView | null>;
  readonly load: () => Promise<void>;
}

type Actions = Pick<
  GovernanceModel,
  'setPresets' | 'suppress' | 'revoke' | 'show' | 'gatherAgain' | 'exportJson'
>;

function createActions(platform: PanelPlatform, { state, view, load }: ActionScene): Actions {
  const toShop = (): { readonly origin: string; readonly tabId: number } | null => {
    const origin = state.tab.value?.origin ?? null;
    const tabId = state.tabId.value;
    return origin === null || tabId === null ? null : { origin, tabId };
  };
  return {
    setPresets: (presets) => {
      const shop = toShop();
      if (shop !== null) void platform.ask('presets-set', { ...shop, presets }).then(load);
    },
    suppress: async (request) => {
      const shop = toShop();
      if (shop === null) return null;
      const reply = await platform.ask('finding-suppress', { ...shop, ...request });
      await load();
      return reply.ok ? reply.answer : null;
    },
    revoke: (finding) => {
      const shop = toShop();
      if (shop !== null) void platform.ask('finding-revoke', { ...shop, ...finding }).then(load);
    },
    show: async (evidence) => {
      const tabId = state.tabId.value;
      if (tabId === null) return false;
      const reply = await platform.ask('evidence-show', { tabId, ...evidence });
      return reply.ok && reply.answer;
    },
    gatherAgain: () => {
      const shop = toShop();
      if (shop !== null) void platform.ask('page-look-again', { tabId: shop.tabId });
    },
    exportJson: () => {
      const { value } = view;
      if (value === null) return;
      const day = new Date(platform.now()).toISOString().slice(0, 10);
      const text = JSON.stringify({ exportedAt: new Date(platform.now()).toISOString(), ...value }, null, 2);
      platform.saveFile(`curio-findings-${new URL(value.origin).hostname}-${day}.json`, text);
    },
  };
}
