import type { Tier } from '@curio/core';

/** What may rank on this page; `none` is the arithmetic that every visitor begins with. */
export type EngineName = 'none' | 'light' | 'onnxruntime';

/** An engine as the page tells of it. */
export interface EngineFacts {
  readonly name: EngineName;
  readonly title: string;
  /** The tier that its slates carry. */
  readonly tier: Tier;
  readonly text: string;
  /** What a visitor has to expect before asking for it. */
  readonly price: string;
}

/** In the order of their weight. The sizes are those of `docs/decisions/0004-two-engines-run-one-model.md`. */
export const ENGINES: readonly [EngineFacts, ...EngineFacts[]] = [
  {
    name: 'none',
    title: 'No model',
    tier: 0,
    text: 'Plain arithmetic over what you liked. Every page begins with it.',
    price: 'Loads nothing more',
  },
  {
    name: 'light',
    title: 'Light',
    tier: 1,
    text: 'Runs the model with WebAssembly kernels written for it. The usual choice.',
    price: 'Loads 0.1 MB',
  },
  {
    name: 'onnxruntime',
    title: 'onnxruntime',
    tier: 2,
    text: 'Runs every ONNX model. Taken where a model asks for more than Light can do.',
    price: 'Loads 14.4 MB, or 2.4 MB where a server compresses',
  },
];
