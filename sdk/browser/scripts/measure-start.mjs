/*
 * Prints what a page loads to show its first card, and what comes later: brotli and raw bytes of each chunk that a
 * bundler makes of `createCurio`. Ends with 1 when the start is over its budget.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';

// Of the 15 KB for a first card Lit takes 6.4 and the elements the rest.
const BUDGET_BYTES = 6144;

const entry = fileURLToPath(new URL('../src/measured.generated.ts', import.meta.url));
writeFileSync(entry, "import { createCurio } from './client.ts';\nglobalThis.createCurio = createCurio;\n");
try {
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    external: ['module', 'worker_threads'],
    resolve: { conditionNames: ['@curio/source', 'import', 'default'] },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  process.exitCode = report(output);
} finally {
  rmSync(entry);
}

function report(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const start = new Set();
  const visit = (name) => {
    const chunk = byName.get(name);
    if (chunk === undefined || start.has(name)) return;
    start.add(name);
    chunk.imports.forEach(visit);
  };
  visit(chunks.find((chunk) => chunk.isEntry).fileName);
  for (const { fileName, code } of chunks) print(start.has(fileName) ? 'start' : 'later', code, fileName);
  const together = chunks.filter(({ fileName }) => start.has(fileName)).map(({ code }) => code);
  const bytes = print('start', together.join(''), `together, of ${BUDGET_BYTES}`);
  return bytes > BUDGET_BYTES ? 1 : 0;
}

function print(when, code, name) {
  const bytes = brotliCompressSync(code).length;
  console.log(`${when} ${String(bytes).padStart(6)} brotli ${String(code.length).padStart(6)} raw  ${name}`);
  return bytes;
}
