import { html, type TemplateResult } from 'lit';
import type { CurioClient } from '../controllers/client-controller.ts';
import type { SlatePlace } from '../controllers/slate-controller.ts';
import { CurioFeed } from '../elements/curio-feed/curio-feed.ts';
import { toFeedMove } from '../elements/curio-feed/feed-scroll.ts';
import { defineElement } from '../internal/define-element.ts';
import type { ListMessages } from '../locales/list/list-messages.ts';
import { icon } from '../styles/icons.ts';
import { CLOSE } from '../styles/more-icons.ts';

/** What the viewer shows, and what it tells. */
export interface ViewerScene {
  readonly client: CurioClient | null;
  readonly messages: ListMessages;
  /** Id of the clip or room to begin with. */
  readonly start: string;
  readonly category: string;
  readonly about: string;
  readonly closed: () => void;
}

/** Clips over the whole window: a feed in a modal dialog, so that the page behind is inert and focus comes back. */
export function renderViewer(scene: ViewerScene): TemplateResult {
  defineElement('curio-feed', CurioFeed);
  const { client, messages, start, category, about, closed } = scene;
  return html`<dialog class="viewer" aria-label=${messages.viewer} @close=${closed} @keydown=${passOn}>
    <curio-feed
      layout="full"
      kinds="video live"
      .client=${client}
      start=${start}
      category=${category}
      about=${about}
    ></curio-feed>
    <button class="close" aria-label=${messages.close} @click=${close}>${icon(CLOSE)}</button>
  </dialog>`;
}

/** Opens the viewer that was drawn last. */
export function showViewer(root: ParentNode): void {
  const dialog = root.querySelector<HTMLDialogElement>('dialog.viewer');
  if (dialog !== null && !dialog.open) dialog.showModal();
}

/**
 * What follows a clip in its list follows it here as well, before what the ranker adds.
 *
 * @param places - the opened one first.
 */
export async function continueList(root: ParentNode, places: readonly SlatePlace[]): Promise<void> {
  const feed = root.querySelector('curio-feed');
  // The feed begins as soon as it has its client's catalogue, which a list that is up has as well.
  const isIdle = (): boolean => feed?.isConnected === true && feed.slates.state === 'idle';
  while (isIdle()) await new Promise(requestAnimationFrame);
  if (feed?.isConnected === true) await feed.slates.append(() => places);
}

function close({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) currentTarget.closest('dialog')?.close();
}

/** The first thing focused is the button: keys that move a feed move it from there as well. */
function passOn(event: KeyboardEvent): void {
  event.stopPropagation();
  const feed =
    event.currentTarget instanceof Element ? event.currentTarget.querySelector('curio-feed') : null;
  const move = toFeedMove(event.key);
  if (feed === null || move === 0 || event.defaultPrevented || event.composedPath().includes(feed)) return;
  event.preventDefault();
  feed.move(move);
}
