import { createSearchEntryReader, createWordIndex, type SearchEntry, type WordIndex } from '@curio/core';
import type { LoadedCatalog } from '../catalog/load-catalog.ts';
import type { Platform } from '../platform/platform.ts';

/** The words of a catalogue, once all of them are read, by the rows of its candidates. @internal */
export interface CatalogWords {
  readonly words: WordIndex;
  /** Rows of clips that only repeat their product. */
  readonly echoes: ReadonlySet<number>;
}

/** An index that grows by itself. @internal */
export interface GrowingIndex {
  /** Waits until all is read; from then on no slice waits for the page to be idle. */
  whole(): Promise<CatalogWords>;
}

/** Items read in one go: 4 ms on the reference machine, a frame on a phone. */
const SLICE = 200;

/**
 * Reads a catalogue's words, a slice whenever the page is idle, and as fast as input leaves room once somebody waits.
 *
 * @internal
 */
export function createGrowingIndex(
  { view, candidates }: Pick<LoadedCatalog, 'view' | 'candidates'>,
  { platform: { scheduler }, signal }: { readonly platform: Platform; readonly signal: AbortSignal },
): GrowingIndex {
  const ids = [...candidates.keys()];
  const read = createSearchEntryReader(view.catalog);
  // What left the view before the first search keeps its row, with no words in it.
  const toEntry = (id: string): SearchEntry => {
    const item = view.find(id);
    return item === null ? { id, texts: [], codes: [], isEcho: false } : read(item);
  };
  const words = createWordIndex();
  const echoes = new Set<number>();
  const waiting = new AbortController();
  const grow = (): void => {
    const entries = ids.slice(words.size, words.size + SLICE).map(toEntry);
    for (const [at, { isEcho }] of entries.entries()) if (isEcho) echoes.add(words.size + at);
    words.add(entries);
  };
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const go = (): void => scheduler.after(0, resolve, { signal });
      if (waiting.signal.aborted) return go();
      waiting.signal.addEventListener('abort', go);
      scheduler.whenIdle(resolve, { signal: AbortSignal.any([signal, waiting.signal]) });
    });
  const growing = (async () => {
    while (words.size < ids.length) {
      await pause();
      grow();
    }
    return { words, echoes };
  })();
  return {
    whole() {
      waiting.abort();
      return growing;
    },
  };
}
