import { defineConfig } from 'wxt';

/** Permissions that every install has; each one's reason stands in the README. */
const INSTALL_PERMISSIONS = ['storage', 'alarms', 'scripting', 'activeTab'];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  suppressWarnings: { firefoxDataCollection: false },
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
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
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
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
