import { open, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fail, succeed, type Result } from '@curio/core';
import { decodeText, readMp4DurationMs, type ClipFile, type ClipFolder } from '@curio/core/readers';
import { toSentence } from './read-source.ts';

/** A folder of clips, and where it will be served. @public */
export interface ClipsOptions {
  /** Its files are read, and stay where they are: publish the folder as it is. */
  readonly folder: string;
  /** Address of the folder, absolute or as seen from `catalog.json`; a slash at its end is added when missing. */
  readonly base: string;
}

const TABLE = 'clips.csv';

/**
 * Reads what a folder of clips holds, with all folders in it: names, the lengths of MP4 files, and `clips.csv`. What
 * begins with a dot is not seen.
 *
 * @returns `wrong-call` where the folder or its table cannot be read; a clip that cannot has no length.
 * @internal
 */
export async function readClips({ folder, base }: ClipsOptions): Promise<Result<ClipFolder, 'wrong-call'>> {
  try {
    const names = await listNames(folder);
    const files: ClipFile[] = [];
    for (const name of names.filter((other) => other !== TABLE)) files.push(await readFacts(folder, name));
    const table = names.includes(TABLE) ? decodeText(await readFile(join(folder, TABLE))) : null;
    if (table?.ok === false) return fail('wrong-call', table.error.message, join(folder, TABLE));
    const address = base === '' || base.endsWith('/') ? base : `${base}/`;
    return succeed({ files, base: address, ...(table === null ? {} : { table: table.value }) });
  } catch (error) {
    return fail('wrong-call', toFolderSentence(error), folder);
  }
}

async function listNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((name) => !name.split('/').some((step) => step.startsWith('.')));
}

async function readFacts(folder: string, name: string): Promise<ClipFile> {
  if (!/\.(?:mp4|m4v)$/iu.test(name)) return { name };
  const file = await open(join(folder, name));
  try {
    const { size } = await file.stat();
    const durationMs = await readMp4DurationMs({
      sizeBytes: size,
      async read(at, length) {
        const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, at);
        return buffer.subarray(0, bytesRead);
      },
    });
    return durationMs === null ? { name } : { name, durationMs };
  } finally {
    await file.close();
  }
}

function toFolderSentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such folder of clips.';
  if (code === 'ENOTDIR') return 'That is a file, not a folder of clips.';
  return toSentence(error);
}
