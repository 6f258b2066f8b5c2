import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toReason, type BenchReport, type BenchRow } from './bench-report.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm i @curio/sdk @curio/widget` brings of ours; none of it is on a registry yet, so all are packed. */
const PACKAGES = ['sdk/core', 'sdk/inference', 'sdk/browser', 'widget'];

/** 10 MB, in 1,024s as every budget here. onnxruntime-web alone would be 130, which is why it is an optional peer. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * What a fresh project's `node_modules` holds after the packed packages were installed into it, with all that they depend
 * on, by npm itself. Needs a registry for what is not ours.
 */
export async function measureInstall(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'curio-install-'));
  try {
    return { bench: 'install', rows: [install(folder)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function install(folder: string): BenchRow {
  const frame = { metric: 'node_modules of a fresh project', unit: 'B', budget: MOST_BYTES };
  const unbuilt = PACKAGES.find((path) => !existsSync(join(ROOT, path, 'dist')));
  if (unbuilt !== undefined)
    return {
      ...frame,
      value: null,
      pass: false,
      beside: {},
      reason: `${unbuilt} is not built; run \`npm run build\``,
    };
  try {
    for (const path of PACKAGES) npm(join(ROOT, path), ['pack', '--pack-destination', folder]);
    const archives = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'fresh', private: true }));
    npm(folder, ['install', ...archives.map((name) => `./${name}`)]);
    const sizes = weigh(join(folder, 'node_modules'));
    const value = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
    return { ...frame, value, pass: value <= MOST_BYTES, beside: Object.fromEntries(sizes) };
  } catch (error) {
    // Without a registry only data from outside the repository is absent.
    return { ...frame, value: null, pass: true, beside: {}, reason: `skipped: ${toReason(error)}` };
  }
}

function npm(cwd: string, args: readonly string[]): void {
  execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
}

/** Bytes of all files by package, the largest first. */
function weigh(modules: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const entry of readdirSync(modules, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = /^(?:@[^/\\]+[/\\])?[^/\\]+/u.exec(path.slice(modules.length + 1))?.[0] ?? '';
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(path).size);
  }
  return new Map([...sizes].toSorted(([, one], [, other]) => other - one));
}
