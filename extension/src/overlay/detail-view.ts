import type { CardReport, PageReport } from '../figures/page-report.ts';
import { createDetail, writeDetail } from './detail.ts';
import { placeDetail, type Box } from './place.ts';

/** The one detail of the overlay. */
export interface DetailView {
  /** Shows a card; `null` for either hides the detail. */
  show(card: CardReport | null, report: PageReport | null): void;
  focus(): void;
  /** Puts the detail beside what is seen of its card; a card out of sight takes it along. */
  place(seen: Box | null, view: Box): void;
}

/** Makes a hidden detail in the overlay's layer. */
export function createDetailView(layer: HTMLElement, onClose: () => void): DetailView {
  const detail = createDetail(layer.ownerDocument);
  let written = '';
  detail.hidden = true;
  layer.append(detail);
  return {
    show: (card, report) => {
      detail.hidden = card === null || report === null;
      if (card === null || report === null) {
        written = '';
        return;
      }
      const { figures, language } = report;
      const now = JSON.stringify([card, figures, language]);
      if (now === written) return;
      written = now;
      writeDetail(detail, { card, figures, language }, onClose);
    },
    focus: () => detail.focus({ preventScroll: true }),
    place: (seen, view) => {
      if (detail.hidden) return;
      const isSeen = seen !== null && seen.right > seen.left && seen.bottom > seen.top;
      detail.style.visibility = isSeen ? 'visible' : 'hidden';
      if (!isSeen) return;
      const place = placeDetail(seen, { width: detail.offsetWidth, height: detail.offsetHeight }, view);
      detail.style.transform = `translate(${place.x}px, ${place.y}px)`;
    },
  };
}
