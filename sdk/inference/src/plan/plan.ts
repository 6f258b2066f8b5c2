import type { ElementType } from '../onnx/onnx-model.ts';

/** `base + slope · n`, where n is the size of the plan's one symbolic dimension. @internal */
export type Affine = readonly [base: number, slope: number];

/** An input or output of a plan. @internal */
export interface PlanTensor {
  readonly name: string;
  readonly type: ElementType;
  /** A text is the symbolic dimension. */
  readonly shape: readonly (number | string)[];
  readonly address: Affine;
}

/** A call of a kernel: its name, what every argument is at n = 0, and the slopes of those that grow, by place. @internal */
export type PlanCall = readonly [
  kernel: string,
  bases: readonly number[],
  slopes: readonly (readonly [number, number])[],
];

/**
 * A model laid out for every size of its one symbolic dimension: what a page needs to run it, and nothing of what it
 * takes to get there. Made by `derivePlan` from the `.onnx`, whose hash it carries.
 *
 * @internal
 */
export interface Plan {
  readonly version: 1;
  /** SHA-256 of the `.onnx`, in hex. */
  readonly modelSha256: string;
  readonly memory: Affine;
  readonly inputs: readonly PlanTensor[];
  readonly outputs: readonly PlanTensor[];
  /** Called once. */
  readonly init: readonly PlanCall[];
  readonly run: readonly PlanCall[];
  /** Where the pieces of the file's data lie in memory: address, and length in bytes; in the order of the data. */
  readonly constants: readonly (readonly [address: number, length: number])[];
}

/** The first bytes of a plan file. */
const MAGIC = 'CURP';

const HEAD_BYTES = 12;

/**
 * Writes a plan file: `CURP`, version and header length as uint32 little-endian, the plan as JSON, then the bytes of
 * its constants.
 *
 * @internal
 */
export function encodePlan(plan: Plan, constants: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(JSON.stringify(plan));
  const length = constants.reduce((sum, { byteLength }) => sum + byteLength, HEAD_BYTES + header.length);
  const file = new Uint8Array(length);
  file.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(file.buffer);
  view.setUint32(4, plan.version, true);
  view.setUint32(8, header.length, true);
  file.set(header, HEAD_BYTES);
  let at = HEAD_BYTES + header.length;
  for (const bytes of constants) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}

/** A plan file, read. @internal */
export interface ReadPlan {
  readonly plan: Plan;
  /** The bytes behind the header. */
  readonly data: Uint8Array;
}

/**
 * Reads a plan file. Its numbers are taken as they are: a plan comes from the same build as the catalogue, and its
 * file's hash is checked before. What does not begin like one is refused.
 *
 * @returns `null` for what is no plan of this version, or is cut.
 * @internal
 */
export function parsePlan(file: Uint8Array): ReadPlan | null {
  if (file.length < HEAD_BYTES || new TextDecoder().decode(file.subarray(0, 4)) !== MAGIC) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = HEAD_BYTES + view.getUint32(8, true);
  if (view.getUint32(4, true) !== 1 || end > file.length) return null;
  try {
    const plan = JSON.parse(new TextDecoder().decode(file.subarray(HEAD_BYTES, end))) as Plan;
    const data = file.subarray(end);
    return data.length === plan.constants.reduce((sum, [, length]) => sum + length, 0)
      ? { plan, data }
      : null;
  } catch {
    // The caller says that it is no plan.
    return null;
  }
}
