import { CATALOGUE_ENCODER_ID, fail, ITEM_ENCODER_ID, SCORE_HEADS, succeed, type Result } from '@curio/core';
import type { Network } from '../platform/platform.ts';
import { toHex } from '../platform/to-hex.ts';
import type { ModelReading, OutputColumn } from '../worker/protocol.ts';

/** The interest ranker takes nothing larger: the budget for weights is 100 KB, and int8 of one with twice the width. */
const MOST_MODEL_BYTES = 4_000_000;

/** The item encoders whose vectors the SDK has: of items by themselves, and of those that were fitted to each other. */
const ENCODERS: readonly unknown[] = [ITEM_ENCODER_ID, CATALOGUE_ENCODER_ID];

/** A model's file and name. @internal */
export interface ModelFile {
  /** `name@version`. */
  readonly version: string;
  /** Id of the item encoder whose vectors it reads. */
  readonly encoder: string;
  /** `plan`: laid out at build time for the light engine; `onnx`: as it was published. */
  readonly form: 'plan' | 'onnx';
  readonly reading: ModelReading;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is fetched, and how. @internal */
export interface ModelRequest {
  /** Folder of `manifest.json`, absolute. */
  readonly folderUrl: string;
  /** The plan is preferred where there is one; without it the `.onnx` is taken. */
  readonly form: ModelFile['form'];
  readonly network: Network;
  readonly signal: AbortSignal;
}

/** Fetches a model by the folder of its `manifest.json` and checks it against the manifest's SHA-256. @internal */
export async function fetchModel({
  folderUrl,
  form,
  network,
  signal,
}: ModelRequest): Promise<Result<ModelFile, 'model-unreachable' | 'model-invalid'>> {
  const folder = folderUrl.endsWith('/') ? folderUrl : `${folderUrl}/`;
  let place = new URL('manifest.json', folder).href;
  try {
    const answer = await network.request(place, { signal });
    if (!answer.ok) return fail('model-unreachable', `The manifest answered ${answer.status}.`, place);
    // What is no JSON is no manifest.
    const manifest = readManifest(await answer.json().catch(() => null));
    if (manifest === null)
      return fail('model-invalid', 'The manifest is of no interest ranker we know.', place);
    const { name, sha256, taken } = choose(manifest, form);
    place = new URL(name, folder).href;
    const file = await network.request(place, { signal });
    if (!file.ok) return fail('model-unreachable', `The model answered ${file.status}.`, place);
    // Compressed it may be less; a file that large is not waited for.
    if (Number(file.headers.get('content-length')) > MOST_MODEL_BYTES)
      return fail('model-invalid', `The file has more than ${MOST_MODEL_BYTES} bytes.`, place);
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes.length <= MOST_MODEL_BYTES && (await isGenuine(bytes, sha256))
      ? succeed({
          version: manifest.version,
          encoder: manifest.encoder,
          form: taken,
          reading: manifest.reading,
          bytes,
        })
      : fail('model-invalid', `The file of ${bytes.length} bytes is not the manifest's.`, place);
  } catch {
    // A page is not told which of these it was.
    return fail('model-unreachable', 'The network, CORS or connect-src keeps the model away.', place);
  }
}

interface Manifest {
  readonly file: string;
  readonly sha256: string;
  readonly version: string;
  readonly encoder: string;
  readonly plan: PlanFile | null;
  readonly reading: ModelReading;
}

interface PlanFile {
  readonly file: string;
  readonly sha256: string;
}

function choose(
  { file, sha256, plan }: Manifest,
  form: ModelFile['form'],
): { readonly name: string; readonly sha256: string; readonly taken: ModelFile['form'] } {
  if (form === 'plan' && plan !== null) return { name: plan.file, sha256: plan.sha256, taken: 'plan' };
  return { name: file, sha256, taken: 'onnx' };
}

function readManifest(value: unknown): Manifest | null {
  if (!isRecord(value)) return null;
  const fields = new Map(Object.entries(value));
  const [name, version, file, sha256, encoder] = ['name', 'version', 'file', 'sha256', 'encoder'].map(
    (key): unknown => fields.get(key),
  );
  if (fields.get('schemaVersion') !== 1 || fields.get('kind') !== 'interest-ranker') return null;
  if (typeof encoder !== 'string' || !ENCODERS.includes(encoder)) return null;
  if (typeof file !== 'string' || typeof sha256 !== 'string') return null;
  if (typeof name !== 'string' || typeof version !== 'string') return null;
  const reading = { score: readScore(fields.get('score')), heads: readHeads(fields.get('heads')) };
  const plan = readPlan(fields.get('plan'));
  return { file, sha256, version: `${name}@${version}`, encoder, plan, reading };
}

/** A manifest that says nothing means the output that every interest ranker of ours has. */
function readScore(value: unknown): ModelReading['score'] {
  const column = readColumn(value) ?? { output: 'scores', column: 0 };
  const lowerIsBetter = isRecord(value) && value['higherIsBetter'] === false;
  return { ...column, higherIsBetter: !lowerIsBetter };
}

function readHeads(value: unknown): ModelReading['heads'] {
  if (!isRecord(value)) return {};
  const heads = SCORE_HEADS.map((head) => [head, readColumn(value[head])] as const);
  return Object.fromEntries(heads.filter(([, column]) => column !== null));
}

function readColumn(value: unknown): OutputColumn | null {
  if (!isRecord(value) || typeof value['output'] !== 'string') return null;
  const column = value['column'] ?? 0;
  return Number.isInteger(column) && Number(column) >= 0
    ? { output: value['output'], column: Number(column) }
    : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readPlan(value: unknown): PlanFile | null {
  if (!isRecord(value)) return null;
  const { file, sha256 } = value;
  return typeof file === 'string' && typeof sha256 === 'string' ? { file, sha256 } : null;
}

/** Where the page is not secure there is no digest; the file then stands unchecked, as every script there does. */
async function isGenuine(bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<boolean> {
  if (!('subtle' in crypto)) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return toHex(digest) === sha256;
}
