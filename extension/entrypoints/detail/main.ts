import { browser } from 'wxt/browser';
import { createBrowserDetailPlatform } from '../../src/detail/detail-platform.ts';
import { startDetail } from '../../src/detail/start-detail.tsx';

const place = document.querySelector('#detail');
if (place !== null) {
  const closed = new AbortController();
  addEventListener('pagehide', () => closed.abort(), { once: true });
  startDetail(place, createBrowserDetailPlatform(browser, window), closed.signal);
}
