import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, succeed, type Result } from '@curio/core';
import { decodeText, isPage } from '@curio/core/readers';
import type { SourceErrorCode } from '../../build/sources/read-source.ts';
import { fetchSource, isAddress } from './fetch-source.ts';

/** What was named, by how it is judged. @internal */
export interface SortedSources {
  /** Catalogues and feeds, as files. */
  readonly files: readonly string[];
  readonly pages: readonly PageSource[];
}

/** A page's source. @internal */
export interface PageSource {
  /** Its address, or the name of its file. */
  readonly name: string;
  readonly html: string;
}

/** As much as tells a page from a feed. */
const HEAD_BYTES = 4096;

/**
 * Tells pages from catalogues, and fetches what is named by its address; a feed that comes so is kept in the folder.
 *
 * @returns the first failure with the source in its place.
 * @internal
 */
export async function sortSources(
  names: readonly string[],
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<Result<SortedSources, SourceErrorCode>> {
  const files: string[] = [];
  const pages: PageSource[] = [];
  for (const [at, name] of names.entries()) {
    const source = isAddress(name)
      ? await fetchOne(name, { file: join(folder, String(at), toFileName(name)), signal })
      : await openOne(name);
    if (!source.ok) return source;
    if (typeof source.value === 'string') files.push(source.value);
    else pages.push(source.value);
  }
  return succeed({ files, pages });
}

type Sorted = Promise<Result<string | PageSource, SourceErrorCode>>;

async function fetchOne(
  address: string,
  { file, signal }: { readonly file: string; readonly signal: AbortSignal },
): Sorted {
  const fetched = await fetchSource(address, signal);
  if (!fetched.ok) return fetched;
  const { url, bytes, charset } = fetched.value;
  const html = charset === null ? null : decodeLoosely(bytes, charset);
  const text = html === null ? decodeText(bytes) : succeed(html);
  if (text.ok && isPage(text.value)) return succeed({ name: url, html: text.value });
  await mkdir(dirname(file));
  await writeFile(file, bytes);
  return succeed(file);
}

async function openOne(path: string): Sorted {
  // What cannot be read is told where catalogues are opened.
  const head = await readHead(path).catch(() => null);
  if (head === null || !isPage(decodeLoosely(head, 'utf-8') ?? '')) return succeed(path);
  const text = decodeText(await readFile(path));
  return text.ok
    ? succeed({ name: basename(path), html: text.value })
    : fail(text.error.code, text.error.message, path);
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Wrong bytes, or half a sign at a cut, are no reason not to look; `null` for an encoding that nobody knows. */
function decodeLoosely(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/** The last part of an address, as reports name it. */
function toFileName(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  return last.replaceAll(/[^\w.-]/gu, '_').slice(-80) || 'feed';
}
