import { readSync } from 'node:fs';

/** Reads pieces of a file here and there. @internal */
export interface FileWindows {
  /** @returns the bytes, until the next piece is read; fewer only at the end of the file. */
  read(start: number, size: number): Buffer;
  /** Forgets what was read: the file is longer now. */
  clear(): void;
}

/** Places that are read in turns, such as the halves of a feed whose variants lie apart. Our choice. */
const WINDOWS = 16;
const WINDOW_BYTES = 32_768;

interface Window {
  readonly bytes: Buffer;
  start: number;
  size: number;
  usedAt: number;
}

/**
 * Reads ahead: what is asked for next mostly lies behind what was asked for before, in one of a few places. Memory is
 * half a megabyte, whatever is read.
 *
 * @internal
 */
export function openFileWindows(descriptor: number): FileWindows {
  const windows = Array.from({ length: WINDOWS }, (): Window => ({
    bytes: Buffer.alloc(WINDOW_BYTES),
    start: 0,
    size: 0,
    usedAt: 0,
  }));
  let turn = 0;
  return {
    read(start, size) {
      if (size > WINDOW_BYTES) return readAt(descriptor, Buffer.alloc(size), start);
      const found =
        windows.find((window) => holds(window, start, size)) ?? refill(windows, start, descriptor);
      turn += 1;
      found.usedAt = turn;
      return found.bytes.subarray(start - found.start, Math.min(found.size, start - found.start + size));
    },
    clear() {
      for (const window of windows) window.size = 0;
    },
  };
}

function holds(window: Window, start: number, size: number): boolean {
  return start >= window.start && start + size <= window.start + window.size;
}

/** Fills the window that nobody has looked through for the longest time. */
function refill(windows: readonly Window[], start: number, descriptor: number): Window {
  const oldest = windows.reduce((one, other) => (other.usedAt < one.usedAt ? other : one));
  oldest.start = start;
  oldest.size = readAt(descriptor, oldest.bytes, start).length;
  return oldest;
}

/** Fills a buffer from a place of a file on. @returns what there was. @internal */
export function readAt(descriptor: number, bytes: Buffer, start: number): Buffer {
  let filled = 0;
  for (let read = -1; read !== 0 && filled < bytes.length; filled += read) {
    read = readSync(descriptor, bytes, filled, bytes.length - filled, start + filled);
  }
  return bytes.subarray(0, filled);
}
