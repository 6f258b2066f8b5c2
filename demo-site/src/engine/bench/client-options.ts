import type { CurioOptions } from '@curio/sdk';

/** How a client for one engine is set up, and which requests of this page are not that client's. */
export interface ClientSetUp {
  readonly options: Omit<CurioOptions, 'engine' | 'signal'>;
  readonly wasmUrl: string;
  /** Addresses that begin so belong to the shop's own client: its elements, and what it sends by consent. */
  readonly foreign: readonly string[];
}

/**
 * Reads the catalogue's address, and where onnxruntime lies, from the page's script tag.
 *
 * There is no collector and consent stays pending, so that such a client keeps everything in memory and sends nothing.
 */
export function readSetUp(page: Document): ClientSetUp {
  const script = page.querySelector<HTMLScriptElement>('script[data-source]');
  const { site = 'demo', source = '/catalog/catalog.json', collector } = script?.dataset ?? {};
  const folder = new URL('.', new URL(script?.src ?? '/embed/', page.baseURI));
  const wasmUrl = new URL('ort-wasm-simd-threaded.wasm', folder).href;
  return {
    options: { site, source, assets: { onnxruntimeWasmUrl: wasmUrl } },
    wasmUrl,
    foreign: [folder.href, ...(collector === undefined ? [] : [new URL(`${collector}/`, page.baseURI).href])],
  };
}
