import {
  toPageCurio,
  type CurioCall,
  type PageCurio,
  type ScriptEntry,
  type StartTerms,
} from './page-curio.ts';
import { readMessages } from './read-messages.ts';
import { toOptions } from './to-options.ts';

declare global {
  interface Window {
    curio?: PageCurio | CurioQueue;
  }
}

interface CurioQueue extends Array<CurioCall> {
  /** A script tag is loading already. */
  isClaimed?: boolean;
}

/** Tags that no first card needs; known here because the loader has more room than the first card. */
const LATER_TAGS = 'curio-consent, curio-product, curio-live, curio-search, curio-sheet, curio-shelf';

/** Name of the chunk entry with its hash; the build puts it in. */
declare const CURIO_ENTRY: string;

loadCurio();

/**
 * The script tag. Leaves a queue at `window.curio`, fetches the elements from beside itself, and hands over.
 * A second tag in one page does nothing. When the elements do not come, plain content stays as it is.
 */
function loadCurio(): void {
  const script = document.currentScript ?? document.querySelector('script[data-site][src*="curio"]');
  if (!(script instanceof HTMLScriptElement)) return;
  const queue = (window.curio ??= []);
  if (!Array.isArray(queue) || queue.isClaimed === true) {
    console.warn('Curio is in this page already; its second script tag does nothing.');
    return;
  }
  queue.isClaimed = true;
  const entryUrl = new URL(CURIO_ENTRY, script.src).href;
  const { src: scriptUrl, dataset } = script;
  const options = toOptions({ scriptUrl, dataset });
  import(/* @vite-ignore */ entryUrl)
    .then((entry: ScriptEntry) => {
      const curio = toPageCurio(entry.start(options, toTerms(dataset)));
      window.curio = curio;
      curio.push(...queue);
    })
    .catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      const detail = { code: 'wrong-call', fatal: true, message, place: entryUrl };
      document.dispatchEvent(new CustomEvent('curio-error', { detail }));
      console.warn(`Curio did not start: ${message}`);
    });
}

function toTerms({ locale, messages }: DOMStringMap): StartTerms {
  return {
    needsAll: document.querySelector(LATER_TAGS) !== null,
    ...(locale === undefined ? {} : { locale }),
    ...(messages === undefined ? {} : { messages: readMessages(messages) }),
  };
}
