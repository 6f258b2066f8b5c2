import type { ItemKind, Surface } from '@curio/core';
import type { CurioCatalog } from '../../controllers/client-controller.ts';
import type { SlatePlace, SlateQuery } from '../../controllers/slate-controller.ts';

const KINDS: readonly string[] = ['video', 'live', 'product'] satisfies readonly ItemKind[];

/** What a feed's attributes say about what it shows. */
export interface FeedWish {
  readonly surface: Surface;
  readonly count: number;
  readonly category: string;
  readonly about: string;
  readonly kinds: string;
}

/** Turns a feed's attributes into what the ranker is asked for. */
export function toQuery(wish: FeedWish): Omit<SlateQuery, 'isUrgent'> {
  const { surface, count, about } = wish;
  const category = wish.category.split('/').flatMap((part) => part.trim() || []);
  return {
    surface,
    count: Math.min(200, Math.max(1, Math.trunc(count) || 1)),
    context: {
      isOnceEach: true,
      kinds: wish.kinds.split(/\s+/u).filter((kind): kind is ItemKind => KINDS.includes(kind)),
      ...(category.length === 0 ? {} : { category }),
      ...(about === '' ? {} : { about }),
    },
  };
}

/** The place of the item that the page asked to open first; none where the catalogue does not have it. */
export function toFirstPlaces(view: CurioCatalog | null, start: string | null): readonly SlatePlace[] {
  const found = view?.find(start ?? '');
  return found ? [{ id: found.item.id, kind: found.kind, slate: null, slateItem: null }] : [];
}
