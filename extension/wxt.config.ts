import { defineConfig } from 'wxt';

/** Permissions that every install has; each one's reason stands in the README. */
const INSTALL_PERMISSIONS = ['storage', 'alarms', 'scripting', 'activeTab'];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  suppressWarnings: { firefoxDataCollection: false },
  zip: {
    // Reviewers of AMO build it themselves: the repository as it is, less media and what a build makes.
    sourcesRoot: '..',
    includeSources: ['**/*', '.npmrc', '.size-limit.mjs'],
    excludeSources: [
      'demo-site/public/media/**',
      'docs/**/images/**',
      '**/.output/**',
      '**/dist/**',
      '**/script-tag/**',
      '**/.cache/**',
      '**/*.generated.ts',
    ],
  },
  vite: () => ({
    build: { sourcemap: false },
    // The panel's worker is a module of its own, as the extension's policy allows none from a blob.
    worker: { format: 'es' },
    resolve: { conditions: ['@curio/source', 'module', 'browser', 'import', 'default'] },
    ssr: { resolve: { conditions: ['@curio/source', 'node', 'import', 'default'] } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? INSTALL_PERMISSIONS : [...INSTALL_PERMISSIONS, 'sidePanel'],
    // WebAssembly is what onnxruntime is; without the second word both browsers refuse it.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    // Asked for in the panel by the one who wants it; badge and panel tell the same without it.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    // The frame that shows a card's money in a page. Firefox gives every profile an address of its own anyway.
    web_accessible_resources: [
      {
        resources: ['detail.html'],
        matches: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      'toggle-overlay': {
        // Chromium keeps Alt+Shift+C for itself and then gives an extension no key at all (156, on Linux).
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_toggleOverlay__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'companion@curio.example',
              // 142 is the first Firefox that knows data_collection_permissions on desktop and Android.
              strict_min_version: '142.0',
              // Asked for with the press that pairs a shop: its collector gets its own read token, and ids of items.
              data_collection_permissions: {
                required: ['none'],
                optional: ['authenticationInfo', 'websiteContent'],
              },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
