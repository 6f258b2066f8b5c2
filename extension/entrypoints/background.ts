import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createBrowserPlatform } from '../src/background/browser-platform.ts';
import { startBackground } from '../src/background/start-background.ts';

export default defineBackground({
  type: 'module',
  main() {
    startBackground(browser, createBrowserPlatform(browser));
  },
});
