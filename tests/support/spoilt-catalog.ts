import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeOnnx, type OnnxGraph } from '@curio/inference/testing';
import { SHOP_FOLDER } from './demo-shop.ts';

const CATALOG = `${SHOP_FOLDER}/catalog`;

/** A file in place of the catalogue's own model. */
export interface SpoiltModel {
  readonly form: 'plan' | 'onnx';
  readonly bytes: Uint8Array;
  /** What the manifest says of it. @defaultValue its own hash, so that only its content can be refused */
  readonly sha256?: string;
}

/** The file of the catalogue's model as `npm run build` wrote it. */
export function readModel(form: SpoiltModel['form']): Buffer {
  return readFileSync(`${CATALOG}/model/model.${form}`);
}

/** The catalogue's vectors file. */
export function readVectors(): Buffer {
  const pointer = JSON.parse(readFileSync(`${CATALOG}/catalog.json`, 'utf8')) as { vectors: string };
  return readFileSync(`${CATALOG}/${pointer.vectors}`);
}

/** Gives the page another model; an `.onnx` has no plan beside it. */
export async function serveModel(page: Page, model: SpoiltModel): Promise<void> {
  const { form, bytes, sha256 = createHash('sha256').update(bytes).digest('hex') } = model;
  const built: object = JSON.parse(readFileSync(`${CATALOG}/model/manifest.json`, 'utf8'));
  const named = form === 'plan' ? { plan: { file: 'model.plan', sha256 } } : { plan: undefined, sha256 };
  await serveInstead(page, '**/catalog/model/manifest.json', JSON.stringify({ ...built, ...named }));
  await serveInstead(page, `**/catalog/model/model.${form}`, Buffer.from(bytes));
}

/** Answers an address of the shop otherwise; its own server too lets every origin read. */
export async function serveInstead(page: Page, pattern: string, body: string | Buffer): Promise<void> {
  const headers = { 'access-control-allow-origin': '*' };
  await page.route(pattern, (route) => route.fulfill({ body, headers }));
}

/** A plan that says it is of version 2, in the uint32 behind its first four bytes. */
export function writeNewerPlan(): Uint8Array {
  return Uint8Array.from(readModel('plan')).with(4, 2);
}

/** A plan whose kernels read and write a gigabyte beyond what it asks for: its JSON stands behind 12 bytes. */
export function writeStrayPlan(): Uint8Array {
  const file = readModel('plan');
  const end = 12 + file.readUInt32LE(8);
  const plan = JSON.parse(file.toString('utf8', 12, end)) as { run: [string, number[], unknown][] };
  const run = plan.run.map(([kernel, bases, slopes]) => [
    kernel,
    bases.map((base) => base + 2 ** 30),
    slopes,
  ]);
  const header = Buffer.from(JSON.stringify({ ...plan, run }));
  const head = Buffer.from(file.subarray(0, 12));
  head.writeUInt32LE(header.length, 8);
  return Buffer.concat([head, header, file.subarray(end)]);
}

/** A model that scores by one matrix of equal numbers; a case gives the parts that it spoils. */
export function writeRanker({
  weight = 1,
  ...parts
}: Partial<OnnxGraph> & { readonly weight?: number }): Uint8Array {
  const values = Array.from({ length: 64 }, () => weight);
  return writeOnnx({
    inputs: [{ name: 'candidates', type: 'float32', shape: ['n', 64] }],
    outputs: [{ name: 'scores', type: 'float32', shape: ['n', 1] }],
    nodes: [{ operator: 'MatMul', inputs: ['candidates', 'matrix'], outputs: ['scores'] }],
    initializers: [{ name: 'matrix', type: 'float32', shape: [64, 1], values }],
    ...parts,
  });
}
