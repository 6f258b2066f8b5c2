import type { ModelError, Tensor, TensorInfo, Tensors } from './model.ts';
import { countElements } from './onnx/read-tensor.ts';

/**
 * Whether tensors fit what a model says about its inputs: names, element types, ranks, fixed sizes, symbolic sizes
 * that must agree with each other, and data lengths. Engines check with this before they run, so that every engine
 * answers alike.
 *
 * @returns the first fault in the order of `infos`, or `null`. Tensors the model does not name are ignored.
 * @public
 */
export function checkInputs(infos: readonly TensorInfo[], tensors: Tensors): ModelError | null {
  const sizes = new Map<string, number>();
  for (const info of infos) {
    const fault = checkInput(info, tensors[info.name], sizes);
    if (fault !== null) return fault;
  }
  return null;
}

function checkInput(
  info: TensorInfo,
  tensor: Tensor | undefined,
  sizes: Map<string, number>,
): ModelError | null {
  const { name } = info;
  if (tensor === undefined) return fault('input-missing', `The input ${name} was not given.`, name);
  const type = toTypeName(tensor.data);
  if (type !== info.type)
    return fault('type-mismatch', `${name} is ${type}; the model takes ${info.type}.`, name);
  const wanted = `[${info.shape.join(', ')}]`;
  const seen = `[${tensor.shape.join(', ')}]`;
  if (!fitsShape(info.shape, tensor.shape, sizes)) {
    return fault('shape-mismatch', `${name} has shape ${seen}; the model takes ${wanted}.`, name);
  }
  const length = countElements(tensor.shape);
  if (length === tensor.data.length) return null;
  return fault(
    'shape-mismatch',
    `${name} has ${tensor.data.length} elements; ${seen} needs ${length}.`,
    name,
  );
}

/** A symbol takes the first size it meets and keeps it; a symbol without name fits any size. */
function fitsShape(
  wanted: readonly (number | string)[],
  given: readonly number[],
  sizes: Map<string, number>,
): boolean {
  if (wanted.length !== given.length) return false;
  return given.every((size, axis) => {
    const expected = wanted[axis];
    if (!Number.isInteger(size) || size < 0) return false;
    if (typeof expected === 'number') return expected === size;
    if (expected === undefined || expected === '') return true;
    const known = sizes.get(expected) ?? size;
    sizes.set(expected, known);
    return known === size;
  });
}

function toTypeName(data: Tensor['data']): string {
  if (data instanceof Float32Array) return 'float32';
  if (data instanceof BigInt64Array) return 'int64';
  if (data instanceof Int32Array) return 'int32';
  return data instanceof Int8Array ? 'int8' : 'uint8';
}

function fault(code: ModelError['code'], message: string, place: string): ModelError {
  return { code, message, place: place === '' ? 'an input without name' : place };
}
