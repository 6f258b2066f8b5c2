import { fail, succeed, type Failure, type Result } from '@curio/core';
import { transfer } from 'comlink';
import type { Device } from '../../platform/platform.ts';
import type { ModelFile } from '../fetch-model.ts';
import type { EngineChoice } from '../model-policy.ts';
import type { RankerHost } from '../ranker-host.ts';
import { createWorkerHost, type WorkerHost } from './worker-host.ts';

/** Fetching and compiling 14 MB on a slow phone: 3.4 s of compiling at 1/8 speed, and the download. */
const START_DEADLINE_MS = 60_000;

/** A worker is started for one engine. @internal */
export interface HostRequest extends RankerHost {
  readonly device: Device;
  readonly engine: EngineChoice;
}

/** Starts a worker and its model. @internal */
export async function startHost(model: ModelFile, request: HostRequest): Promise<Result<WorkerHost>> {
  const { platform, signal, options } = request;
  const url = findWorkerUrl(request, model.form);
  const worker = await startWorker(request, model.form, url);
  if (!worker.ok) return worker;
  const host = createWorkerHost(worker.value, platform.scheduler, signal);
  const wasmUrl = new URL(options.assets?.onnxruntimeWasmUrl ?? '', platform.page.baseUrl()).href;
  // The file is kept for a later start, so a copy travels.
  const bytes = model.bytes.slice();
  const started = await host.call(
    (remote) => remote.start(transfer({ bytes, wasmUrl, reading: model.reading }, [bytes.buffer])),
    START_DEADLINE_MS,
  );
  const answer = started.ok ? started.value : toStartFailure(started.error, url);
  if (answer.ok) return succeed(host);
  host.end();
  return answer;
}

/** A policy that refuses a worker ends it with an `error` event that says nothing, before it speaks. */
function toStartFailure({ code, message }: Failure, url: string | undefined): Result<never> {
  if (code !== 'worker-lost') return fail(code, message);
  return url === undefined
    ? fail('worker-unavailable', BLOB_REFUSED, 'worker-src')
    : fail('worker-unavailable', 'The hosted worker did not start.', url);
}

const BLOB_REFUSED =
  "The page's policy seems to refuse workers from blobs; workerUrl names one that the site hosts.";

async function startWorker(
  { device, engine }: HostRequest,
  form: ModelFile['form'],
  url: string | undefined,
): Promise<Result<Worker>> {
  try {
    if (url !== undefined) return succeed(device.startWorker({ url }));
    const { WORKER_SCRIPT } = await importScript(engine === 'light' ? form : engine);
    return succeed(device.startWorker({ script: WORKER_SCRIPT }));
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return fail('worker-unavailable', `The page refuses the worker: ${told}`, url ?? 'blob:');
  }
}

/** The stub that a site hosts itself runs plans; for an `.onnx` the light engine's worker comes from here. */
function findWorkerUrl(
  { options: { assets }, engine }: HostRequest,
  form: ModelFile['form'],
): string | undefined {
  if (engine === 'onnxruntime') return assets?.onnxruntimeWorkerUrl;
  return form === 'plan' ? assets?.workerUrl : undefined;
}

/** A script without a plan's shortcut reads the `.onnx` itself. */
function importScript(kind: ModelFile['form'] | 'onnxruntime'): Promise<{ readonly WORKER_SCRIPT: string }> {
  if (kind === 'onnxruntime') return import('./onnxruntime.generated.ts');
  return kind === 'plan' ? import('./plan.generated.ts') : import('./light.generated.ts');
}
