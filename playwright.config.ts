import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, VISITOR_AGENT } from './scripts/find-chromium.mjs';

const chromium = findChromium();

const EXTENSION = /extension[a-z-]*\.spec\.ts$/u;

export default defineConfig({
  testDir: './tests/e2e',
  outputDir: './node_modules/.cache/curio-e2e',
  fullyParallel: false,
  // The merchant's browsers wait more than they work, so their files run beside those of the page.
  workers: 2,
  projects: [
    { name: 'page', testIgnore: EXTENSION, workers: 1 },
    { name: 'extension', testMatch: EXTENSION, workers: 1 },
  ],
  forbidOnly: true,
  // A second try, which `npm test` tells of: a browser on a busy machine may miss a deadline, and a fault fails twice.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    userAgent: VISITOR_AGENT,
    viewport: { width: 1280, height: 800 },
    launchOptions: { ...(chromium === null ? {} : { executablePath: chromium }), args: CHROMIUM_FLAGS },
  },
});
