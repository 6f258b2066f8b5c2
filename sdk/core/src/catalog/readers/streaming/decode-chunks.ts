import { fail, succeed, type Result } from '../../../errors.ts';
import { findEncoding } from '../decode-text.ts';

/** Reads a file's bytes as text, piece by piece. @internal */
export interface ChunkDecoder {
  /** @returns the text that is whole now, without byte order mark and with `\n` as the only line end. */
  push(bytes: Uint8Array): Result<string, 'feed-unreadable'>;
  /** @returns what was kept back; `feed-unreadable` where the file ends inside a character. */
  end(): Result<string, 'feed-unreadable'>;
}

/** Enough to know the encoding by: `findEncoding` looks at no more. */
const HEAD_BYTES = 200;

/**
 * Decodes as `decodeText` does, wherever the pieces are cut: the encoding is told by the first bytes, characters and
 * line ends may lie on a border.
 *
 * @internal
 */
export function decodeChunks(): ChunkDecoder {
  let head: Uint8Array | null = new Uint8Array(0);
  let decode: ((bytes: Uint8Array, stream: boolean) => Result<string, 'feed-unreadable'>) | null = null;
  const start = (bytes: Uint8Array): void => {
    decode = createDecoder(findEncoding(bytes));
    head = null;
  };
  return {
    push(bytes) {
      const known = head === null ? bytes : join(head, bytes);
      if (head !== null && known.length < HEAD_BYTES) {
        head = known;
        return succeed('');
      }
      if (head !== null) start(known);
      return decode?.(known, true) ?? succeed('');
    },
    end() {
      const rest = head ?? new Uint8Array(0);
      if (head !== null) start(rest);
      return decode?.(rest, false) ?? succeed('');
    },
  };
}

function createDecoder(
  encoding: string,
): (bytes: Uint8Array, stream: boolean) => Result<string, 'feed-unreadable'> {
  const decoder = openDecoder(encoding);
  let fault = decoder === null ? `The encoding ${encoding} is not known.` : null;
  let isFirst = true;
  let heldReturn = '';
  return (bytes, stream) => {
    if (fault !== null) return fail('feed-unreadable', fault);
    const read = decodeOrNull(decoder, bytes, stream);
    // What is before the wrong byte is still given, so that whoever reads it knows the line.
    if (read === null) fault = `A byte here is not text in ${encoding}, or the file ends inside a character.`;
    const fresh = read ?? decodeUntilFault(encoding, bytes);
    const text = heldReturn + (isFirst ? fresh.replace(/^\uFEFF/u, '') : fresh);
    if (fresh !== '') isFirst = false;
    // A line feed may come with the next piece, and the two are one line end.
    heldReturn = stream && text.endsWith('\r') ? '\r' : '';
    const lines = text.slice(0, text.length - heldReturn.length).replaceAll(/\r\n?/gu, '\n');
    return fault === null || stream ? succeed(lines) : fail('feed-unreadable', fault);
  };
}

function openDecoder(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    // An unknown label; the first piece says so.
    return null;
  }
}

function decodeOrNull(decoder: TextDecoder | null, bytes: Uint8Array, stream: boolean): string | null {
  try {
    return decoder?.decode(bytes, { stream }) ?? null;
  } catch {
    // The caller says what that means; the decoder's own words differ between platforms.
    return null;
  }
}

function decodeUntilFault(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes).split('\uFFFD', 1)[0] ?? '';
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}
