import type { ConsentState, CurioOptions } from '@curio/sdk';

/** A script tag's `data-` attributes and its own address. */
export interface ScriptSettings {
  readonly scriptUrl: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
}

/** What `data-consent` may say. */
export const CONSENT_STATES: readonly ConsentState[] = ['pending', 'granted', 'denied', 'cookieless'];
const ENGINES: readonly string[] = ['auto', 'light', 'none', 'onnxruntime'];

/** Reads the attributes; a value that is none of those allowed counts as absent, and the console says so. */
export function toOptions({ scriptUrl, dataset }: ScriptSettings): CurioOptions {
  const { site = '', source = 'catalog.json', currency, collector, writeKey, workerUrl } = dataset;
  const consent = oneOf('data-consent', dataset['consent'], CONSENT_STATES) as ConsentState | undefined;
  const engine = oneOf('data-engine', dataset['engine'], ENGINES) as CurioOptions['engine'];
  return {
    site,
    source,
    ...(currency === undefined ? {} : { currency }),
    assets: {
      modelUrl: new URL(dataset['modelUrl'] ?? 'model/', scriptUrl).href,
      onnxruntimeWasmUrl: new URL('ort-wasm-simd-threaded.wasm', scriptUrl).href,
      ...(workerUrl === undefined ? {} : { workerUrl }),
    },
    ...(collector === undefined || writeKey === undefined ? {} : { collector: { url: collector, writeKey } }),
    ...(consent === undefined ? {} : { consent }),
    ...(engine === undefined ? {} : { engine }),
  };
}

function oneOf(name: string, value: string | undefined, allowed: readonly string[]): string | undefined {
  if (value === undefined || allowed.includes(value)) return value;
  console.warn(`${name}="${value}" is none of ${allowed.join(', ')}.`);
  return undefined;
}
