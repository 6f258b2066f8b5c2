import { render } from 'preact';
import { createPanelModel } from './panel-model.ts';
import type { PanelPlatform } from './panel-platform.ts';
import { Panel } from './panel.tsx';

/** Draws the panel into a place and keeps it up to date until the signal aborts. */
export function startPanel(place: Element, platform: PanelPlatform, signal: AbortSignal): void {
  const model = createPanelModel(platform, place.ownerDocument.documentElement.lang, signal);
  render(<Panel model={model} />, place);
  signal.addEventListener('abort', () => render(null, place));
}
