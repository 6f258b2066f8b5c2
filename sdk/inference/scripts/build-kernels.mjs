/*
 * Compiles the kernels with AssemblyScript and writes them, as text, to src/light/kernels.generated.ts.
 *
 * In: kernels/*.ts. Out: two modules, all kernels with SIMD, and the matrix product once more with relaxed SIMD.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { main as compileAssembly } from 'assemblyscript/asc';

const FOLDER = fileURLToPath(new URL('../kernels/', import.meta.url));
const TARGET = fileURLToPath(new URL('../src/light/kernels.generated.ts', import.meta.url));

// A program's memory begins at 1024; below lie the tables of both modules.
const all = await compile('index.ts', ['--enable', 'simd', '--initialMemory', '1', '--memoryBase', '256']);
const relaxed = await compile('relaxed.ts', [
  '--enable',
  'simd,relaxed-simd',
  '--importMemory',
  '--memoryBase',
  '512',
]);
await writeFile(
  TARGET,
  [
    '// Written by scripts/build-kernels.mjs.',
    '/** Every kernel, with its memory; a letter a byte. @internal */',
    `export const KERNELS = ${toText(all)};`,
    '/** `multiply` with relaxed SIMD, over the memory of the others; a letter a byte. @internal */',
    `export const RELAXED_KERNELS = ${toText(relaxed)};`,
    '',
  ].join('\n'),
);
console.log(`kernels ${describe(all)}, relaxed ${describe(relaxed)}`);

async function compile(entry, flags) {
  const files = new Map();
  const options = ['--runtime', 'stub', '--noAssert', '--optimizeLevel', '3', '--shrinkLevel', '1'];
  // The arithmetic is shared between modules of ours; no v128 crosses the border to JavaScript.
  const quiet = ['--disableWarning', '112', '--use', 'abort='];
  const { error } = await compileAssembly(
    [entry, '--outFile', 'kernels.wasm', '--baseDir', FOLDER, ...options, ...quiet, ...flags],
    { writeFile: (name, content) => files.set(name, content) },
  );
  if (error) throw new Error(`The kernels do not compile: ${error.message}`);
  return Buffer.from(files.get('kernels.wasm'));
}

/**
 * The letter of a byte lies 35 further on: no control character and no quote is among them, and what repeats in the
 * module repeats in the text, which base64 would hide from a compressor: both modules take 2.8 KB brotli instead of 4.2.
 */
function toText(bytes) {
  return JSON.stringify(String.fromCharCode(...Array.from(bytes, (byte) => byte + 35)));
}

function describe(bytes) {
  return `${bytes.length} B, brotli ${brotliCompressSync(bytes).length} B`;
}
