import { toInt32 } from '../light/tensors.ts';
import type { ElementType, OnnxConstant, OnnxModel, OnnxOperation } from '../onnx/onnx-model.ts';
import { countElements, isTame, toNumbers } from '../onnx/read-tensor.ts';
import { Refusal } from '../onnx/refusal.ts';
import { createBuilder, type Builder, type Placement, type Storage } from './builder.ts';
import type { Value } from './value.ts';

/** Integers of at most so many elements are followed as shapes are; larger ones are data. */
const MOST_INTEGERS = 4096;

/** A graph on its way into a program: what is defined so far, and what each operator may use. @internal */
export class Lowering {
  readonly builder: Builder;
  readonly #model: OnnxModel;
  readonly #values = new Map<string, Value>();
  /** Operators that still read a value, and one more for an output of the graph. */
  readonly #readers = new Map<string, number>();
  readonly #fused = new Set<OnnxOperation>();
  readonly #temporary: Storage[] = [];

  constructor(model: OnnxModel, placement?: Placement) {
    this.builder = createBuilder(placement);
    this.#model = model;
    for (const { inputs } of model.operations) for (const name of inputs) this.#count(name);
    for (const { name } of model.outputs) this.#count(name);
    for (const [name, source] of model.constants) this.#values.set(name, toConstantValue(source));
  }

