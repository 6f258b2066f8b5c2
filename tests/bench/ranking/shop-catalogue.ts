import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog, Product } from '@curio/core';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A built catalogue in a folder of its own, to be served before the shop's. */
export interface ShopCatalogue {
  readonly folder: string;
  remove(): void;
}

/** The demo shop's catalogue with so many more products, each a numbered copy of one of its own. */
export function buildLargeCatalogue(count: number): ShopCatalogue {
  const folder = mkdtempSync(join(tmpdir(), 'curio-bench-'));
  const source = join(folder, 'source.json');
  writeFileSync(source, JSON.stringify(enlarge(count)));
  const options = ['--model', 'models/artifacts/interest-ranker/0.2.0', '--base', '../'];
  const command = ['sdk/server/bin/curio.js', 'build', source, '--out', join(folder, 'catalog'), ...options];
  execFileSync('node', command, { cwd: ROOT, stdio: ['ignore', 'ignore', 'ignore'] });
  return {
    folder,
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function enlarge(count: number): Catalog {
  const catalog = JSON.parse(readFileSync(`${ROOT}demo-site/catalog/source/catalog.json`, 'utf8')) as Catalog;
  const { products } = catalog;
  const copies = Array.from({ length: count }, (_, number) =>
    toCopy(products[number % products.length], number),
  );
  return { ...catalog, products: [...products, ...copies.filter((copy) => copy !== null)] };
}

/** In one form only, so that no two forms share an id. */
function toCopy(product: Product | undefined, number: number): Product | null {
  const variant = product?.variants[0];
  if (product === undefined || variant === undefined) return null;
  return {
    ...product,
    id: `${product.id}-${number}`,
    title: `${product.title} ${number}`,
    options: [],
    variants: [{ ...variant, id: `${variant.id}-${number}`, options: {} }],
  };
}
