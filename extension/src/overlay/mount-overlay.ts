import { mountLayer, type MountedLayer } from './mount-layer.ts';
import { OVERLAY_STYLES } from './overlay.styles.ts';
import type { Place } from './place.ts';

/** Tag of the overlay's only node in the page. */
export const OVERLAY_TAG = 'curio-companion';

/** The overlay's place in a page. */
export interface MountedOverlay extends MountedLayer {
  /** Where the overlay's own corner stands in the window, CSS px; it scrolls with the document. */
  origin(): Place;
}

/** Adds the overlay's node to the page, and takes it away when the signal aborts. */
export function mountOverlay(document: Document, onEscape: () => void, signal: AbortSignal): MountedOverlay {
  const mounted = mountLayer({ document, tag: OVERLAY_TAG, styles: OVERLAY_STYLES, onEscape, signal });
  return {
    ...mounted,
    origin: () => {
      const { left, top } = mounted.host.getBoundingClientRect();
      return { x: left, y: top };
    },
  };
}
