import { fail, succeed, type Result } from '@curio/core';
import type { Network } from '../platform/platform.ts';
import { toHex } from '../platform/to-hex.ts';

/** The interest ranker takes nothing larger: the budget for weights is 100 KB, and int8 of one with twice the width. */
const MOST_MODEL_BYTES = 4_000_000;

/** The item encoder whose vectors the SDK has. */
const ENCODER = 'item-encoder/0.1.0';

/** A model's file and name. @internal */
export interface ModelFile {
  /** `name@version`. */
  readonly version: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Fetches a model by the folder of its `manifest.json` and checks it against the manifest's SHA-256.
 *
 * @param folderUrl - absolute.
 * @internal
 */
export async function fetchModel(
  folderUrl: string,
  network: Network,
  signal: AbortSignal,
): Promise<Result<ModelFile, 'model-unreachable' | 'model-invalid'>> {
  const folder = folderUrl.endsWith('/') ? folderUrl : `${folderUrl}/`;
  const place = new URL('manifest.json', folder).href;
  try {
    const answer = await network.request(place, { signal });
    if (!answer.ok) return fail('model-unreachable', `The manifest answered ${answer.status}.`, place);
    const manifest = readManifest(await answer.json());
    if (manifest === null)
      return fail('model-invalid', 'The manifest is of no interest ranker we know.', place);
    const file = await network.request(new URL(manifest.file, folder).href, { signal });
    if (!file.ok) return fail('model-unreachable', `The model answered ${file.status}.`, manifest.file);
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes.length <= MOST_MODEL_BYTES && (await isGenuine(bytes, manifest.sha256))
      ? succeed({ version: manifest.version, bytes })
      : fail('model-invalid', `The file of ${bytes.length} bytes is not the manifest's.`, manifest.file);
  } catch (error) {
    return fail('model-unreachable', `The model did not come: ${String(error)}.`, place);
  }
}

interface Manifest {
  readonly file: string;
  readonly sha256: string;
  readonly version: string;
}

function readManifest(value: unknown): Manifest | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = new Map(Object.entries(value));
  const [name, version, file, sha256] = ['name', 'version', 'file', 'sha256'].map((key): unknown =>
    fields.get(key),
  );
  if (fields.get('schemaVersion') !== 1 || fields.get('kind') !== 'interest-ranker') return null;
  if (fields.get('encoder') !== ENCODER || typeof file !== 'string' || typeof sha256 !== 'string')
    return null;
  if (typeof name !== 'string' || typeof version !== 'string') return null;
  return { file, sha256, version: `${name}@${version}` };
}

/** Where the page is not secure there is no digest; the file then stands unchecked, as every script there does. */
async function isGenuine(bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<boolean> {
  if (!('subtle' in crypto)) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return toHex(digest) === sha256;
}
