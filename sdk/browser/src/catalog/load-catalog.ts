import {
  addPictureClips,
  fail,
  succeed,
  toCandidates,
  type Candidate,
  type Catalog,
  type CatalogPointer,
  type Failure,
  type Result,
} from '@curio/core';
import type { CatalogView, CurioOptions } from '../curio.ts';
import type { Platform } from '../platform/platform.ts';
import { toHex } from '../platform/to-hex.ts';
import { createView } from './create-view.ts';

/**
 * A catalogue in use. It is read once; what of it changes afterwards, `changeCatalog` alone writes here.
 *
 * @internal
 */
export interface LoadedCatalog {
  /** As it is now: without what was taken down, with the newest price that was read. */
  view: CatalogView;
  /** As it was built: the rows of the vectors file follow its order. */
  readonly built: Catalog;
  /**
   * What ranking reads. An item that leaves the view keeps its place, so that scores and vectors keep their rows; it
   * counts as not buyable then.
   */
  readonly candidates: Map<string, Candidate>;
  /** ms UTC at which it was read. */
  readonly readAtMs: number;
  /** Absolute address it was read from; absent for a catalogue at hand. */
  readonly url?: string;
  /** Names the further files, relative to `url`; absent where a plain catalogue was read. */
  readonly pointer?: CatalogPointer;
}

/** Where a catalogue is read from. @internal */
export interface CatalogSource
  extends
    Pick<CurioOptions, 'source' | 'currency' | 'ranking'>,
    Pick<Platform, 'clock' | 'network' | 'scheduler' | 'services'> {
  /** What a relative address is relative to. */
  readonly baseUrl: string;
  readonly signal: AbortSignal;
  /** Told of items that were left out. */
  readonly report: (failure: Failure) => void;
}

/**
 * Reads a catalogue: the pointer and what it points to, a plain catalogue file, or a catalogue at hand.
 *
 * An items file whose SHA-256 is the pointer's version is what `curio build` wrote after checking it, and is taken
 * as it is once a look at its addresses found none that could run something; everything else is checked item by item. Picture clips are added, withdrawn items taken out. Vectors and
 * model are left for later.
 *
 * @internal
 */
export function loadCatalog(options: CatalogSource): Promise<Result<LoadedCatalog>> {
  // A part of our own code that was lost on the way, such as the checker.
  return load(options).catch((error: unknown) => fail('catalog-unreachable', `${String(error)}.`));
}

async function load(options: CatalogSource): Promise<Result<LoadedCatalog>> {
  const { source, baseUrl } = options;
  // A single word names a kind of shop, and no file.
  if (typeof source !== 'string' || /^\w+$/u.test(source))
    return toLoaded({ built: await check(source, null, options) }, options);
  if (!URL.canParse(source, baseUrl)) return fail('catalog-unreachable', 'That is no address.', source);
  const url = new URL(source, baseUrl).href;
  const text = await readText(url, options);
  if (!text.ok) return text;
  const value = parseJson(text.value);
  if (isPlainPointer(value, url)) return followPointer(value, url, options);
  const built = await resolve(await check(text.value, url, options), text.value, url);
  return toLoaded({ built, origin: { url } }, options);
}

async function followPointer(
  pointer: CatalogPointer,
  url: string,
  options: CatalogSource,
): Promise<Result<LoadedCatalog>> {
  const toUrl = (address: string): string => new URL(address, url).href;
  const itemsUrl = toUrl(pointer.items);
  const [items, withdrawn] = await Promise.all([
    readText(itemsUrl, options),
    readText(toUrl(pointer.withdrawn), options),
  ]);
  if (!items.ok) return items;
  const catalog = (await isBuilt(items.value, pointer.version))
    ? // The hash says that these are the bytes which the build wrote down as a Catalog.
      succeed(parseJson(items.value) as Catalog)
    : await check(items.value, itemsUrl, options);
  // Without the list of what was taken down the items of the build still stand: they were checked then.
  const resolved = await resolve(catalog, items.value, itemsUrl);
  const list = withdrawn.ok ? withdrawn.value : '';
  return toLoaded({ built: resolved, origin: { url, pointer }, withdrawn: list }, options);
}

/**
 * Addresses are relative to the file they stand in; where all have a scheme there is nothing to walk through.
 *
 * @internal
 */
export async function resolve(catalog: Result<Catalog>, text: string, url: string): Promise<Result<Catalog>> {
  if (!catalog.ok || !/"url":\s*"(?!\w+:)/u.test(text)) return catalog;
  return succeed((await import('./resolve-addresses.ts')).resolveAddresses(catalog.value, url));
}

interface Loading {
  readonly built: Result<Catalog>;
  readonly origin?: Pick<LoadedCatalog, 'url' | 'pointer'>;
  /** Text of the list of what was taken down. */
  readonly withdrawn?: string;
}

async function toLoaded(
  { built, origin, withdrawn = '' }: Loading,
  { ranking, clock }: CatalogSource,
): Promise<Result<LoadedCatalog>> {
  if (!built.ok) return built;
  const whole = addPictureClips(built.value);
  // A list without a word in it takes nothing down.
  const catalog =
    ranking?.facts === undefined && !/\[\s*"/u.test(withdrawn)
      ? whole
      : (await import('./withdraw-items.ts')).withdrawListed(whole, withdrawn, ranking?.facts);
  const candidates = new Map(toCandidates(catalog).map((candidate) => [candidate.id, candidate]));
  return succeed({
    view: createView(catalog),
    built: built.value,
    candidates,
    readAtMs: clock.nowMs(),
    ...origin,
  });
}

/** Read without the checker; whatever does not look so goes to it, which names the fault. */
function isPlainPointer(value: unknown, url: string): value is CatalogPointer {
  if (typeof value !== 'object' || value === null) return false;
  const pointer: Partial<Record<keyof CatalogPointer, unknown>> = value;
  const { schemaVersion, version, items, withdrawn, vectors = items, model = items } = pointer;
  const isAddress = (text: unknown): boolean => typeof text === 'string' && URL.canParse(text, url);
  const addresses = [items, withdrawn, vectors, model];
  return schemaVersion === 1 && typeof version === 'string' && addresses.every(isAddress);
}

/**
 * An address that `isSafeUrl` would refuse, or cannot be told to be safe from the text: one that is no text, has an
 * escape ahead of its path, or letters written as escapes, as no build of ours has them. The hash is no signature:
 * whoever writes the file writes the pointer.
 */
const DOUBTFUL = /\\u00[2-7]|"url"\s*:(?!\s*"(?:https?:\/\/|data:image\/|[^":/?#\\]*["/?#]))/u;

/** Without a secure context there is no digest: then the items are checked. */
async function isBuilt(items: string, version: string): Promise<boolean> {
  if (DOUBTFUL.test(items) || version.length < 16 || !('subtle' in crypto)) return false;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(items));
  return toHex(new Uint8Array(digest)).startsWith(version);
}

async function check(input: unknown, url: string | null, options: CatalogSource): Promise<Result<Catalog>> {
  return (await import('./check-catalog.ts')).checkCatalog(input, { ...options, url });
}

async function readText(url: string, { network, signal }: CatalogSource): Promise<Result<string>> {
  try {
    const response = await network.request(url, { signal });
    return response.ok
      ? succeed(await response.text())
      : fail('catalog-unreachable', `The address answered ${response.status}.`, url);
  } catch (error) {
    return fail('catalog-unreachable', `The address did not answer: ${String(error)}.`, url);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The checker says so, with the place.
    return undefined;
  }
}
