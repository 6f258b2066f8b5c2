import { browser } from 'wxt/browser';
import { createBrowserPanelPlatform } from '../../src/panels/browser-panel-platform.ts';
import { startPanel } from '../../src/panels/start-panel.tsx';

const place = document.querySelector('#panel');
if (place !== null) {
  const closed = new AbortController();
  addEventListener('pagehide', () => closed.abort(), { once: true });
  startPanel(place, createBrowserPanelPlatform(browser, location), closed.signal);
}