  /** Gives a name its value. */
  define(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  /** Whether something has that name by now. */
  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** @throws {@link Refusal} `model-unreadable` where nothing has that name. */
  find(name: string): Value {
    const value = this.#values.get(name);
    if (value === undefined) throw new Refusal('model-unreadable', `Nothing before it makes ${name}.`, name);
    return value;
  }

  /** An input of an operator. */
  input(operation: OnnxOperation, index: number): Value {
    const value = this.optional(operation, index);
    if (value === null) throw refuse(operation, `lacks its input ${index}`, 'model-unreadable');
    return value;
  }

  /** An input that may be left out. */
  optional({ inputs }: OnnxOperation, index: number): Value | null {
    const name = inputs[index] ?? '';
    return name === '' ? null : this.find(name);
  }

  /** The elements of an input that must be known before anything runs. */
  integers(operation: OnnxOperation, index: number): readonly number[] {
    const { integers } = this.input(operation, index);
    if (integers === null) throw refuse(operation, `has an input ${index} that is not known before it runs`);
    return integers;
  }

  /** As {@link Lowering.integers}, of an input that may be left out. */
  optionalIntegers(operation: OnnxOperation, index: number): readonly number[] | null {
    return this.optional(operation, index) === null ? null : this.integers(operation, index);
  }

  /** The value of an operator's first output, or another, with memory of its own. */
  output(operation: OnnxOperation, made: Made, index = 0): Value {
    const value = this.make(made);
    this.define(operation.outputs[index] ?? '', value);
    return value;
  }

  /** A value that an operator needs on the way. */
  temporary(made: Made): Value {
    const value = this.make(made);
    if (value.storage !== null && !value.isConstant) this.#temporary.push(value.storage);
    return value;
  }

  /** The same elements in another shape. */
  view(operation: OnnxOperation, value: Value, shape: readonly number[]): void {
    if (!isTame(shape) || countElements(shape) !== countElements(value.shape))
      throw refuse(operation, `makes [${shape.join(', ')}] of [${value.shape.join(', ')}]`, 'shape-mismatch');
    if (value.storage !== null) value.storage.users += 1;
    this.define(operation.outputs[0] ?? '', { ...value, shape });
  }

  /** Integers that are known now. */
  known(operation: OnnxOperation, integers: readonly number[], shape: readonly number[]): void {
    const source = toInt64Constant(integers, shape);
    this.define(operation.outputs[0] ?? '', { ...toConstantValue(source), integers });
  }

  /** Where a value lies. A constant is laid down when this is first asked; bytes become lanes of four. */
  address(value: Value): number {
    value.storage ??= this.builder.place(toLanes(value.source));
    return value.storage.address;
  }

  /** Where the bytes of a constant lie as they stand in the file; `null` for what is no constant. */
  packedAddress(value: Value): number | null {
    return value.source === null ? null : this.builder.place(value.source.bytes).address;
  }

  /** Lists a call: once, where all it reads is constant, else for every run. */
  call(isConstant: boolean, kernel: string, ...args: readonly number[]): void {
    (isConstant ? this.builder.init : this.builder.run).push([kernel, ...args]);
  }

  /** The operator that alone reads a value, unless that is an output, too. */
  soleReader(name: string): OnnxOperation | null {
    if (this.#readers.get(name) !== 1) return null;
    return this.#model.operations.find(({ inputs }) => inputs.includes(name)) ?? null;
  }

  /** Marks an operator as done by another. */
  fuse(operation: OnnxOperation): void {
    this.#fused.add(operation);
  }

  /** Whether it was done by another. */
  isFused(operation: OnnxOperation): boolean {
    return this.#fused.has(operation);
  }

  /** An operator is done: what nobody reads any more is freed. */
  release({ inputs }: OnnxOperation): void {
    for (const storage of this.#temporary.splice(0)) this.builder.free(storage);
    for (const name of inputs) {
      const left = (this.#readers.get(name) ?? 0) - 1;
      this.#readers.set(name, left);
      const storage = left === 0 ? this.#values.get(name)?.storage : null;
      if (storage !== null && storage !== undefined) this.builder.free(storage);
    }
  }

  /** An input of the graph: memory that lasts, and elements that every run brings. */
  reserve(made: Made): Value {
    return { ...this.make(made), isConstant: false };
  }

  /** A value with memory of its own and no name yet. */
  make({ shape, type = 'float32', from }: Made): Value {
    if (!isTame(shape))
      throw new Refusal('engine-failed', `A tensor of [${shape.join(', ')}] is too large.`, 'memory');
    const isConstant = from.every((source) => source.isConstant);
    const storage = this.builder.allocate(countElements(shape), isConstant);
    return { shape, type, isConstant, storage, source: null, integers: null };
  }

  #count(name: string): void {
    this.#readers.set(name, (this.#readers.get(name) ?? 0) + 1);
  }
}

/** What a new value is. @internal */
export interface Made {
  readonly shape: readonly number[];
  readonly type?: ElementType;
  /** What it is made of; constant where all of it is. */
  readonly from: readonly Value[];
}

/** An operator that cannot be taken, with its name. @internal */
export function refuse(
  { name, operator }: OnnxOperation,
  fault: string,
  code: 'operator-unsupported' | 'shape-mismatch' | 'model-unreadable' = 'operator-unsupported',
): Refusal {
  return new Refusal(code, `${operator} (${name}) ${fault}.`, operator);
}

/** A whole number among an operator's attributes. @internal */
export function toAttribute({ attributes }: OnnxOperation, name: string, fallback: number): number {
  return attributes.get(name)?.number ?? fallback;
}

/** A value that stands in the file. @internal */
export function toConstantValue(source: OnnxConstant): Value {
  const isSmall = source.type !== 'float32' && countElements(source.shape) <= MOST_INTEGERS;
  const integers = isSmall ? toNumbers(source) : null;
  return { shape: source.shape, type: source.type, isConstant: true, storage: null, source, integers };
}

/** A float that an operator brings along. @internal */
export function toFloatConstant(value: number): OnnxConstant {
  return { type: 'float32', shape: [], bytes: new Uint8Array(Float32Array.of(value).buffer) };
}

function toInt64Constant(integers: readonly number[], shape: readonly number[]): OnnxConstant {
  const bytes = new Uint8Array(BigInt64Array.from(integers, (value) => BigInt(value)).buffer);
  return { type: 'int64', shape, bytes };
}

function toLanes(source: OnnxConstant | null): Uint8Array {
  if (source === null) throw new Refusal('engine-failed', 'A value without memory was read.', 'memory');
  if (source.type === 'float32' || source.type === 'int32') return source.bytes;
  return new Uint8Array(Int32Array.from(toNumbers(source), toInt32).buffer);
}
