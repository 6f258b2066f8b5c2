import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { derivePlan } from '@curio/inference';
import { build, defineConfig, type Plugin } from 'vite';
import { copyForLazy, plainImports, shortenStyles, shortenTemplates, trimLit } from './build/shorten-code.ts';
import { toIntegrity, writeManifest } from './build/write-manifest.ts';
import { collectMessages } from './scripts/collect-messages.ts';

const OUT = fileURLToPath(new URL('script-tag', import.meta.url));
const CART = fileURLToPath(new URL('src/loader/create-cart.ts', import.meta.url));
const LOADER = fileURLToPath(new URL('src/loader/loader.ts', import.meta.url));
const THEMES = fileURLToPath(new URL('src/styles/themes', import.meta.url));
const MODEL = fileURLToPath(new URL('../models/artifacts/interest-ranker/0.2.0', import.meta.url));
const CONDITIONS = ['@curio/source', 'module', 'browser', 'import', 'default'];

/**
 * What comes right after the first card, in one file: the acts of feed and clip, and what only they and later elements
 * use. A module that the entry needs must not be here, or the entry would wait for all of it.
 */
const ACTS = new RegExp(
  [
    'widget/src/elements/curio-feed/feed-(acts|flick|item|parts|scroll|settle|wheel)',
    'widget/src/elements/curio-video/(card-key|clip-)',
    'widget/src/controllers/(follow-|locale|own-words|place-direction|slate-follower|notice|placement|playback|tracking|visibility)',
    'widget/src/player/(media-pool|page-media|player-element|player-settings|preload-turn|stage-watch)',
    'widget/src/internal/(brand-hue|clip-sharing|deep-link|ensure-element|find-moment|format-message|later-elements|next-task|sheet-request)',
    'widget/src/(locales/card/(card-source|en)|styles/(adopt|icons|more-tokens))',
  ].join('|'),
  'u',
);

export default defineConfig({
  base: './',
  resolve: { conditions: CONDITIONS },
  plugins: [plainImports(), trimLit(), copyForLazy(), shortenTemplates(), finishScriptTag()],
  publicDir: false,
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2023',
    // 2% less than the default minifier makes of it.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true } },
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: { 'curio-elements': fileURLToPath(new URL('src/loader/start.ts', import.meta.url)) },
      preserveEntrySignatures: 'allow-extension',
      output: {
        format: 'es',
        // A hash does not compress, and the first card names eight files: a few characters tell builds apart as well.
        entryFileNames: '[name].[hash:6].js',
        chunkFileNames: 'chunks/[name].[hash:7].js',
        assetFileNames: 'assets/[name].[hash][extname]',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'acts', test: ACTS },
            { name: 'zh-hans', test: /locales\/\w+\/zh-hans/u },
          ],
        },
      },
    },
  },
});

/** Builds the loader around the entry's name, and puts beside it what a page needs: styles, wasm, manifest. */
function finishScriptTag(): Plugin {
  return {
    name: 'finish-script-tag',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.isEntry && file.imports.length > 0)
          throw new Error(`${file.fileName} waits for ${file.imports.join(', ')}.`);
      }
    },
    // Not at the close, which comes after a failure as well and would hide it.
    async writeBundle() {
      const entry = findBuilt('curio-elements.');
      await buildCart();
      await buildLoader({ entry, cart: `chunks/${findBuilt('create-cart.', 'chunks')}` });
      copyStyles();
      await writeMessages();
      copyFileSync(findWasm(), join(OUT, 'ort-wasm-simd-threaded.wasm'));
      writeModel();
      await writeWorker();
      writeManifest(OUT, entry);
    },
  };
}

function findBuilt(prefix: string, folder = ''): string {
  const found = readdirSync(join(OUT, folder)).find((name) => name.startsWith(prefix));
  if (found === undefined) throw new Error(`The build made no ${prefix}js.`);
  return found;
}

/** The carts in a file of their own, so that the entry holds nothing for pages that have none or bring theirs. */
async function buildCart(): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { conditions: CONDITIONS },
    build: {
      outDir: OUT,
      emptyOutDir: false,
      target: 'es2023',
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: CART,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: 'chunks/create-cart.[hash:7].js' },
      },
    },
  });
}

async function buildLoader({
  entry,
  cart,
}: {
  readonly entry: string;
  readonly cart: string;
}): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      CURIO_ENTRY: JSON.stringify(`./${entry}`),
      CURIO_CART: JSON.stringify(`./${cart}`),
      CURIO_ENTRY_INTEGRITY: JSON.stringify(toIntegrity(readFileSync(join(OUT, entry)))),
    },
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
  const copy = (from: string, name: string): void =>
    writeFileSync(join(OUT, name), shortenStyles(readFileSync(from, 'utf8')));
  copy(fileURLToPath(new URL('src/loader/curio.css', import.meta.url)), 'curio.css');
  for (const name of readdirSync(THEMES)) copy(join(THEMES, name), `curio.theme-${name}`);
}

/** Every text in English, for a site to translate. */
async function writeMessages(): Promise<void> {
  const messages = { locale: 'en', ...(await collectMessages()) };
  writeFileSync(join(OUT, 'curio.messages.json'), `${JSON.stringify(messages, null, 2)}\n`);
}

/** The ranking worker as a file, for sites whose policy refuses blobs: they host it beside their pages. */
async function writeWorker(): Promise<void> {
  const chunk = readdirSync(join(OUT, 'chunks')).find((name) => name.startsWith('plan.generated.'));
  if (chunk === undefined) throw new Error('The build made no chunk of the ranking worker.');
  const { WORKER_SCRIPT }: { WORKER_SCRIPT: string } = await import(
    pathToFileURL(join(OUT, 'chunks', chunk)).href
  );
  writeFileSync(join(OUT, 'curio-worker.js'), WORKER_SCRIPT);
}

/** The shipped model, laid out for the light engine: for shops that no build gave one. */
function writeModel(): void {
  mkdirSync(join(OUT, 'model'), { recursive: true });
  const model = readFileSync(join(MODEL, 'model.onnx'));
  const plan = derivePlan(model, toSha256(model));
  if (!plan.ok) throw new Error(`The shipped model has no plan: ${plan.error.message}`);
  const manifest: object = JSON.parse(readFileSync(join(MODEL, 'manifest.json'), 'utf8'));
  const file = { file: 'model.plan', sha256: toSha256(plan.value), sizeBytes: plan.value.length };
  writeFileSync(join(OUT, 'model/model.plan'), plan.value);
  writeFileSync(join(OUT, 'model/model.onnx'), model);
  writeFileSync(
    join(OUT, 'model/manifest.json'),
    `${JSON.stringify({ ...manifest, plan: file }, null, 2)}\n`,
  );
}

function toSha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function findWasm(): string {
  const main = createRequire(import.meta.url).resolve('onnxruntime-web');
  return join(dirname(main), 'ort-wasm-simd-threaded.wasm');
}
