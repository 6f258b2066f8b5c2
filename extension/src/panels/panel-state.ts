import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { toLanguage, type Language } from '../locales/language.ts';
import type { PairingOutcome, Reply, TabState } from '../messaging/protocol.ts';
import type { PanelPlatform } from './panel-platform.ts';

/** What went wrong with the last thing the person did; `null` when nothing did. */
export type PanelTrouble =
  | { readonly at: 'permission' }
  | { readonly at: 'address' }
  | { readonly at: 'pairing'; readonly outcome: Extract<PairingOutcome, { state: 'refused' }> }
  | { readonly at: 'background' };

/** The shop of the panel's tab. */
export interface TabShop {
  readonly origin: string;
  readonly tabId: number;
}

/** What the panel knows; the model's actions change it. */
export interface PanelState {
  readonly tabId: Signal<number | null>;
  readonly tab: Signal<TabState | null>;
  readonly trouble: Signal<PanelTrouble | null>;
  readonly busy: Signal<boolean>;
  readonly language: ReadonlySignal<Language>;
  /** Takes the background's answer about a tab, unless the panel went on to another one meanwhile. */
  readonly show: (reply: Reply<TabState>, of: number | null) => void;
  /** Reads the tab anew. */
  readonly load: () => Promise<void>;
  /** Does one thing for the person: buttons rest meanwhile, and its trouble is shown after. */
  readonly act: (work: () => Promise<PanelTrouble | null>) => void;
  /** The same, with the tab's shop; nothing happens where there is none. */
  readonly actOnShop: (work: (shop: TabShop) => Promise<PanelTrouble | null>) => void;
}

/** Makes the state before anything is known. */
export function createPanelState(
  platform: PanelPlatform,
  browserLanguage: string,
  life: AbortSignal,
): PanelState {
  const tabId = signal<number | null>(null);
  const tab = signal<TabState | null>(null);
  const trouble = signal<PanelTrouble | null>(null);
  const busy = signal(false);
  const show: PanelState['show'] = (reply, of) => {
    if (of !== tabId.value || life.aborted) return;
    if (!reply.ok) {
      trouble.value = { at: 'background' };
      return;
    }
    tab.value = reply.answer;
    if (trouble.value?.at === 'background') trouble.value = null;
  };
  const act: PanelState['act'] = (work) => {
    busy.value = true;
    trouble.value = null;
    void work().then((met) => {
      trouble.value = met;
      busy.value = false;
    });
  };
  return {
    tabId,
    tab,
    trouble,
    busy,
    language: computed(() => tab.value?.language ?? toLanguage(browserLanguage)),
    show,
    load: async () => {
      const of = tabId.value;
      if (of !== null) show(await platform.ask('tab-read', { tabId: of }), of);
    },
    act,
    actOnShop: (work) => {
      const origin = tab.value?.origin ?? null;
      const of = tabId.value;
      if (origin !== null && of !== null) act(() => work({ origin, tabId: of }));
    },
  };
}
