import type { Slate } from '@curio/core';
import type { EngineBench } from './bench/engine-bench.ts';
import { ENGINES, type EngineName } from './bench/engines.ts';

/** The engine that the others are compared with. */
export interface Reference {
  readonly name: EngineName;
  readonly title: string;
  readonly slate: Slate;
}

/** What pages usually run comes first. Without a model there are no scores that a model's could be measured by. */
const ORDER: readonly EngineName[] = ['light', 'onnxruntime'];

/** Light, or onnxruntime where only that was measured. */
export function findReference(bench: EngineBench): Reference | null {
  for (const name of ORDER) {
    const state = bench.stateOf(name);
    const title = ENGINES.find((engine) => engine.name === name)?.title ?? name;
    if (state.at === 'done') return { name, title, slate: state.measurement.slate };
  }
  return null;
}
