import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

const MODELS = new URL('../../../../models/', import.meta.url);
const ARTIFACTS = new URL('artifacts/', MODELS);

const FOLDERS = readdirSync(ARTIFACTS).flatMap((name) =>
  readdirSync(new URL(`${name}/`, ARTIFACTS)).map((version) => ({ name, version })),
);

const ajv = new Ajv2020({ allErrors: true });
const isManifest = ajv.compile(readJson(new URL('schemas/manifest.schema.json', MODELS)));
const isGolden = ajv.compile(readJson(new URL('schemas/golden.schema.json', MODELS)));

describe.each(FOLDERS)('$name $version', ({ name, version }) => {
  const folder = new URL(`${name}/${version}/`, ARTIFACTS);
  const manifest = readJson(new URL('manifest.json', folder));
  const golden = readJson(new URL('golden.json', folder));

  it('has a manifest and golden cases as the schemas say', () => {
    expect(isManifest(manifest) ? [] : isManifest.errors).toEqual([]);
    expect(isGolden(golden) ? [] : isGolden.errors).toEqual([]);
  });

  it('is named after its folder', () => {
    expect(manifest).toMatchObject({ name, version });
    expect(golden).toMatchObject({ name, version });
  });

  it('is the file that the manifest tells of', () => {
    const { file, sha256, sizeBytes } = manifest;
    const bytes = typeof file === 'string' ? readFileSync(new URL(file, folder)) : null;
    expect(sizeBytes).toBe(bytes?.length ?? null);
    expect(sha256).toBe(bytes === null ? null : createHash('sha256').update(bytes).digest('hex'));
  });

  it('has a card', () => {
    const card = readFileSync(new URL('CARD.md', folder), 'utf8');
    expect(card.startsWith(`# ${name} ${version}\n`)).toBe(true);
  });
});

it('finds the published models', () => {
  expect(FOLDERS.length).toBeGreaterThan(6);
});

it('refuses what is no manifest and no golden case', () => {
  const folder = new URL('interest-ranker/0.3.0/', ARTIFACTS);
  const manifest = readJson(new URL('manifest.json', folder));
  expect(isManifest({ ...manifest, sizeBytes: 0 })).toBe(false);
  expect(isGolden({ ...readJson(new URL('golden.json', folder)), tolerance: undefined })).toBe(false);
});

/** An object; what else a file holds is for the schemas to say. */
function readJson(path: URL): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}
