import { closeSync, openSync } from 'node:fs';
import { createByteBuffer } from './byte-buffer.ts';
import { openFileWindows } from './file-windows.ts';
import { createNumberList } from './number-list.ts';

/** Records in a file, in groups whose members may come apart; memory holds where they are. @internal */
export interface GroupedSpill<Entry> {
  /** How many groups there are. */
  readonly groups: number;
  /** @param group - 0 for the first, and at most one more than the highest so far. */
  add(group: number, entry: Entry): void;
  /** @returns the group's records in the order in which they came. */
  read(group: number): readonly Entry[];
  close(): void;
}

const NONE = 0xff_ff_ff_ff;

/**
 * Spills records, as JSON, into a file of its own.
 *
 * @param path - of a file that is not there yet.
 * @throws the file system's error.
 * @internal
 */
export function openGroupedSpill<Entry>(path: string): GroupedSpill<Entry> {
  const file = openFile(path);
  const starts = createNumberList((length) => new Float64Array(length));
  const sizes = createNumberList((length) => new Uint32Array(length));
  const nexts = createNumberList((length) => new Uint32Array(length));
  const firsts = createNumberList((length) => new Uint32Array(length));
  const lasts = createNumberList((length) => new Uint32Array(length));
  return {
    get groups() {
      return firsts.length;
    },
    add(group, entry) {
      const number = starts.length;
      starts.set(number, file.length);
      sizes.set(number, file.append(JSON.stringify(entry)));
      nexts.set(number, NONE);
      if (group === firsts.length) firsts.set(group, number);
      else nexts.set(lasts.get(group), number);
      lasts.set(group, number);
    },
    read(group) {
      const entries: Entry[] = [];
      let number = group < firsts.length ? firsts.get(group) : NONE;
      while (number !== NONE) {
        const bytes = file.read(starts.get(number), sizes.get(number));
        // What `add` wrote.
        entries.push(JSON.parse(bytes.toString()) as Entry);
        number = nexts.get(number);
      }
      return entries;
    },
    close: () => {
      file.close();
    },
  };
}

interface SpillFile {
  /** Where the next record will begin. */
  readonly length: number;
  append(text: string): number;
  read(start: number, size: number): Buffer;
  close(): void;
}

function openFile(path: string): SpillFile {
  const descriptor = openSync(path, 'wx+');
  const buffer = createByteBuffer(descriptor);
  const windows = openFileWindows(descriptor);
  let length = 0;
  let isWhole = true;
  return {
    get length() {
      return length;
    },
    append(text) {
      const size = buffer.add(text);
      length += size;
      isWhole = false;
      return size;
    },
    read(start, size) {
      if (!isWhole) {
        buffer.flush();
        windows.clear();
        isWhole = true;
      }
      return windows.read(start, size);
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}
