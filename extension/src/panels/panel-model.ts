import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Language } from '../locales/language.ts';
import { PANEL_WORDS } from '../locales/panel-dictionaries.ts';
import type { PanelWords } from '../locales/panel-words.ts';
import type { TabState } from '../messaging/protocol.ts';
import { readShopAddress } from '../settings/shop-origin.ts';
import { createGovernanceModel, type GovernanceModel } from './governance/governance-model.ts';
import type { PanelPlatform } from './panel-platform.ts';
import { createNumbersModel, type NumbersModel, type NumbersSource } from './numbers/numbers-model.ts';
import { createAlertsModel, type AlertsModel } from './alerts/alerts-model.ts';
import { createPreviewModel, type PreviewModel } from './preview/preview-model.ts';
import { createPanelState, type PanelState, type PanelTrouble } from './panel-state.ts';
import { askForTab, pairShop, watchFrame, watchOrigin } from './shop-actions.ts';
import { createTaggerModel, type TaggerModel } from './tagger/tagger-model.ts';

/** While the panel is seen, the page looks again this often, so that figures are never older than that. */
const LOOK_AGAIN_MS = 5_000;

/** The sections of the panel. */
export type Section = 'page' | 'governance' | 'numbers' | 'tagger' | 'preview' | 'connection';

/** The panel's state and everything a person can do in it. */
export interface PanelModel {
  /** `null` until the background answered for the first time. */
  readonly tab: ReadonlySignal<TabState | null>;
  readonly section: Signal<Section>;
  readonly numbers: NumbersModel;
  readonly governance: GovernanceModel;
  readonly preview: PreviewModel;
  readonly tagger: TaggerModel;
  readonly alerts: AlertsModel;
  readonly trouble: ReadonlySignal<PanelTrouble | null>;
  readonly busy: ReadonlySignal<boolean>;
  readonly language: ReadonlySignal<Language>;
  readonly words: ReadonlySignal<PanelWords>;
  /** Call within a press: asks for the permission. */
  readonly watchShop: () => void;
  /** Call within a press: watches a site that stands in a frame of the page. */
  readonly watchFrame: (origin: string) => void;
  /** Call within a press; opens the typed address in a tab when it is not the tab's own. */
  readonly watchAddress: (text: string) => void;
  readonly leaveShop: () => void;
  /** Call within a press: asks for the collector's permission. */
  readonly pair: (link: string) => void;
  readonly forgetPairing: () => void;
  readonly toggleOverlay: () => void;
  readonly lookAgain: () => void;
  readonly showCard: (item: string) => void;
  readonly setLanguage: (language: Language) => void;
  readonly copy: (text: string) => Promise<boolean>;
}

/**
 * Makes the panel's model over a platform; it follows its tab until the signal aborts.
 *
 * @param browserLanguage - language tag shown until the background told the chosen one.
 */
export function createPanelModel(
  platform: PanelPlatform,
  browserLanguage: string,
  life: AbortSignal,
): PanelModel {
  const state = createPanelState(platform, browserLanguage, life);
  const lookAgain = (): void => {
    const of = state.tabId.value;
    if (of !== null && state.tab.value?.watched === true) {
      void platform.ask('page-look-again', { tabId: of });
    }
  };
  platform.observeTab(
    (tabId) => {
      state.tabId.value = tabId;
      state.tab.value = null;
      state.trouble.value = null;
      void state.load().then(lookAgain);
    },
    { signal: life },
  );
  platform.observeChanges(() => void state.load(), { signal: life });
  platform.every(LOOK_AGAIN_MS, lookAgain, { signal: life });
  const section = signal<Section>('page');
  const followed = (chosen: Section): NumbersSource => ({
    platform,
    tab: state.tab,
    isChosen: () => section.value === chosen,
    life,
  });
  return {
    tab: state.tab,
    section,
    numbers: createNumbersModel(followed('numbers')),
    preview: createPreviewModel(followed('preview')),
    tagger: createTaggerModel({ platform, state, isChosen: followed('tagger').isChosen, life }),
    alerts: createAlertsModel(platform, life),
    governance: createGovernanceModel({ platform, state, showsEvents: followed('page').isChosen, life }),
    trouble: state.trouble,
    busy: state.busy,
    language: state.language,
    words: computed(() => PANEL_WORDS[state.language.value]),
    lookAgain,
    ...createShopActions(platform, state),
    ...createTabActions(platform, state),
    copy: (text) => platform.copy(text),
  };
}

function createShopActions(
  platform: PanelPlatform,
  state: PanelState,
): Pick<PanelModel, 'watchShop' | 'watchFrame' | 'watchAddress' | 'leaveShop' | 'pair' | 'forgetPairing'> {
  return {
    watchShop: () => state.actOnShop(({ origin }) => watchOrigin(platform, state, origin)),
    watchFrame: (frame) => state.actOnShop(({ tabId }) => watchFrame(platform, tabId, frame)),
    watchAddress: (text) => {
      const origin = readShopAddress(text);
      if (origin === null) state.trouble.value = { at: 'address' };
      else state.act(() => watchOrigin(platform, state, origin));
    },
    leaveShop: () =>
      state.actOnShop((shop) => askForTab(state, shop.tabId, platform.ask('shop-leave', shop))),
    pair: (link) => state.actOnShop((shop) => pairShop(platform, state, { ...shop, link })),
    forgetPairing: () =>
      state.actOnShop((shop) => askForTab(state, shop.tabId, platform.ask('pairing-forget', shop))),
  };
}

function createTabActions(
  platform: PanelPlatform,
  state: PanelState,
): Pick<PanelModel, 'toggleOverlay' | 'showCard' | 'setLanguage'> {
  return {
    toggleOverlay: () => {
      const of = state.tabId.value;
      if (of === null) return;
      void platform.ask('overlay-toggle', { tabId: of }).then((reply) => state.show(reply, of));
    },
    showCard: (item) => {
      const of = state.tabId.value;
      if (of !== null) void platform.ask('card-show', { tabId: of, item });
    },
    setLanguage: (language) => {
      void platform.ask('language-set', { language, tabId: state.tabId.value }).then(() => state.load());
    },
  };
}
