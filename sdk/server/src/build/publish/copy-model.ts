import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { derivePlan } from '@curio/inference';

const MODEL = 'model.onnx';
/** What says of a model how it is read. @internal */
export const MANIFEST = 'manifest.json';

/** The model laid out for the light engine, so that a page needs no reader. */
const PLAN = 'model.plan';

/** What a model's folder is copied for; a card or fixtures beside them stay home. */
const MODEL_FILES: readonly string[] = [MODEL, MANIFEST];

/** Finds the first file that a model's folder lacks; `null` when it is whole. @internal */
export async function findMissingModelFile(folder: string): Promise<string | null> {
  const present = new Set(await readdir(folder).catch(() => []));
  return MODEL_FILES.find((name) => !present.has(name)) ?? null;
}

/**
 * Copies a model, and writes its plan beside it where the light engine has one; the copied manifest names the plan with
 * its hash. A model that has none is run as it is, by whatever engine takes it.
 *
 * @internal
 */
export async function copyModel(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of MODEL_FILES) await cp(join(from, name), join(to, name));
  await rm(join(to, PLAN), { force: true });
  const model = await readFile(join(from, MODEL));
  const manifest = parseObject(await readFile(join(from, MANIFEST), 'utf8'));
  const derived = derivePlan(model, toSha256(model));
  if (manifest === null || !derived.ok) return;
  const plan = { file: PLAN, sha256: toSha256(derived.value), sizeBytes: derived.value.length };
  await writeFile(join(to, PLAN), derived.value);
  await writeFile(join(to, MANIFEST), `${JSON.stringify({ ...manifest, plan }, null, 2)}\n`);
}

/** The hash of a model's files, by which a later build knows that they are the same. @internal */
export async function hashModel(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of MODEL_FILES) hash.update(await readFile(join(folder, name)));
  return hash.digest('hex');
}

function toSha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    // The page says what is wrong with a manifest; it is copied as it is.
    return null;
  }
}
