import { computed, signal, type ReadonlySignal } from '@preact/signals';
import * as v from 'valibot';
import type { ClipView } from '../../tagger/clip-command.ts';
import {
  SHOP_NOTES_SCHEMA,
  toClipKey,
  toFileName,
  toShopNotesKey,
  writeClipsTable,
  type ClipNotes,
  type ShopNotes,
  type TaggedMoment,
} from '../../tagger/clip-notes.ts';
import type { PanelPlatform } from '../panel-platform.ts';

/** A product is seen this long unless somebody says when it ends. Our choice. */
const USUAL_MS = 4_000;

/** What was marked in a shop, kept in this browser. */
export interface ClipNotebook {
  /** What is marked in the chosen clip. */
  readonly notes: ReadonlySignal<ClipNotes>;
  /** `clips.csv` of all that is marked in this shop. */
  readonly table: ReadonlySignal<string>;
  /** The product is seen from where the clip stands. */
  readonly mark: (product: string) => void;
  /** The moment ends where the clip stands. */
  readonly endHere: (moment: TaggedMoment) => void;
  readonly remove: (moment: TaggedMoment) => void;
  readonly setFile: (file: string) => void;
  /** Goes on with what is kept of a shop. */
  readonly open: (origin: string) => Promise<void>;
}

/** Begins without a shop; nothing is kept before one is opened. */
export function createClipNotebook(
  kept: PanelPlatform['kept'],
  chosen: ReadonlySignal<ClipView | null>,
): ClipNotebook {
  const shop = signal<{ readonly origin: string; readonly notes: ShopNotes }>({ origin: '', notes: {} });
  const notes = computed(() => toNotes(chosen.value, shop.value.notes));
  const change = (changed: Partial<ClipNotes>): void => {
    const { origin, notes: before } = shop.value;
    if (chosen.value === null || origin === '') return;
    const next = { ...before, [toClipKey(chosen.value)]: { ...notes.value, ...changed } };
    shop.value = { origin, notes: next };
    void kept.write(toShopNotesKey(origin), next);
  };
  const setMoments = (moments: readonly TaggedMoment[]): void =>
    change({ moments: moments.toSorted((one, other) => one.startMs - other.startMs) });
  return {
    notes,
    table: computed(() => writeClipsTable(shop.value.notes)),
    mark(product) {
      const { currentMs: startMs = 0, durationMs = null } = chosen.value ?? {};
      const endMs = Math.min(startMs + USUAL_MS, durationMs ?? Infinity);
      if (endMs > startMs) setMoments([...notes.value.moments, { product, startMs, endMs }]);
    },
    endHere(moment) {
      const endMs = chosen.value?.currentMs ?? 0;
      if (endMs <= moment.startMs) return;
      setMoments(notes.value.moments.map((one) => (one === moment ? { ...one, endMs } : one)));
    },
    remove: (moment) => setMoments(notes.value.moments.filter((one) => one !== moment)),
    setFile: (file) => change({ file }),
    async open(origin) {
      if (origin === shop.value.origin) return;
      const found = v.safeParse(SHOP_NOTES_SCHEMA, await kept.read(toShopNotesKey(origin)));
      shop.value = { origin, notes: found.success ? found.output : {} };
    },
  };
}

function toNotes(clip: ClipView | null, notes: ShopNotes): ClipNotes {
  if (clip === null) return { file: '', title: '', moments: [] };
  const known = Object.hasOwn(notes, toClipKey(clip)) ? notes[toClipKey(clip)] : undefined;
  return known ?? { file: toFileName(clip.src) || (clip.item ?? ''), title: clip.title, moments: [] };
}
