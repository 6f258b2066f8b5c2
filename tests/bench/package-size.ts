import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { packages } from '../../.size-limit.mjs';
import type { BenchRow } from './bench-report.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Bytes that a zip keeps for each file beside its content and its name, which stands in it twice. */
const ENTRY_BYTES = 76;
/** Bytes at a zip's end. */
const END_BYTES = 22;

/** What a store takes: the built extension as a zip, by itself and with the one file that is most of it. */
export function measurePackages(): readonly BenchRow[] {
  return packages.map(({ name, folder, apart, limitBytes }) => {
    const frame = { metric: name, unit: 'B zipped', budget: limitBytes };
    const path = join(ROOT, folder);
    if (!existsSync(path)) {
      return { ...frame, value: null, pass: false, beside: {}, reason: `${folder} is not built` };
    }
    const files = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({ name: join(entry.parentPath, entry.name).slice(path.length + 1) }))
      .map((file) => ({ ...file, bytes: zippedSize(file.name, readFileSync(join(path, file.name))) }));
    const sum = (isCounted: (file: string) => boolean): number =>
      files.reduce((total, file) => total + (isCounted(file.name) ? file.bytes : 0), END_BYTES);
    const value = sum((file) => !file.endsWith(apart));
    return {
      ...frame,
      value,
      pass: value <= limitBytes,
      beside: { [`with ${apart}`]: sum(() => true), files: files.length },
    };
  });
}

function zippedSize(name: string, content: Buffer): number {
  return deflateRawSync(content, { level: 9 }).length + ENTRY_BYTES + 2 * Buffer.byteLength(name);
}
