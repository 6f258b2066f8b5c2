import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import type { PeriodChoice } from '../../figures/period.ts';
import type { PanelPlatform } from '../panel-platform.ts';
import type { PanelState } from '../panel-state.ts';
import { loadNumbers, type NumbersWish } from './load-numbers.ts';
import { listCurrencies, type NumbersState } from './numbers-state.ts';

/** While the section is seen its figures are never older than this by much. */
const LOAD_AGAIN_MS = 60_000;

/** What a person sees of the shop's figures, and can do there. */
export interface NumbersModel {
  readonly shown: ReadonlySignal<NumbersState>;
  readonly choice: ReadonlySignal<PeriodChoice>;
  /** What the line is drawn of. */
  readonly metric: ReadonlySignal<string>;
  /** Of what money is shown; `null` where none was paid. */
  readonly currency: ReadonlySignal<string | null>;
  /** Whether newer figures than those shown are on their way. */
  readonly isBusy: ReadonlySignal<boolean>;
  readonly choose: (choice: PeriodChoice) => void;
  readonly chooseMetric: (metric: string) => void;
  readonly chooseCurrency: (currency: string) => void;
  readonly loadAgain: () => void;
  /** Hands a file to the person. */
  readonly save: (name: string, text: string) => void;
}

/** What the figures follow. */
export interface NumbersSource {
  readonly platform: PanelPlatform;
  readonly tab: PanelState['tab'];
  readonly isChosen: () => boolean;
  readonly life: AbortSignal;
}

/** Reads the figures of the tab's shop while the section is seen, and anew when shop, collector or choice change. */
export function createNumbersModel(source: NumbersSource): NumbersModel {
  const { platform } = source;
  const shown = signal<NumbersState>({ state: 'loading' });
  const choice = signal<PeriodChoice>('7-days');
  const metric = signal('gmv');
  const chosenCurrency = signal<string | null>(null);
  const isBusy = signal(false);
  const load = createLoader(source, {
    shown,
    isBusy,
    toWish: (origin) => ({ origin, choice: choice.value, metric: metric.value }),
  });
  follow(source, { shown, load });
  return {
    shown,
    choice,
    metric,
    currency: computed(() => {
      if (shown.value.state !== 'read') return null;
      const currencies = listCurrencies(shown.value);
      return currencies.find((one) => one === chosenCurrency.value) ?? currencies[0] ?? null;
    }),
    isBusy,
    choose: (chosen) => {
      choice.value = chosen;
      load();
    },
    chooseMetric: (name) => {
      metric.value = name;
      load();
    },
    chooseCurrency: (currency) => {
      chosenCurrency.value = currency;
    },
    loadAgain: load,
    save: (name, text) => platform.saveFile(name, text),
  };
}

/** Makes what loads anew; a newer run ends the older, which then shows nothing. */
function createLoader(
  { platform, tab, life }: NumbersSource,
  {
    shown,
    isBusy,
    toWish,
  }: {
    readonly shown: Signal<NumbersState>;
    readonly isBusy: Signal<boolean>;
    readonly toWish: (origin: string) => NumbersWish;
  },
): () => void {
  let run = new AbortController();
  return () => {
    run.abort();
    run = new AbortController();
    const signal = AbortSignal.any([life, run.signal]);
    const origin = tab.value?.origin ?? null;
    if (origin === null) return;
    isBusy.value = true;
    const show = (state: NumbersState): void => {
      if (!signal.aborted) shown.value = state;
    };
    void loadNumbers(platform, toWish(origin), { show, signal }).then(() => {
      if (!signal.aborted) isBusy.value = false;
    });
  };
}

/** Loads when the section is opened, when it is of another shop or collector, and while it is seen from time to time. */
function follow(
  { platform, tab, isChosen, life }: NumbersSource,
  { shown, load }: { readonly shown: Signal<NumbersState>; readonly load: () => void },
): void {
  const wanted = computed(() => {
    const { origin = null, pairing = null } = tab.value ?? {};
    return isChosen() && origin !== null ? JSON.stringify([origin, pairing]) : null;
  });
  let seen = '';
  const stop = effect(() => {
    if (wanted.value === null) return;
    const isOther = wanted.value !== seen;
    seen = wanted.value;
    untracked(() => {
      if (isOther) shown.value = { state: 'loading' };
      load();
    });
  });
  life.addEventListener('abort', stop);
  const again = (): void => {
    if (wanted.value !== null) load();
  };
  platform.every(LOAD_AGAIN_MS, again, { signal: life });
}
