/*
 * Bundles each ranking worker into one self-contained script and writes it as a string into src/ranking/workers/, from
 * where the page starts it as a blob.
 *
 * One file a worker, because in a blob worker a static import is governed by worker-src and a relative one has no base.
 */
import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';

const source = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

const WORKERS = {
  plan: 'comlink, the kernels, and what runs a plan',
  light: 'comlink, the kernels, and what reads an `.onnx`',
  onnxruntime: 'comlink and the glue of onnxruntime-web',
};

// Only Node takes the branches of onnxruntime's glue that import these.
const EXTERNAL = { onnxruntime: ['module', 'worker_threads', 'node:*'] };

// `loadModel` may import it; no worker calls that, but what is imported lazily is wrapped before it is left out.
const NOT_ONNXRUNTIME = ['*/onnxruntime-engine.ts'];

await mkdir(source('ranking/workers'), { recursive: true });
for (const [name, contents] of Object.entries(WORKERS)) await writeWorker(name, contents);

async function writeWorker(name, contents) {
  const { outputFiles } = await build({
    entryPoints: [source(`worker/${name}-worker.ts`)],
    bundle: true,
    write: false,
    format: 'esm',
    // The kernels are text beyond ASCII; escapes would double it.
    charset: 'utf8',
    target: 'es2022',
    conditions: ['@curio/source'],
    external: EXTERNAL[name] ?? NOT_ONNXRUNTIME,
    legalComments: 'inline',
    logLevel: 'warning',
  });
  // 4% less than esbuild makes of it.
  const { code: script } = await minify(outputFiles[0].text, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true },
  });
  const text = [
    `/** The ${name} worker as one script: ${contents}. @internal */`,
    `export const WORKER_SCRIPT: string = ${JSON.stringify(script)};`,
    '',
  ].join('\n');
  await writeFile(source(`ranking/workers/${name}.generated.ts`), text);
  console.log(`${name} worker: ${script.length} B, brotli ${brotliCompressSync(script).length} B`);
}
