import { watch } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What is watched. @internal */
export interface WatchedFiles {
  readonly files: readonly string[];
  /** A folder with all in it; none where absent. */
  readonly folder?: string;
  /** Changes in here are our own. */
  readonly except: string;
  readonly signal: AbortSignal;
}

/** Editors and exports write a file in several strokes. Our choice. */
const QUIET_MS = 200;

/**
 * Tells when files changed, once for all changes that come within a fifth of a second of each other. A file that is
 * replaced, as editors do, is watched on.
 *
 * @throws the file system's error where a folder cannot be watched.
 * @internal
 */
export async function* observeChanges({
  files,
  folder,
  except,
  signal,
}: WatchedFiles): AsyncGenerator<void, void, undefined> {
  let changes = 0;
  let wake = (): void => undefined;
  const failing = new AbortController();
  const until = AbortSignal.any([signal, failing.signal]);
  const listen = async (
    path: string,
    recursive: boolean,
    matters: (name: string) => boolean,
  ): Promise<void> => {
    for await (const { filename } of watch(path, { recursive, signal: until })) {
      if (filename !== null && !matters(filename)) continue;
      changes += 1;
      wake();
    }
  };
  const inOut = resolve(except) + sep;
  const watching = [
    ...Array.from(groupByFolder(files), ([parent, wanted]) =>
      listen(parent, false, (name) => wanted.has(name)),
    ),
    ...(folder === undefined
      ? []
      : [listen(folder, true, (name) => !`${resolve(join(folder, name))}${sep}`.startsWith(inOut))]),
  ];
  const ended = Promise.all(watching);
  // Handled here as well, for the time in which nobody waits for it.
  ended.catch(() => undefined);
  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (changes === 0) await Promise.race([changed, ended]);
      while (changes > 0) {
        changes = 0;
        await setTimeout(QUIET_MS, undefined, { signal: until });
      }
      yield;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    failing.abort();
  }
}

/** Names by the folder that they are in: a file that is replaced is another one, in the same folder. */
function groupByFolder(files: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const file of files) {
    const parent = dirname(resolve(file));
    names.set(parent, (names.get(parent) ?? new Set()).add(basename(file)));
  }
  return names;
}
