import type { CurioOptions } from '../curio.ts';
import type { Device } from '../platform/platform.ts';

/** Below this many GB (Chromium tells 0.25 to 8) 18 MB of runtime and 14 MB of code are too much. */
const LEAST_MEMORY_GB = 4;

/**
 * Whether the model may be loaded here. What the browser does not tell does not count against it.
 *
 * @param modelUrl - `undefined` when the catalogue names no model.
 * @returns `null` when it may, else the sentence for `status.reason`.
 * @internal
 */
export function findModelRefusal(
  { engine, assets }: Pick<CurioOptions, 'engine' | 'assets'>,
  modelUrl: string | undefined,
  device: Device,
): string | null {
  if (engine === 'none') return 'The site chose to rank without a model';
  if (modelUrl === undefined) return 'The catalogue names no model';
  if (assets?.onnxruntimeWasmUrl === undefined) return 'The site gives no address for onnxruntime';
  if (device.savesData === true) return 'The visitor saves data';
  if (device.connection !== undefined && device.connection !== '4g') return 'The connection is slow';
  if ((device.memoryGb ?? LEAST_MEMORY_GB) < LEAST_MEMORY_GB) return 'The device has little memory';
  return null;
}
