import { createCurio, type ConsentState, type CurioOptions } from '@curio/sdk';
import { provideCurio } from '../controllers/client-controller.ts';
import { CurioFeed } from '../elements/curio-feed/curio-feed.ts';
import { CurioVideo } from '../elements/curio-video/curio-video.ts';
import { defineElement } from '../internal/define-element.ts';
import type { CurioCall, PageCurio, ScriptSettings } from './script-settings.ts';

const CONSENT_STATES: readonly string[] = ['pending', 'granted', 'denied', 'cookieless'];
const ENGINES: readonly string[] = ['auto', 'none', 'onnxruntime'];

/** Tags that no first card needs. */
const LATER_TAGS = 'curio-product, curio-live, curio-sheet, curio-shelf';

/**
 * Starts Curio from a script tag's attributes and registers the elements: what a first card needs at once, the rest
 * when the page has it, or at idle.
 *
 * @throws CurioError `wrong-call` when `data-site` is missing or no valid name.
 */
export function start({ scriptUrl, dataset }: ScriptSettings): PageCurio {
  const curio = createCurio(toOptions({ scriptUrl, dataset }));
  const { locale } = dataset;
  provideCurio(curio, locale === undefined ? {} : { locale });
  defineElement('curio-feed', CurioFeed);
  defineElement('curio-video', CurioVideo);
  const defineRest = (): void => void import('../define.ts');
  if (document.querySelector(LATER_TAGS) !== null) defineRest();
  else if ('requestIdleCallback' in window) requestIdleCallback(defineRest, { timeout: 4000 });
  else setTimeout(defineRest, 2000);
  const push = (...calls: readonly CurioCall[]): void => {
    for (const call of calls) take(curio, call);
  };
  return Object.create(curio, { push: { value: push, enumerable: true } }) as PageCurio;
}

/** One caller's mistake must not keep the others waiting. */
function take(curio: Parameters<typeof provideCurio>[0], call: CurioCall): void {
  try {
    if (typeof call === 'function') call(curio);
    else curio.useCart(call.cart);
  } catch (cause) {
    console.warn('A call queued on window.curio threw.', cause);
  }
}

/** Reads the attributes; a value that is none of those allowed counts as absent, and the console says so. */
export function toOptions({ scriptUrl, dataset }: ScriptSettings): CurioOptions {
  const { site = '', source = 'catalog.json', collector, writeKey } = dataset;
  const consent = oneOf('data-consent', dataset['consent'], CONSENT_STATES) as ConsentState | undefined;
  const engine = oneOf('data-engine', dataset['engine'], ENGINES) as CurioOptions['engine'];
  return {
    site,
    source,
    assets: { onnxruntimeWasmUrl: new URL('ort-wasm-simd-threaded.wasm', scriptUrl).href },
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
