import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PRELUDE = new URL('tell-peak.mjs', import.meta.url).href;

/** What a process took. */
export interface Measured {
  readonly output: string;
  readonly seconds: number;
  /** The most memory it held, of all kinds. */
  readonly peakBytes: number;
}

/**
 * Runs a program by Node in a process of its own, from the repository's folder.
 *
 * @throws when it ends with another code than 0.
 */
export async function runMeasured(words: readonly string[]): Promise<Measured> {
  const peakFile = join(tmpdir(), `curio-peak-${process.pid}`);
  const startedAtMs = performance.now();
  const child = spawn('node', ['--import', PRELUDE, ...words], {
    cwd: ROOT,
    env: { ...process.env, CURIO_PEAK_FILE: peakFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  await once(child, 'close');
  const seconds = (performance.now() - startedAtMs) / 1000;
  if (child.exitCode !== 0) throw new Error(`${words.join(' ')} ended with ${child.exitCode}`);
  const peakBytes = Number(readFileSync(peakFile, 'utf8')) * 1024;
  rmSync(peakFile);
  return { output, seconds, peakBytes };
}
