import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, succeed, type ParsedCatalog, type Result } from '@curio/core';
import { MAX_SOURCE_BYTES, readCatalog, type ReaderErrorCode, type ReaderOptions } from '@curio/core/readers';

/** One source with what became of its items. @internal */
export interface ReadSource {
  /** The file's own name, without the folders that lead to it: reports are published. */
  readonly name: string;
  readonly parsed: ParsedCatalog;
}

/** Why a source is refused. @public */
export type SourceErrorCode = ReaderErrorCode | 'catalog-unreachable';

/**
 * Reads files of any format that is known, each as a whole.
 *
 * @returns the sources in the given order, or the first failure with the path in its place.
 * @internal
 */
export async function readSources(
  paths: readonly string[],
  options: ReaderOptions,
): Promise<Result<readonly ReadSource[], SourceErrorCode>> {
  const sources: ReadSource[] = [];
  for (const path of paths) {
    const source = await readSource(path, options);
    if (!source.ok) return source;
    sources.push(source.value);
  }
  return succeed(sources);
}

async function readSource(
  path: string,
  options: ReaderOptions,
): Promise<Result<ReadSource, SourceErrorCode>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const parsed = readCatalog(bytes.value, options);
  if (parsed.ok) return succeed({ name: basename(path), parsed: parsed.value });
  const { code, message, place } = parsed.error;
  return fail(code, message, place === undefined ? path : `${path}, ${place}`);
}

async function readBytes(
  path: string,
): Promise<Result<Uint8Array, 'catalog-unreachable' | 'feed-too-large'>> {
  try {
    const { size } = await stat(path);
    // Told before it is read: the reader would say so after.
    if (size > MAX_SOURCE_BYTES) return fail('feed-too-large', sayTooLarge(size), path);
    return succeed(await readFile(path));
  } catch (error) {
    return fail('catalog-unreachable', toSentence(error), path);
  }
}

function sayTooLarge(size: number): string {
  const [has, most] = [size, MAX_SOURCE_BYTES].map((bytes) => Math.round(bytes / 1024 / 1024));
  return `The file has ${has} MB, where ${most} MB are the most that is read at once. Give it in parts, each of which may have as much, with the variations of a product in one part; a Merchant Center feed that is built by itself may have any size.`;
}

/** Why a file or folder cannot be read, for a person. @internal */
export function toSentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'That is a folder, not a file.';
  if (code === 'EACCES') return 'This user may not read it.';
  return error instanceof Error ? error.message : String(error);
}
