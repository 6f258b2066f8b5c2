import type { CurioOptions } from '../curio.ts';
import type { Device } from '../platform/platform.ts';

/** Below this many GB (Chromium tells 0.25 to 8) 18 MB of runtime and 14 MB of code are too much. */
const LEAST_MEMORY_GB = 4;

/** The address of a file that came with an extension, which the network has no part in. */
const PACKAGED = /^[a-z]+-extension:/u;

/** Engines in the order in which they are asked. @internal */
export type EngineChoice = 'light' | 'onnxruntime';

/** Which engines a site lets rank. @internal */
export function listEngines({ engine = 'auto' }: Pick<CurioOptions, 'engine'>): readonly EngineChoice[] {
  if (engine === 'none') return [];
  return engine === 'auto' ? ['light', 'onnxruntime'] : [engine];
}

/**
 * Whether onnxruntime may be loaded here. What the browser does not tell does not count against it.
 *
 * @returns `null` when it may, else the sentence for `status.reason`.
 * @internal
 */
export function findOnnxruntimeRefusal(
  { assets }: Pick<CurioOptions, 'assets'>,
  device: Device,
): string | null {
  if (assets?.onnxruntimeWasmUrl === undefined) return 'The site gives no address for onnxruntime';
  const isOnDisk = PACKAGED.test(assets.onnxruntimeWasmUrl);
  const refusal = isOnDisk ? null : findNetworkRefusal(device);
  if (refusal !== null) return refusal;
  if ((device.memoryGb ?? LEAST_MEMORY_GB) < LEAST_MEMORY_GB) return 'The device has little memory';
  return null;
}

function findNetworkRefusal(device: Device): string | null {
  if (device.savesData === true) return 'The visitor saves data';
  if (device.connection !== undefined && device.connection !== '4g') return 'The connection is slow';
  return null;
}
