import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Preview, PreviewAnswer } from '../../preview/preview.ts';
import { toMatchPattern, toShopOrigin } from '../../settings/shop-origin.ts';
import type { PanelPlatform } from '../panel-platform.ts';
import type { PanelState } from '../panel-state.ts';

/** What the preview shows. */
export type PreviewState =
  | { readonly state: 'opening' }
  /** The page told no address that an extension could read. */
  | { readonly state: 'no-catalog' }
  | { readonly state: 'no-permission'; readonly catalogUrl: string; readonly isRefused: boolean }
  | { readonly state: 'failed'; readonly catalogUrl: string; readonly message: string }
  | {
      readonly state: 'open';
      readonly catalogUrl: string;
      readonly categories: readonly string[];
      readonly likes: string | null;
      /** `null` until the first one came. */
      readonly answer: PreviewAnswer | null;
      /** Whether what is shown is not yet of the chosen visitor, or may still become better. */
      readonly isBusy: boolean;
    };

/** The preview's state, and what a person can do in it. */
export interface PreviewModel {
  readonly shown: ReadonlySignal<PreviewState>;
  /** `null` is a new visitor. */
  readonly choose: (likes: string | null) => void;
  /** Call within a press: asks for the permission of the catalogue's host. */
  readonly allow: () => void;
  readonly openAgain: () => void;
}

/** What the preview follows. */
export interface PreviewSource {
  readonly platform: PanelPlatform;
  readonly tab: PanelState['tab'];
  readonly isChosen: () => boolean;
  readonly life: AbortSignal;
}

/**
 * Opens the catalogue that the tab's page reads once the section is seen, and another one when the page reads another.
 * While a page is being read the preview of the one before it stays.
 */
export function createPreviewModel({ platform, tab, isChosen, life }: PreviewSource): PreviewModel {
  const shown = signal<PreviewState>({ state: 'opening' });
  const wanted = computed(() => {
    const report = tab.value?.report ?? null;
    return isChosen() && report !== null ? (report.catalogUrl ?? '') : null;
  });
  let opened: Opened | null = null;
  const open = (catalogUrl: string): void => {
    opened?.end.abort();
    opened = { catalogUrl, end: new AbortController(), preview: null, ranking: new AbortController() };
    void fill(opened, { platform, shown, life });
  };
  const stop = effect(() => {
    const catalogUrl = wanted.value;
    if (catalogUrl !== null && catalogUrl !== opened?.catalogUrl) untracked(() => open(catalogUrl));
  });
  life.addEventListener('abort', () => {
    stop();
    opened?.end.abort();
  });
  return {
    shown,
    choose: (likes) => {
      if (opened !== null) rank(opened, shown, likes);
    },
    allow: () => {
      const { value } = shown;
      if (value.state !== 'no-permission') return;
      const { catalogUrl } = value;
      void platform.requestHost(toHostPattern(catalogUrl)).then((isHeld) => {
        if (opened?.catalogUrl !== catalogUrl || life.aborted) return;
        if (isHeld) open(catalogUrl);
        else shown.value = { ...value, isRefused: true };
      });
    },
    openAgain: () => {
      if (opened !== null) open(opened.catalogUrl);
    },
  };
}

/** One catalogue's preview, and the ranking that goes on in it. */
interface Opened {
  readonly catalogUrl: string;
  readonly end: AbortController;
  preview: Preview | null;
  ranking: AbortController;
}

async function fill(
  opened: Opened,
  {
    platform,
    shown,
    life,
  }: Pick<PreviewSource, 'platform' | 'life'> & { readonly shown: Signal<PreviewState> },
): Promise<void> {
  const { catalogUrl } = opened;
  const signal = AbortSignal.any([opened.end.signal, life]);
  if (toShopOrigin(catalogUrl) === null) {
    shown.value = { state: 'no-catalog' };
    return;
  }
  shown.value = { state: 'opening' };
  const isHeld = await platform.holdsHost(toHostPattern(catalogUrl));
  if (signal.aborted) return;
  if (!isHeld) {
    shown.value = { state: 'no-permission', catalogUrl, isRefused: false };
    return;
  }
  const preview = await platform.openPreview(catalogUrl, { signal });
  if (signal.aborted) return;
  if (!preview.ok) {
    shown.value = { state: 'failed', catalogUrl, message: preview.error.message };
    return;
  }
  opened.preview = preview.value;
  const { categories } = preview.value;
  shown.value = { state: 'open', catalogUrl, categories, likes: null, answer: null, isBusy: true };
  rank(opened, shown, null);
}

/** A newer choice cancels the older; its order is never shown. */
function rank(opened: Opened, shown: Signal<PreviewState>, likes: string | null): void {
  opened.ranking.abort();
  opened.ranking = new AbortController();
  const signal = AbortSignal.any([opened.end.signal, opened.ranking.signal]);
  const change = (changed: { answer?: PreviewAnswer; likes?: string | null; isBusy: boolean }): void => {
    if (shown.value.state === 'open' && !signal.aborted) shown.value = { ...shown.value, ...changed };
  };
  change({ likes, isBusy: true });
  const answered = (answer: PreviewAnswer): void => change({ answer, isBusy: !answer.isFinal });
  void opened.preview?.rank(likes, answered, { signal });
}

function toHostPattern(catalogUrl: string): string {
  return toMatchPattern(new URL(catalogUrl).origin);
}
