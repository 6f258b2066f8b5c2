import type { LoadedFile } from './request-log.ts';

/**
 * Asks for the length of a file that a worker has loaded, without loading it again: a worker's requests stand in no
 * timing that its page can read.
 *
 * @returns the file as the server would send it; `sentBytes` is 0 where the server tells no length.
 */
export async function weighWasm(url: string, signal: AbortSignal): Promise<LoadedFile> {
  try {
    const { headers } = await fetch(url, { method: 'HEAD', signal });
    const sentBytes = Number(headers.get('content-length') ?? 0);
    return { url, sentBytes, isCompressed: headers.has('content-encoding') };
  } catch {
    // The engine ran all the same; what it weighs stays untold.
    return { url, sentBytes: 0, isCompressed: false };
  }
}
