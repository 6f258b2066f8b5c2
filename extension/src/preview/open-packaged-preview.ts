// oxlint-disable-next-line import/default -- Vite bundles the worker apart and gives its address.
import workerUrl from '@curio/sdk/onnxruntime-worker?worker&url';
import { createCurio } from '@curio/sdk';
import { runGovernance, type Result } from '@curio/core';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { isChinese, suggestPresets, toPack } from '../governance/presets.ts';
import { openPreview } from './open-preview.ts';
import type { Preview } from './preview.ts';

/**
 * Opens a preview whose models are run by the onnxruntime that came with the extension.
 *
 * @param catalogUrl - absolute; its host's permission is held.
 */
export function openPackagedPreview(catalogUrl: string, signal: AbortSignal): Promise<Result<Preview>> {
  const toAbsolute = (url: string): string => new URL(url, location.href).href;
  const curio = createCurio({
    site: 'preview',
    source: catalogUrl,
    engine: 'onnxruntime',
    assets: {
      onnxruntimeWasmUrl: toAbsolute(wasmUrl),
      onnxruntimeWorkerUrl: toAbsolute(workerUrl),
    },
    // Two looks at one shop show the same.
    ranking: { explorationShare: 0 },
    signal,
  });
  return openPreview(curio, {
    judge: findViolating,
    pause: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
  });
}

function findViolating(
  title: readonly { readonly subject: string; readonly text: string }[],
): ReadonlySet<string> {
  const { findings } = runGovernance({
    pack: toPack(
      suggestPresets({
        language: null,
        currency: null,
        isChinese: title.some(({ text }) => isChinese(text)),
      }),
    ),
    artifacts: { title },
    date: new Date().toISOString().slice(0, 10),
  });
  return new Set(findings.filter(({ outcome }) => outcome === 'violation').map(({ subject }) => subject));
}
