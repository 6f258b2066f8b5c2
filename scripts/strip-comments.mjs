/*
 * node scripts/strip-comments.mjs FOLDER…
 *
 * Takes the comments out of compiled modules: their declarations say the same beside them, and what is installed should
 * weigh what it needs to. The code stays as it was, line ends and all that only a person sees aside.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const path = join(folder, name);
    const code = readFileSync(path, 'utf8');
    // What esbuild has printed once it prints the same again.
    const stripped = transformSync(code, { target: 'esnext', legalComments: 'none', charset: 'utf8' }).code;
    if (stripped !== code) writeFileSync(path, stripped);
  }
}
