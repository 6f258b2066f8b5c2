import type { EventType } from '@curio/core';
import type { ConsentChoice, ConsentSource, ConsentState, CurioOptions } from '@curio/sdk';

/** A script tag's `data-` attributes and its own address. */
export interface ScriptSettings {
  readonly scriptUrl: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
}

/** What `data-consent` may say: a state, or the consent tool of the page that says it. */
const CONSENT_STATES: readonly string[] = ['pending', 'granted', 'denied', 'cookieless'];
const CONSENT_SOURCES: readonly string[] = ['tcf', 'google', 'shopify', 'gpc', 'auto'];
const CONSENT_WORDS = [...CONSENT_STATES, ...CONSENT_SOURCES];
const ENGINES: readonly string[] = ['auto', 'light', 'none', 'onnxruntime'];
const TARGETS: readonly string[] = ['ga4', 'segment', 'shopify'];

/** Reads the attributes; a value that is none of those allowed counts as absent, and the console says so. */
export function toOptions({ scriptUrl, dataset }: ScriptSettings): CurioOptions {
  const { site = '', source = 'catalog.json', currency, collector, writeKey, workerUrl } = dataset;
  const consent = toConsent(oneOf('data-consent', dataset['consent'], CONSENT_WORDS));
  const engine = oneOf('data-engine', dataset['engine'], ENGINES) as CurioOptions['engine'];
  const forward = toForward(dataset['forward']);
  return {
    site,
    source,
    assets: {
      modelUrl: new URL(dataset['modelUrl'] ?? 'model/', scriptUrl).href,
      onnxruntimeWasmUrl: new URL('ort-wasm-simd-threaded.wasm', scriptUrl).href,
      ...(workerUrl === undefined ? {} : { workerUrl }),
    },
    ...(collector === undefined || writeKey === undefined ? {} : { collector: { url: collector, writeKey } }),
    ...withoutUndefined({ currency, consent, engine, forward }),
  };
}

type Chosen = Pick<CurioOptions, 'currency' | 'consent' | 'engine' | 'forward'>;

function withoutUndefined(chosen: { readonly [Name in keyof Chosen]: Chosen[Name] | undefined }): Chosen {
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
}

/** Reads a word of consent as a page says it; purposes one by one are taken as they are. */
export function toConsent(
  said: Exclude<ConsentChoice, string> | string | undefined,
): ConsentChoice | undefined {
  if (typeof said !== 'string') return said;
  // The lists hold exactly the words of the types.
  if (CONSENT_SOURCES.includes(said)) return { from: said as ConsentSource };
  return oneOf('consent', said, CONSENT_STATES) as ConsentState | undefined;
}

/** Targets, and with a minus before them the types that the shop tells these of by itself: `ga4 -add-to-cart`. */
function toForward(text: string | undefined): CurioOptions['forward'] {
  if (text === undefined) return undefined;
  const words = text.split(' ').filter((word) => word !== '');
  const isLeftOut = (word: string): boolean => word.startsWith('-');
  const without = words.filter(isLeftOut).map((word) => word.slice(1) as EventType);
  const names = words.filter((word) => !isLeftOut(word)).map((word) => oneOf('data-forward', word, TARGETS));
  return names
    .filter((name) => name !== undefined)
    .map((name) => ({ to: name as 'ga4' | 'segment' | 'shopify', without }));
}

function oneOf(name: string, value: string | undefined, allowed: readonly string[]): string | undefined {
  if (value === undefined || allowed.includes(value)) return value;
  console.warn(`${name}="${value}" is none of ${allowed.join(', ')}.`);
  return undefined;
}
