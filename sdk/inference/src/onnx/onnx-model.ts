/** Element types that the reader knows, by their names. @internal */
export type ElementType = 'float32' | 'int64' | 'int32' | 'int8' | 'uint8' | 'bool';

/** A constant of the file: its bytes little-endian, as ONNX packs them. @internal */
export interface OnnxConstant {
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** An attribute; absent parts are empty. @internal */
export interface OnnxAttribute {
  readonly number: number;
  readonly text: string;
  readonly numbers: readonly number[];
  readonly tensor: OnnxConstant | null;
}

/** One operator of the graph. @internal */
export interface OnnxOperation {
  readonly name: string;
  readonly operator: string;
  /** Empty texts are left-out optional inputs. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}

/** An input or output of the graph; a text is a symbolic dimension. @internal */
export interface OnnxValue {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly (number | string)[];
}

/** A model file, read. @internal */
export interface OnnxModel {
  readonly opset: number;
  readonly operations: readonly OnnxOperation[];
  readonly constants: ReadonlyMap<string, OnnxConstant>;
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}
