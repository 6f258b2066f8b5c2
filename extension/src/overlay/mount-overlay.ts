import { OVERLAY_STYLES } from './overlay.styles.ts';
import type { Place } from './place.ts';

/** Tag of the overlay's only node in the page. It has no definition and a closed shadow root. */
export const OVERLAY_TAG = 'curio-companion';

/** What happens in the overlay is no business of the page's shortcuts and click handlers. */
const KEPT_EVENTS = ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'keyup'];

/** The overlay's place in a page. */
export interface MountedOverlay {
  /** Everything of the overlay stands in it. */
  readonly layer: HTMLElement;
  /** Puts the node back when the page threw it out with its own. */
  keepInPage(): void;
  /** Where the overlay's own corner stands in the window, CSS px; it scrolls with the document. */
  origin(): Place;
}

/** Adds the overlay's node beside the page's body, and takes it away when the signal aborts. */
export function mountOverlay(document: Document, onEscape: () => void, signal: AbortSignal): MountedOverlay {
  const host = document.createElement(OVERLAY_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.setAttribute('role', 'region');
  layer.setAttribute('aria-label', 'Curio');
  const style = document.createElement('style');
  style.textContent = OVERLAY_STYLES;
  root.append(style, layer);
  for (const type of KEPT_EVENTS) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  root.addEventListener(
    'keydown',
    (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') onEscape();
    },
    { signal },
  );
  signal.addEventListener('abort', () => host.remove());
  document.documentElement.append(host);
  return {
    layer,
    keepInPage: () => {
      if (!host.isConnected) document.documentElement.append(host);
    },
    origin: () => {
      const { left, top } = host.getBoundingClientRect();
      return { x: left, y: top };
    },
  };
}
