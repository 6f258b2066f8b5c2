/*
 * node scripts/lint-extension.mjs
 *
 * The store's own linter over the built extension: no error, and no warning but those whose reason stands here.
 */
import { spawnSync } from 'node:child_process';
import { ROOT } from './ensure-install.mjs';
import { TOOL_PATH } from './run-step.mjs';

/** Warnings that are known, by code and the file's name without its hash; of chunks, which the bundler names, by their folder. */
const KNOWN = new Map([
  // Preact's own path for `dangerouslySetInnerHTML`, which nothing of ours uses: in the one chunk that has Preact.
  ['UNSAFE_VAR_ASSIGNMENT chunks', 1],
  // onnxruntime imports its own glue by an address that it is given: a file of the package.
  ['UNSAFE_VAR_ASSIGNMENT assets/ort.wasm.bundle.min', 1],
]);

const { stdout } = spawnSync('web-ext', ['lint', '-s', '.output/firefox-mv3', '--output', 'json'], {
  cwd: `${ROOT}extension`,
  encoding: 'utf8',
  env: { ...process.env, PATH: TOOL_PATH },
  shell: process.platform === 'win32',
});
const { errors, warnings } = JSON.parse(stdout);
const left = new Map(KNOWN);
const unknown = warnings.filter((warning) => {
  const file = (warning.file ?? '').replace(/-[\w-]{8}\.js$/u, '').replace(/^chunks\/.*/u, 'chunks');
  const key = `${warning.code} ${file}`;
  const count = left.get(key) ?? 0;
  left.set(key, count - 1);
  return count === 0;
});
for (const { code, file, message } of [...errors, ...unknown]) console.log(`${code} ${file}: ${message}`);
process.exitCode = errors.length + unknown.length === 0 ? 0 : 1;
