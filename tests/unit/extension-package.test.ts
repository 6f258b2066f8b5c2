import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const OUTPUT = fileURLToPath(new URL('../../extension/.output/', import.meta.url));
const STORE = fileURLToPath(new URL('../../extension/store/', import.meta.url));
const INSTALL = ['storage', 'alarms', 'scripting', 'activeTab'];

/** As much of a manifest as is promised to merchants and stores. */
interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: Readonly<Record<string, readonly string[]>> };
  };
}

function readManifest(target: string): Manifest {
  const path = `${OUTPUT}${target}/manifest.json`;
  if (!existsSync(path)) throw new Error('The extension is not built; run `npm run build` first.');
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

describe.each([
  ['chrome-mv3', [...INSTALL, 'sidePanel']],
  ['firefox-mv3', INSTALL],
])('the package for %s', (target, permissions) => {
  const manifest = readManifest(target);

  test('asks at install for what it needs then, and for no site', () => {
    expect(manifest.permissions).toEqual(permissions);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
  });

  test('may ask later for single shops and for notifications, and for nothing else', () => {
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toEqual([
      'https://*/*',
      'http://localhost/*',
      'http://127.0.0.1/*',
    ]);
  });

  test('runs its own code only', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    );
    const pages = readdirSync(`${OUTPUT}${target}`).filter((name) => name.endsWith('.html'));
    for (const page of pages) {
      const html = readFileSync(`${OUTPUT}${target}/${page}`, 'utf8');
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
    }
  });

  test('has a reason in the store’s text for every permission it names', () => {
    const reasons = readFileSync(`${STORE}permissions.md`, 'utf8');
    for (const name of [...manifest.permissions, ...(manifest.optional_permissions ?? [])])
      expect(reasons).toContain(`\`${name}\``);
    for (const host of manifest.optional_host_permissions) expect(reasons).toContain(`\`${host}\``);
  });
});

test('Firefox is told that nothing is collected, and what pairing with a collector sends', () => {
  const declared = readManifest('firefox-mv3').browser_specific_settings?.gecko.data_collection_permissions;
  expect(declared).toEqual({ required: ['none'], optional: ['authenticationInfo', 'websiteContent'] });
  const declarations = readFileSync(`${STORE}data.md`, 'utf8');
  for (const kind of declared?.['optional'] ?? []) expect(declarations).toContain(`\`${kind}\``);
});
