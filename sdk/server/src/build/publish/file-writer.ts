import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { createByteBuffer } from '../spill/byte-buffer.ts';

/** A file that is written from its beginning to its end, and hashed on the way. @internal */
export interface FileWriter {
  readonly path: string;
  write(content: string | Uint8Array): void;
  /** @returns the SHA-256 of all that was written, in hex digits. */
  end(): string;
}

/**
 * Opens a file to write.
 *
 * @param path - of a file that is not there yet.
 * @throws the file system's error.
 * @internal
 */
export function openFileWriter(path: string): FileWriter {
  const descriptor = openSync(path, 'wx');
  const hash = createHash('sha256');
  const buffer = createByteBuffer(descriptor, (bytes) => {
    hash.update(bytes);
  });
  return {
    path,
    write(content) {
      buffer.add(content);
    },
    end() {
      buffer.flush();
      closeSync(descriptor);
      return hash.digest('hex');
    },
  };
}
