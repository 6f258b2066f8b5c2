import { writeSync } from 'node:fs';

/** Collects what is written to a file, and writes it in large pieces. @internal */
export interface ByteBuffer {
  /** @returns how many bytes that were. */
  add(content: string | Uint8Array): number;
  flush(): void;
}

const BUFFER_BYTES = 262_144;

/** A UTF-16 unit becomes three bytes at most. */
const MOST_BYTES_A_UNIT = 3;

/** @param hear - sees every piece before it is written. @internal */
export function createByteBuffer(
  descriptor: number,
  hear: (bytes: Uint8Array) => void = () => undefined,
): ByteBuffer {
  const buffer = Buffer.alloc(BUFFER_BYTES);
  let used = 0;
  const put = (bytes: Uint8Array): void => {
    hear(bytes);
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
  };
  const flush = (): void => {
    put(buffer.subarray(0, used));
    used = 0;
  };
  return {
    add(content) {
      const most = typeof content === 'string' ? content.length * MOST_BYTES_A_UNIT : content.length;
      if (used + most > BUFFER_BYTES) flush();
      if (most > BUFFER_BYTES) {
        const bytes = typeof content === 'string' ? Buffer.from(content) : content;
        put(bytes);
        return bytes.length;
      }
      if (typeof content !== 'string') buffer.set(content, used);
      const size = typeof content === 'string' ? buffer.write(content, used) : content.length;
      used += size;
      return size;
    },
    flush,
  };
}
