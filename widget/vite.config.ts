import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, defineConfig, Visitor, type Plugin } from 'vite';
import { collectMessages } from './scripts/collect-messages.ts';

const OUT = fileURLToPath(new URL('script-tag', import.meta.url));
const CART = fileURLToPath(new URL('src/loader/create-cart.ts', import.meta.url));
const LOADER = fileURLToPath(new URL('src/loader/loader.ts', import.meta.url));
const THEMES = fileURLToPath(new URL('src/styles/themes', import.meta.url));
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
    'widget/src/internal/(brand-hue|clip-sharing|deep-link|ensure-element|find-moment|format-message|sheet-request)',
    'widget/src/(locales/card/(card-source|en)|styles/(adopt|icons|more-tokens))',
  ].join('|'),
  'u',
);

export default defineConfig({
  base: './',
  resolve: { conditions: CONDITIONS },
  plugins: [plainImports(), trimLit(), shortenTemplates(), finishScriptTag()],
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
 * Takes out of Lit what no browser we support needs: its ways around `adoptedStyleSheets` (Baseline since 2023-03), and two
 * messages of a hundred letters for mistakes that its types refuse.
 */
function trimLit(): Plugin {
  return {
    name: 'trim-lit',
    transform(code, id) {
      if (!id.endsWith('/@lit/reactive-element/css-tag.js')) return null;
      const trimmed = LIT_TRIMS.reduce((text, [pattern, short]) => {
        if (!pattern.test(text)) throw new Error(`Lit has no ${String(pattern)} any more: look again.`);
        return text.replace(pattern, short);
      }, code);
      return { code: trimmed, map: null };
    },
  };
}

const LIT_TRIMS: readonly (readonly [RegExp, string])[] = [
  [/\w+\.ShadowRoot&&\(.+?"replace"in CSSStyleSheet\.prototype/u, '!0'],
  [/"CSSResult is not constructable[^"]*"/u, '"css"'],
  [/"Value passed to 'css' function[^"]*"\+(\w)\+"[^"]*"/u, '"css "+$1'],
];

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
    // Not at the close, which comes after a failure as well and would hide it.
    async writeBundle() {
      const entry = findBuilt('curio-elements.');
      await buildCart();
      await buildLoader({ entry, cart: `chunks/${findBuilt('create-cart.', 'chunks')}` });
      copyStyles();
      await writeMessages();
      copyFileSync(findWasm(), join(OUT, 'ort-wasm-simd-threaded.wasm'));
      await writeWorker();
      writeManifest(entry);
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

function findWasm(): string {
  const main = createRequire(import.meta.url).resolve('onnxruntime-web');
  return join(dirname(main), 'ort-wasm-simd-threaded.wasm');
}

/** Lists every file with its bytes and its hash for the `integrity` attribute, and writes the tag that pins them. */
function writeManifest(entry: string): void {
  const names = readdirSync(OUT, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !WRITTEN_LAST.includes(file.name))
    .map((file) => join(file.parentPath, file.name).slice(OUT.length + 1))
    .toSorted();
  const files = Object.fromEntries(names.map((name) => [name, describe(join(OUT, name))]));
  const manifest: Manifest = { version: readVersion(), entry, files };
  writeFileSync(join(OUT, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const embed = toPinnedEmbed(manifest);
  writeFileSync(join(OUT, 'embed.html'), embed);
  console.log(names.map((name) => toRow(name)).join('\n'));
  console.log(`\nPinned to this build, with every chunk in script-tag/embed.html:${toTags(embed)}`);
}

/** They name the others, so nothing names them. */
const WRITTEN_LAST: readonly string[] = ['manifest.json', 'embed.html'];

interface Manifest {
  readonly version: string;
  readonly entry: string;
  readonly files: Readonly<Record<string, FileFacts>>;
}

interface FileFacts {
  readonly sizeBytes: number;
  readonly integrity: string;
}

/**
 * The embed for a folder named after the version. The loader's hash covers the chunk entry, whose hash it holds; the
 * import map covers every chunk, in browsers that read `integrity` there; others load them as without it.
 */
function toPinnedEmbed({ version, files }: Manifest): string {
  const folder = `/curio/${version}`;
  const modules = Object.entries(files).filter(([name]) => /^(?:chunks|curio-elements)/u.test(name));
  const integrity = Object.fromEntries(
    modules.map(([name, { integrity: hash }]) => [`${folder}/${name}`, hash]),
  );
  return `<script type="importmap">
${JSON.stringify({ integrity }, null, 2)}
</script>
<link rel="stylesheet" href="${folder}/curio.css" integrity="${files['curio.css']?.integrity}" crossorigin />
<script
  async
  src="${folder}/curio.js"
  integrity="${files['curio.js']?.integrity}"
  crossorigin
  data-site="shop"
  data-source="/catalog/catalog.json"
></script>
`;
}

/** The embed without its import map, which is long. */
function toTags(embed: string): string {
  return embed.slice(embed.indexOf('</script>') + '</script>'.length);
}

function readVersion(): string {
  const text = readFileSync(fileURLToPath(new URL('package.json', import.meta.url)), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

function describe(path: string): FileFacts {
  const bytes = readFileSync(path);
  return { sizeBytes: bytes.length, integrity: toIntegrity(bytes) };
}

function toIntegrity(bytes: Buffer): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

function toRow(name: string): string {
  const bytes = readFileSync(join(OUT, name));
  const brotli = name.endsWith('.wasm') ? 'not measured' : String(brotliCompressSync(bytes).length);
  return `${name.padEnd(52)} ${String(bytes.length).padStart(9)} B  brotli ${brotli}`;
}
