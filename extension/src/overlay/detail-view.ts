import type { CardReport, PageReport } from '../figures/page-report.ts';
import { createDetail, type DetailOptions } from './detail.ts';
import { placeDetail, type Box } from './place.ts';

/** The one detail of the overlay. */
export interface DetailView {
  /** Shows a card; `null` for either hides the detail. */
  show(card: CardReport | null, report: PageReport | null): void;
  focus(): void;
  /** The frame said how high it wants to be. */
  resize(heightPx: number): void;
  /** Puts the detail beside what is seen of its card; a card out of sight takes it along. */
  place(seen: Box | null, view: Box): void;
}

/** Makes a hidden detail in the overlay's layer. */
export function createDetailView(layer: HTMLElement, options: DetailOptions): DetailView {
  const detail = createDetail(layer.ownerDocument, options);
  const { box } = detail;
  box.hidden = true;
  layer.append(box);
  return {
    show: (card, report) => {
      const isShown = card !== null && report !== null;
      if (isShown) detail.write({ card, language: report.language });
      else if (!box.hidden) detail.empty();
      box.hidden = !isShown;
    },
    focus: detail.focus,
    // Told to every frame of a tab, of which one has the detail.
    resize: (heightPx) => {
      if (!box.hidden) detail.resize(heightPx);
    },
    place: (seen, view) => {
      if (box.hidden) return;
      const isSeen = seen !== null && seen.right > seen.left && seen.bottom > seen.top;
      box.style.visibility = isSeen ? 'visible' : 'hidden';
      if (!isSeen) return;
      const place = placeDetail(seen, { width: box.offsetWidth, height: box.offsetHeight }, view);
      box.style.transform = `translate(${place.x}px, ${place.y}px)`;
    },
  };
}
