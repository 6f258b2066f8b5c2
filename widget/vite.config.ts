import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, defineConfig, type Plugin } from 'vite';

const OUT = fileURLToPath(new URL('script-tag', import.meta.url));
const LOADER = fileURLToPath(new URL('src/loader/loader.ts', import.meta.url));
const CONDITIONS = ['@curio/source', 'module', 'browser', 'import', 'default'];

export default defineConfig({
  base: './',
  resolve: { conditions: CONDITIONS },
  plugins: [plainImports(), shortenTemplates(), finishScriptTag()],
  publicDir: false,
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: { 'curio-elements': fileURLToPath(new URL('src/loader/start.ts', import.meta.url)) },
      preserveEntrySignatures: 'allow-extension',
      output: {
        format: 'es',
        entryFileNames: '[name].[hash].js',
        chunkFileNames: 'chunks/[name].[hash].js',
        assetFileNames: 'assets/[name].[hash][extname]',
      },
    },
  },
});

/** Chunks have no styles to load first, so a dynamic import needs no helper, and no request for one. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (name.includes('preload-helper')) delete bundle[name];
        if (file.type !== 'chunk') continue;
        file.code = file.code.replaceAll(
          /import\{\w+ as ([\w$]+)\}from"[^"]*preload-helper[^"]*";/gu,
          'const $1=load=>load();',
        );
      }
    },
  };
}

/** Takes the indentation out of css and html templates: what no minifier does for text in a string. */
function shortenTemplates(): Plugin {
  return {
    name: 'shorten-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/widget/src/') || !id.endsWith('.ts')) return null;
      const styles = code.replaceAll(/css`([^`]*)`/gu, (_, text: string) => `css\`${shortenStyles(text)}\``);
      return { code: styles.replaceAll(/\n[ ]{2,}/gu, '\n '), map: null };
    },
  };
}

function shortenStyles(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?([{};,]) ?/gu, '$1')
    .replaceAll(/: /gu, ':')
    .replaceAll(';}', '}')
    .trim();
}

/** Builds the loader around the entry's name, and puts beside it what a page needs: styles, wasm, manifest. */
function finishScriptTag(): Plugin {
  return {
    name: 'finish-script-tag',
    apply: 'build',
    async closeBundle() {
      const entry = readdirSync(OUT).find((name) => name.startsWith('curio-elements.'));
      if (entry === undefined) throw new Error('The build made no curio-elements chunk.');
      await buildLoader(entry);
      copyStyles();
      copyFileSync(findWasm(), join(OUT, 'ort-wasm-simd-threaded.wasm'));
      writeManifest(entry);
    },
  };
}

async function buildLoader(entry: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { CURIO_ENTRY: JSON.stringify(`./${entry}`) },
    build: {
      outDir: OUT,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: { input: LOADER, output: { format: 'iife', entryFileNames: 'curio.js' } },
    },
  });
}

function copyStyles(): void {
  const text = readFileSync(fileURLToPath(new URL('src/loader/curio.css', import.meta.url)), 'utf8');
  writeFileSync(join(OUT, 'curio.css'), shortenStyles(text));
}

function findWasm(): string {
  const main = createRequire(import.meta.url).resolve('onnxruntime-web');
  return join(dirname(main), 'ort-wasm-simd-threaded.wasm');
}

/** Lists every file with its bytes and its hash for the `integrity` attribute. */
function writeManifest(entry: string): void {
  const names = readdirSync(OUT, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name !== 'manifest.json')
    .map((file) => join(file.parentPath, file.name).slice(OUT.length + 1))
    .toSorted();
  const files = Object.fromEntries(names.map((name) => [name, describe(join(OUT, name))]));
  writeFileSync(join(OUT, 'manifest.json'), `${JSON.stringify({ entry, files }, null, 2)}\n`);
  console.log(names.map((name) => toRow(name)).join('\n'));
}

function describe(path: string): { readonly sizeBytes: number; readonly integrity: string } {
  const bytes = readFileSync(path);
  return {
    sizeBytes: bytes.length,
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  };
}

function toRow(name: string): string {
  const bytes = readFileSync(join(OUT, name));
  const brotli = name.endsWith('.wasm') ? 'not measured' : String(brotliCompressSync(bytes).length);
  return `${name.padEnd(52)} ${String(bytes.length).padStart(9)} B  brotli ${brotli}`;
}
