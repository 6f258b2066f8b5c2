import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/**
 * Lists every file of a folder with its bytes and its hash for the `integrity` attribute, and writes the tag that pins them.
 *
 * @param entry - name of the chunk entry.
 */
export function writeManifest(out: string, entry: string): void {
  const names = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !WRITTEN_LAST.includes(file.name))
    .map((file) => join(file.parentPath, file.name).slice(out.length + 1))
    .toSorted();
  const files = Object.fromEntries(names.map((name) => [name, describe(join(out, name))]));
  const manifest: Manifest = { version: readVersion(), entry, files };
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const embed = toPinnedEmbed(manifest);
  writeFileSync(join(out, 'embed.html'), embed);
  console.log(names.map((name) => toRow(out, name)).join('\n'));
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
  const text = readFileSync(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

function describe(path: string): FileFacts {
  const bytes = readFileSync(path);
  return { sizeBytes: bytes.length, integrity: toIntegrity(bytes) };
}

/** For the `integrity` attribute. */
export function toIntegrity(bytes: Buffer): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

function toRow(out: string, name: string): string {
  const bytes = readFileSync(join(out, name));
  const brotli = name.endsWith('.wasm') ? 'not measured' : String(brotliCompressSync(bytes).length);
  return `${name.padEnd(52)} ${String(bytes.length).padStart(9)} B  brotli ${brotli}`;
}
