import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { derivePlan } from '@curio/inference';
import { build, defineConfig, Visitor, type Plugin } from 'vite';

const OUT = fileURLToPath(new URL('script-tag', import.meta.url));
const LOADER = fileURLToPath(new URL('src/loader/loader.ts', import.meta.url));
const CART = fileURLToPath(new URL('src/loader/create-cart.ts', import.meta.url));
const MODEL = fileURLToPath(new URL('../models/artifacts/interest-ranker/0.2.0', import.meta.url));
const CONDITIONS = ['@curio/source', 'module', 'browser', 'import', 'default'];

/**
 * What comes right after the first card, in one file: the acts of feed and clip, and what only they and later elements
 * use. A module that the entry needs must not be here, or the entry would wait for all of it.
 */
const ACTS = new RegExp(
  [
    'widget/src/elements/curio-feed/feed-(acts|item|parts|scroll)',
    'widget/src/elements/curio-video/(card-key|clip-)',
    'widget/src/controllers/(locale|slate-follower|notice|placement|playback|tracking|visibility)',
    'widget/src/internal/(brand-hue|clip-sharing|ensure-element|find-moment|format-message|sheet-request)',
    'widget/src/(locales/card/(card-source|en)|player/player-element|styles/(adopt|icons|more-tokens))',
  ].join('|'),
  'u',
);

export default defineConfig({
  base: './',
  resolve: { conditions: CONDITIONS },
  plugins: [plainImports(), copyForReaders(), shortenTemplates(), finishScriptTag()],
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
        // A hash does not compress, and the first card names eight files: six characters tell builds apart as well.
        entryFileNames: '[name].[hash:6].js',
        chunkFileNames: 'chunks/[name].[hash:6].js',
        assetFileNames: 'assets/[name].[hash][extname]',
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'acts', test: ACTS }] },
      },
    },
  },
});

/** Chunks have no styles to load first, so a dynamic import stays as it is, without a helper around it. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    configResolved({ plugins }) {
      const wrapper = plugins.findIndex(({ name }) => name === 'native:import-analysis-build');
      if (wrapper < 0) throw new Error('Vite wraps dynamic imports elsewhere now: find where.');
      // The list is read-only by type alone; there is no option that leaves the wrapper out of an application build.
      (plugins as Plugin[]).splice(wrapper, 1);
    },
  };
}

/**
 * Gives the lazy readers of catalogues their own copy of the table of currencies, 0.4 KB: once they share that module
 * with the entry, the bundler takes it and all its like out of the entry, which then waits for six files
 * (https://github.com/rolldown/rolldown/issues/10731).
 */
function copyForReaders(): Plugin {
  return {
    name: 'copy-for-readers',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('/money.ts') || importer?.includes('/catalog/readers/') !== true) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found === null ? null : `${found.id}?readers`;
    },
  };
}

/**
 * Takes the indentation out of css and html templates: what no minifier does for text in a string. It reads the parsed
 * code and touches nothing outside those templates; in html a run of white space with a line break becomes one break,
 * which means the same wherever it stands.
 */
function shortenTemplates(): Plugin {
  return {
    name: 'shorten-templates',
    transform(code, id) {
      if (!id.includes('/widget/src/') || !id.endsWith('.ts')) return null;
      const edits: Edit[] = [];
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          const shorten = tag.type === 'Identifier' ? SHORTENERS.get(tag.name) : undefined;
          if (shorten === undefined || (shorten === shortenStyles && quasi.quasis.length > 1)) return;
          for (const { start, end } of quasi.quasis)
            edits.push({ start, end, text: shorten(code.slice(start, end)) });
        },
      }).visit(this.parse(code));
      return { code: applyEdits(code, edits), map: null };
    },
  };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SHORTENERS: ReadonlyMap<string, (text: string) => string> = new Map([
  ['css', shortenStyles],
  ['html', (text) => text.replaceAll(/[ \t]*\n\s*/gu, '\n')],
]);

/** From the end on, so that the places of the earlier ones hold. */
function applyEdits(code: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: between }) => text.slice(0, start) + between + text.slice(end), code);
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
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.isEntry && file.imports.length > 0)
          throw new Error(`${file.fileName} waits for ${file.imports.join(', ')}.`);
      }
    },
    async closeBundle() {
      const entry = findBuilt('curio-elements.');
      await buildCart();
      await buildLoader({ entry, cart: findBuilt('curio-cart.') });
      copyStyles();
      copyFileSync(findWasm(), join(OUT, 'ort-wasm-simd-threaded.wasm'));
      writeModel();
      await writeWorker();
      writeManifest(entry);
    },
  };
}

function findBuilt(prefix: string): string {
  const found = readdirSync(OUT).find((name) => name.startsWith(prefix));
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
        output: { format: 'es', entryFileNames: 'curio-cart.[hash:6].js' },
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
    define: { CURIO_ENTRY: JSON.stringify(`./${entry}`), CURIO_CART: JSON.stringify(`./${cart}`) },
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
