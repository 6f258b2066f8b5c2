type Numbers = Float64Array | Float32Array | Uint32Array | Int32Array;

/** A list of numbers that grows without being copied, in the bytes that each of them takes. @internal */
export interface NumberList {
  readonly length: number;
  /** @returns 0 behind the end. */
  get(at: number): number;
  /** @param at - at most the length, which it then makes longer by one. */
  set(at: number, value: number): void;
}

/** Numbers a piece: small against a catalogue, large against what a piece costs. */
const PIECE = 65_536;

/** @param create - makes a piece of zeros, such as `(length) => new Uint32Array(length)`. @internal */
export function createNumberList(create: (length: number) => Numbers): NumberList {
  const pieces: Numbers[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    get: (at) => pieces[Math.floor(at / PIECE)]?.[at % PIECE] ?? 0,
    set(at, value) {
      const number = Math.floor(at / PIECE);
      const piece = (pieces[number] ??= create(PIECE));
      piece[at % PIECE] = value;
      length = Math.max(length, at + 1);
    },
  };
}
