import type { CardReport } from '../figures/page-report.ts';
import type { Language } from '../locales/language.ts';
import { OVERLAY_WORDS } from '../locales/overlay-words.ts';

/** What the detail's frame is opened with. */
export interface DetailContent {
  readonly card: CardReport;
  readonly language: Language;
}

/**
 * A card's detail: a box in the page with a frame of the extension's own in it. The page can read neither the frame's
 * document nor, as the box stands in a closed root, its address; money is shown nowhere else. Behind the frame stands a
 * sentence for pages that let no frame in.
 *
 * @param frameUrl - address of the extension's page `detail.html`.
 */
export function createDetail(document: Document, frameUrl: string): Detail {
  const box = document.createElement('section');
  box.className = 'detail';
  box.dataset['testid'] = 'curio-detail';
  const behind = document.createElement('p');
  const frame = document.createElement('iframe');
  frame.setAttribute('allow', '');
  box.append(behind, frame);
  return {
    box,
    write: ({ card, language }) => {
      const address = `${frameUrl}#${new URLSearchParams({ item: card.item, language }).toString()}`;
      behind.textContent = OVERLAY_WORDS[language].noFrame;
      frame.title = OVERLAY_WORDS[language].figuresOf(card.title);
      box.dataset['item'] = card.item;
      if (frame.src !== address) frame.src = address;
    },
    empty: () => frame.removeAttribute('src'),
    focus: () => frame.focus({ preventScroll: true }),
    resize: (heightPx) => {
      frame.style.height = `${Math.ceil(heightPx)}px`;
    },
  };
}

/** The one detail of the overlay, to be opened on any card. */
export interface Detail {
  readonly box: HTMLElement;
  /** Opens the frame on a card; the frame itself asks for what it shows. */
  readonly write: (content: DetailContent) => void;
  /** Ends what the frame does. */
  readonly empty: () => void;
  readonly focus: () => void;
  readonly resize: (heightPx: number) => void;
}
