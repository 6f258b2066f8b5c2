import type { CardReport } from '../figures/page-report.ts';
import { toLanguage, type Language } from '../locales/language.ts';
import { OVERLAY_WORDS } from '../locales/overlay-words.ts';

/** A frame that has not said its height by then was refused; in Firefox (153) it takes 0.3 s on the reference machine. */
const REFUSED_MS = 2_000;

/** What the detail's frame is opened with. */
export interface DetailContent {
  readonly card: CardReport;
  readonly language: Language;
}

/** What a detail is made of. */
export interface DetailOptions {
  /** Address of the extension's page `detail.html`. */
  readonly frameUrl: string;
  /** Opens the detail of an item outside of the page. */
  readonly openWindow: (item: string) => void;
  readonly signal: AbortSignal;
}

/**
 * A card's detail: a box in the page with a frame of the extension's own in it. The page can read neither the frame's
 * document nor, as the box stands in a closed root, its address; money is shown nowhere else. Its content policy lets
 * the frame in; its embedder policy may not (`require-corp` in Chromium 156): then a button opens it in a window.
 */
export function createDetail(document: Document, options: DetailOptions): Detail {
  const parts = createParts(document, options.openWindow);
  const { box, frame, button } = parts;
  const refusal = createRefusal(parts, options.signal);
  return {
    box,
    write: ({ card: { item, title }, language }) => {
      const address = `${options.frameUrl}#${new URLSearchParams({ item, language }).toString()}`;
      frame.title = OVERLAY_WORDS[language].figuresOf(title);
      box.lang = language;
      box.dataset['item'] = item;
      if (frame.src === address) return;
      // A frame that stands already goes by the fragment, and says its height only where that changes.
      const isNew = !frame.hasAttribute('src');
      frame.src = address;
      if (isNew) refusal.wait();
    },
    empty: () => {
      refusal.stop();
      frame.removeAttribute('src');
    },
    focus: () => (refusal.isRefused() ? button : frame).focus({ preventScroll: true }),
    resize: (heightPx) => {
      refusal.set(false);
      frame.style.height = `${Math.ceil(heightPx)}px`;
    },
  };
}

interface DetailParts {
  readonly box: HTMLElement;
  /** Stands behind the frame until it has drawn itself. */
  readonly behind: HTMLElement;
  readonly button: HTMLElement;
  readonly frame: HTMLIFrameElement;
}

function createParts(document: Document, openWindow: DetailOptions['openWindow']): DetailParts {
  const box = document.createElement('section');
  box.className = 'detail';
  box.dataset['testid'] = 'curio-detail';
  const behind = document.createElement('p');
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', () => openWindow(box.dataset['item'] ?? ''));
  const frame = document.createElement('iframe');
  frame.setAttribute('allow', '');
  box.append(behind, button, frame);
  return { box, behind, button, frame };
}

/** Whether the page lets the frame in. */
interface Refusal {
  isRefused(): boolean;
  set(isRefused: boolean): void;
  /** A frame begins to load. A page that refused one will again; one that comes all the same takes its place. */
  wait(): void;
  stop(): void;
}

function createRefusal({ box, behind, button, frame }: DetailParts, signal: AbortSignal): Refusal {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  const isRefused = (): boolean => box.hasAttribute('data-refused');
  const set = (refused: boolean): void => {
    const { noFrame, opening, openWindow } = OVERLAY_WORDS[toLanguage(box.lang)];
    const root = box.getRootNode();
    const hadFocus = root instanceof ShadowRoot && root.activeElement === frame;
    stop();
    behind.textContent = refused ? noFrame : opening;
    button.textContent = openWindow;
    box.toggleAttribute('data-refused', refused);
    if (refused && hadFocus) button.focus();
  };
  signal.addEventListener('abort', stop);
  return {
    isRefused,
    set,
    wait: () => {
      set(isRefused());
      if (!isRefused()) timer = setTimeout(() => set(true), REFUSED_MS);
    },
    stop,
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
  /** The frame said how high it wants to be, and so that it stands. */
  readonly resize: (heightPx: number) => void;
}
