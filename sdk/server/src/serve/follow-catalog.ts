import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { observeChanges } from '../platform/observe-changes.ts';
import { learnCatalog, type CatalogLesson } from './learn-catalog.ts';

/** How a catalogue is followed. @internal */
export interface Following {
  readonly signal: AbortSignal;
  /** Hears of a catalogue that could not be read again; what was learnt before stays. */
  readonly report: (trouble: string) => void;
  /** How often to look without being told, in ms; a minute unless told otherwise. */
  readonly everyMs?: number;
}

/** Network folders, and a link that points to another folder from now on, tell nothing by themselves. Our choice. */
const EVERY_MS = 60_000;

/** The files of a catalogue folder whose names never change: the pointer, and what was taken down since. */
const STABLE_FILES = ['catalog.json', 'withdrawn.json'] as const;

/**
 * Learns a catalogue again whenever its folder has another, until aborted: as the file system tells it, and at least as it
 * is seen once a minute. What has not changed is not read beyond its pointer.
 *
 * @param lesson - was learnt already, as `learnt` tells.
 * @param learnt - {@link readPrint} of the folder before it was.
 * @internal
 */
export function followCatalog(lesson: CatalogLesson, learnt: string | null, following: Following): void {
  const { signal, report, everyMs = EVERY_MS } = following;
  let known = learnt;
  let reported = learnt;
  const look = async (): Promise<void> => {
    const print = await readPrint(lesson.folder);
    // Nothing there is a folder that is being replaced.
    if (print === null || print === known || signal.aborted) return;
    const again = await learnCatalog(lesson);
    if (again.ok) known = print;
    // Tried again at the next look, as a store may be away for a while; told once.
    else if (print !== reported && !signal.aborted) {
      reported = print;
      report(`The catalogue of ${lesson.site} was not learnt again: ${again.error.message}`);
    }
  };
  let looking = Promise.resolve();
  const lookInTurn = (): void => void (looking = looking.then(look));
  const timer = setInterval(lookInTurn, everyMs).unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  void watchFolder(lesson.folder, lookInTurn, signal);
}

/**
 * What tells one state of a catalogue folder from another, or `null` where it has none.
 *
 * @internal
 */
export async function readPrint(folder: string): Promise<string | null> {
  const [pointer, list] = STABLE_FILES.map((name) => join(folder, name));
  const text = await readFile(pointer ?? folder, 'utf8').catch(() => null);
  const listed = await stat(list ?? folder).catch(() => null);
  return text === null ? null : `${listed?.mtimeMs ?? 0} ${text}`;
}

/** A folder that cannot be watched is looked at all the same, if later. */
async function watchFolder(folder: string, changed: () => void, signal: AbortSignal): Promise<void> {
  const files = STABLE_FILES.map((name) => join(folder, name));
  try {
    for await (const _ of observeChanges({ files, except: folder, signal })) changed();
  } catch {
    // The folder is gone, or there are no more watches to be had: the minute's look goes on.
  }
}
