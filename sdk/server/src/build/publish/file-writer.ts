import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { writeWhole } from '../spill/grouped-spill.ts';

/** A file that is written from its beginning to its end, and hashed on the way. @internal */
export interface FileWriter {
  readonly path: string;
  write(content: string | Uint8Array): void;
  /** @returns the SHA-256 of all that was written, in hex digits. */
  end(): string;
}

const BUFFER_BYTES = 262_144;

/**
 * @param path - of a file that is not there yet.
 * @throws the file system's error.
 * @internal
 */
export function openFileWriter(path: string): FileWriter {
  const descriptor = openSync(path, 'wx');
  const hash = createHash('sha256');
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const flush = (): void => {
    const bytes = Buffer.concat(waiting);
    hash.update(bytes);
    writeWhole(descriptor, bytes);
    waiting = [];
    waitingBytes = 0;
  };
  return {
    path,
    write(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= BUFFER_BYTES) flush();
    },
    end() {
      flush();
      closeSync(descriptor);
      return hash.digest('hex');
    },
  };
}
