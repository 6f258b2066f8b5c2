import { open, rm, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** A take-down writes two files of some kilobytes; whoever holds the lock longer was killed. Our choice. */
const STALE_MS = 10_000;
const RETRY_MS = 20;

/**
 * Runs one piece of work at a time among all processes: the file is there while one runs. What was left by a process
 * that was killed is taken over.
 *
 * @param path - of the file; its folder must be there.
 * @throws the file system's error, and what the work throws.
 * @internal
 */
export async function withLock<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  while (!(await takeLock(path))) await setTimeout(RETRY_MS);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function takeLock(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const there = await stat(path).catch(() => null);
    // The file's clock is the machine's own: both times are of one place.
    if (there !== null && Date.now() - there.mtimeMs > STALE_MS) await rm(path, { force: true });
    return false;
  }
}
