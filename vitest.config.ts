import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './scripts/find-chromium.mjs';

const chromium = findChromium();
const resolve = { conditions: ['@curio/source', 'module', 'browser', 'import', 'default'] };

/** How long a case, and what prepares or clears it, may take: bounds against a hang, never a measure of speed. */
const PATIENCE = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: ['@curio/source', 'node', 'import', 'default'] },
        ssr: { resolve: { conditions: ['@curio/source', 'node', 'import', 'default'] } },
        test: {
          ...PATIENCE,
          name: 'node',
          environment: 'node',
          include: ['{sdk/*,widget,extension,demo-site}/src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
        },
      },
      {
        resolve,
        // Found only when a test first plays HLS, it would reload the page under that test.
        optimizeDeps: { include: ['hls.js/light'] },
        oxc: { decorator: { legacy: true }, typescript: {} },
        test: {
          ...PATIENCE,
          name: 'browser',
          include: ['{sdk/*,widget,extension,demo-site}/src/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium }),
                args: CHROMIUM_FLAGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
