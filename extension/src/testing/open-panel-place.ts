import panelStyles from '../panels/panel.css?inline';

/** Where a test draws the panel. */
export interface PanelPlace {
  /** Takes place and styles away when it ends. */
  readonly life: AbortController;
  readonly place: HTMLElement;
}

/** An empty panel of 360 px with the panel's styles. */
export function openPanelPlace(): PanelPlace {
  const life = new AbortController();
  const place = document.createElement('div');
  place.style.width = '360px';
  const style = document.createElement('style');
  style.textContent = panelStyles;
  document.body.append(place);
  document.head.append(style);
  life.signal.addEventListener('abort', () => {
    style.remove();
    place.remove();
  });
  return { life, place };
}
