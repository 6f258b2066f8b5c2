import type { PageReport } from '../figures/page-report.ts';
import { createOverlay, type Overlay, type OverlayOptions } from '../overlay/create-overlay.ts';

/** The overlay that a page has or has not. */
export interface ShownOverlay {
  overlay(): Overlay | null;
  update(report: PageReport | null): void;
}

/** Makes the overlay when a report asks for it and takes it away when one does not. */
export function createShownOverlay(toOptions: () => OverlayOptions): ShownOverlay {
  let overlay: Overlay | null = null;
  let life = new AbortController();
  return {
    overlay: () => overlay,
    update: (report) => {
      if (report === null || !report.overlayShown) {
        life.abort();
        overlay = null;
        return;
      }
      if (overlay === null) {
        life = new AbortController();
        const options = toOptions();
        overlay = createOverlay({ ...options, signal: AbortSignal.any([options.signal, life.signal]) });
      }
      overlay.update(report);
    },
  };
}
