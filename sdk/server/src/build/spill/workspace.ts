import { mkdir, mkdtemp, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** A folder for what a build writes before it is whole, in the file system of what it will become. @internal */
export interface Workspace {
  readonly folder: string;
  /** Removes it with all it holds, and the folders that were made for it, but those in which something is now. */
  close(): Promise<void>;
}

/** Hidden from `curio serve`, and told apart from every file of a catalogue. */
const PREFIX = '.curio-work-';

/**
 * Makes a workspace in a folder, which is made too where it is missing; and removes those of builds that were killed.
 *
 * @throws the file system's error.
 * @internal
 */
export async function openWorkspace(inside: string): Promise<Workspace> {
  const made = await mkdir(inside, { recursive: true });
  await removeOrphans(inside);
  const folder = await mkdtemp(join(inside, `${PREFIX}${process.pid}-`));
  return {
    folder,
    async close() {
      await rm(folder, { recursive: true, force: true });
      if (made !== undefined) await removeEmpty(resolve(inside), resolve(made));
    },
  };
}

async function removeOrphans(inside: string): Promise<void> {
  for (const name of await readdir(inside)) {
    const owner = /^\.curio-work-(\d+)-/u.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      await rm(join(inside, name), { recursive: true, force: true });
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one too; only "no such process" says that there is none.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** From a folder up to the first one that was made; those that hold something stay. */
async function removeEmpty(folder: string, first: string): Promise<void> {
  for (let at = folder; at.length >= first.length; at = dirname(at)) {
    const isGone = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
