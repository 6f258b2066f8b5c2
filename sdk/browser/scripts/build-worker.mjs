/*
 * Bundles the ranking worker into one self-contained script and writes it as a string to
 * src/worker-source.generated.ts, from where the page starts it as a blob.
 *
 * One file, because in a blob worker a static import is governed by worker-src and a relative one has no base.
 */
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const source = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

const { outputFiles } = await build({
  entryPoints: [source('worker/ranking-worker.ts')],
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  conditions: ['@curio/source'],
  // Only Node takes the branches of onnxruntime's glue that import these.
  external: ['module', 'worker_threads', 'node:*'],
  legalComments: 'inline',
  logLevel: 'warning',
});
const script = outputFiles[0].text;
const text = [
  '/** The ranking worker as one script, with comlink and the glue of onnxruntime-web. @internal */',
  `export const WORKER_SCRIPT: string = ${JSON.stringify(script)};`,
  '',
].join('\n');
await writeFile(source('worker-source.generated.ts'), text);
console.log(`worker: ${Buffer.byteLength(script)} bytes in src/worker-source.generated.ts`);
