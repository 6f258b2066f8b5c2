import { mountLayer, type MountedLayer } from './mount-layer.ts';
import { OVERLAY_STYLES } from './overlay.styles.ts';

/** Tag of the overlay's only node in the page. */
export const OVERLAY_TAG = 'curio-companion';

/** Adds the overlay's node to the page, and takes it away when the signal aborts. */
export function mountOverlay(document: Document, onEscape: () => void, signal: AbortSignal): MountedLayer {
  return mountLayer({ document, tag: OVERLAY_TAG, styles: OVERLAY_STYLES, onEscape, signal });
}
