import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGUE_ENCODER_ID, fail, ITEM_ENCODER_ID, succeed, type Result } from '@curio/core';
import { findMissingModelFile, MANIFEST } from './copy-model.ts';

/** What ranks a catalogue, and what makes the vectors that it reads. @internal */
export interface ChosenModel {
  /** Of the model's files; `null` where none is shipped. */
  readonly folder: string | null;
  /** Id of the item encoder. */
  readonly encoder: string;
}

/** Ships no model; the script tag's own, and tier 0, read vectors of items that were encoded one by one. */
const NO_MODEL = 'none';

/** Comes with the package: `scripts/copy-model.mjs` puts it there. */
const OWN_MODEL = fileURLToPath(new URL('../../../model/', import.meta.url));

/** Fitting so many takes half a minute of one core. */
const MOST_FITTED_ITEMS = 10_000;

/**
 * Without a word from the owner a catalogue of up to 10,000 items is fitted, and ranked by the package's own model. A model that
 * is named says in its manifest which vectors it reads.
 *
 * @param named - a folder, or `none`.
 * @param items - how many are to be built.
 * @internal
 */
export async function chooseModel(named: string | undefined, items: number): Promise<ChosenModel> {
  const folder = named ?? (items <= MOST_FITTED_ITEMS ? OWN_MODEL : NO_MODEL);
  if (folder === NO_MODEL) return { folder: null, encoder: ITEM_ENCODER_ID };
  const isFitted = (await readEncoder(folder)) === CATALOGUE_ENCODER_ID;
  return { folder, encoder: isFitted ? CATALOGUE_ENCODER_ID : ITEM_ENCODER_ID };
}

/** What a model's folder lacks. @internal */
export async function checkModel(
  folder: string | null | undefined,
): Promise<Result<null, 'model-unreachable'>> {
  if (folder === null || folder === undefined || folder === NO_MODEL) return succeed(null);
  const missing = await findMissingModelFile(folder);
  if (missing === null) return succeed(null);
  return fail('model-unreachable', `The model's folder has no ${missing}.`, folder);
}

async function readEncoder(folder: string): Promise<unknown> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'encoder' in manifest
      ? manifest.encoder
      : null;
  } catch {
    // The page says what is wrong with a manifest; it is shipped as it is.
    return null;
  }
}
