/** What happens in a layer of ours is no business of the page's shortcuts and click handlers. */
const KEPT_EVENTS = ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'keyup'];

/** A layer's place in a page. */
export interface MountedLayer {
  /** Its only node in the page. */
  readonly host: HTMLElement;
  /** Everything of the layer stands in it. */
  readonly layer: HTMLElement;
  /** Puts the node back when the page threw it out with its own. */
  keepInPage(): void;
}

/** What a layer is made of. */
export interface LayerOptions {
  readonly document: Document;
  /** Tag of its only node in the page; it has no definition. */
  readonly tag: string;
  readonly styles: string;
  readonly onEscape: () => void;
  readonly signal: AbortSignal;
}

/**
 * Adds a node with a closed shadow root beside the page's body, and takes it away when the signal aborts. Nothing is
 * written into the page's own nodes.
 */
export function mountLayer({ document, tag, styles, onEscape, signal }: LayerOptions): MountedLayer {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'closed' });
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.setAttribute('role', 'region');
  layer.setAttribute('aria-label', 'Curio');
  const style = document.createElement('style');
  style.textContent = styles;
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
    host,
    layer,
    keepInPage: () => {
      if (!host.isConnected) document.documentElement.append(host);
    },
  };
}
