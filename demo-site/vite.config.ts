import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const PAGES = ['index', 'category', 'product', 'shop', 'watch', 'cart', 'elements', 'engine', 'plain'];

export default defineConfig({
  plugins: [copyScriptTag()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rollupOptions: { input: PAGES.map((page) => fileURLToPath(new URL(`${page}.html`, import.meta.url))) },
  },
});

/** The shop hosts the script tag's files itself, as any site may. */
function copyScriptTag(): Plugin {
  return {
    name: 'copy-script-tag',
    apply: 'build',
    writeBundle({ dir }) {
      const source = dirname(createRequire(import.meta.url).resolve('@curio/widget/script-tag/curio.js'));
      cpSync(source, `${dir ?? 'dist'}/embed`, { recursive: true });
    },
  };
}
