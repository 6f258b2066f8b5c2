import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPageAgent } from '../src/page/start-page-agent.ts';

/** Registered at run time for the shops that the merchant chose; runs nowhere else. */
export default defineContentScript({
  registration: 'runtime',
  main(context) {
    startPageAgent({
      window,
      runtime: browser.runtime,
      isFrame: window.top !== window,
      signal: context.signal,
    });
  },
});
