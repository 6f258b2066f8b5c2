import type { Failure, ItemKind, Product, Surface } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CurioCatalog } from '../../controllers/client-controller.ts';
import type { SlateController, SlatePlace, SlateQuery } from '../../controllers/slate-controller.ts';
import type { CardMessages } from '../../locales/card/card-messages.ts';

/** What a feed may ask of a card on its stage. */
export interface FeedCard extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  pressKey(key: string): boolean;
  seek(positionMs: number): void;
  open(product: Product): void;
}

/** What stays as the visitor goes on from clip to clip. */
export interface Preferences {
  readonly muted: boolean;
  readonly captions: boolean;
}

/** A clip was liked, or not any more. */
export interface LikeChange {
  readonly itemId: string;
  readonly liked: boolean;
}

/** Whether an element is a clip or room whose code has arrived. */
export function isCard(element: Element | null): element is FeedCard {
  return element instanceof HTMLElement && 'pressKey' in element && 'seek' in element;
}

/** Loads the class of the product list. */
export async function loadShelf(): Promise<CustomElementConstructor> {
  return (await import('../curio-shelf/curio-shelf.ts')).CurioShelf;
}

/** Turns a feed's attributes into what the ranker is asked for. */
export function toQuery(
  feed: {
    readonly surface: Surface;
    readonly count: number;
    readonly category: string;
    readonly about: string;
  },
  kinds: readonly ItemKind[],
): SlateQuery {
  const category = feed.category.split('/').flatMap((part) => part.trim() || []);
  return {
    surface: feed.surface,
    count: Math.min(200, Math.max(1, Math.trunc(feed.count) || 1)),
    context: {
      kinds,
      ...(category.length === 0 ? {} : { category }),
      ...(feed.about === '' ? {} : { about: feed.about }),
    },
  };
}

/** What a place is called; its kind where the catalogue has lost it. */
export function findTitle(view: CurioCatalog | null, { id, kind }: SlatePlace): string {
  return view?.find(id)?.item.title ?? kind;
}

/** The place of the item that the page asked to open first; none where the catalogue does not have it. */
export function toFirstPlaces(view: CurioCatalog | null, start: string): readonly SlatePlace[] {
  const found = start === '' ? null : (view?.find(start) ?? null);
  return found === null ? [] : [{ id: start, kind: found.kind, slate: null, slateItem: null }];
}

/** Says what keeps the feed from showing clips, and the one next step; nothing while it loads. */
export function renderState(
  failure: Failure | null,
  state: SlateController['state'],
  scene: {
    readonly messages: CardMessages;
    readonly isNarrowed: boolean;
    readonly retry: () => void;
    readonly widen: () => void;
  },
): TemplateResult | typeof nothing {
  const { messages } = scene;
  if (failure !== null) {
    const text = navigator.onLine ? messages.broken : messages.offline;
    return html`<div class="say" role="alert">
      <p>${text}</p>
      <button class="pill" @click=${scene.retry}>${messages.retry}</button>
    </div>`;
  }
  if (state !== 'empty') return nothing;
  return html`<div class="say" role="status">
    <p>${messages.empty}</p>
    ${scene.isNarrowed ? html`<button class="pill" @click=${scene.widen}>${messages.emptyStep}</button>` : nothing}
  </div>`;
}
