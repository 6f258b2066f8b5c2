import type { ActsHost, ServedClient } from './acts-host.ts';
import type { LoadedCatalog } from './catalog/load-catalog.ts';
import type { Curio, CurioOptions, ProductCheck } from './curio.ts';
import type { ModelRanker } from './ranking/create-ranker.ts';

/** Read now: a page that changes its address without loading anew keeps the catalogue that it began with. @internal */
export function toCatalogUrl({ source }: Pick<CurioOptions, 'source'>, baseUrl: string): string | undefined {
  return typeof source === 'string' && URL.canParse(source, baseUrl)
    ? new URL(source, baseUrl).href
    : undefined;
}

/** Fetches what runs the model, and the model. @internal */
export async function loadRanker(client: ActsHost): Promise<ModelRanker | string> {
  const [{ createRanker }, loaded] = await Promise.all([import('./ranking/create-ranker.ts'), client.ready]);
  return createRanker(client, loaded.ok ? toModelUrl(loaded.value, client) : undefined);
}

/** Folder of the manifest, absolute: the catalogue's own model, else the one the site names. */
function toModelUrl({ pointer, url }: LoadedCatalog, { options, platform }: ActsHost): string | undefined {
  const [folder, base] =
    pointer?.model === undefined ? [options.assets?.modelUrl, platform.page.baseUrl()] : [pointer.model, url];
  return folder !== undefined && URL.canParse(folder, base) ? new URL(folder, base).href : undefined;
}

/** Of a built catalogue alone the list of what was taken down is read again. @internal */
export async function watchCatalog({ client, services }: ServedClient): Promise<void> {
  const read = await client.ready;
  if (!read.ok || read.value.pointer === undefined || client.signal.aborted) return;
  // Where its code does not come, the list of the build stands until the next page.
  const watching = await import('./catalog/fresh/watch-withdrawn.ts').catch(() => null);
  watching?.watchWithdrawn(client, services, read.value);
}

/** Answers a message of the page bridge. @internal */
export async function answer(
  { client, services, catalogUrl }: ServedClient,
  text: string,
  curio: Curio,
): Promise<void> {
  const bridge = await import('./bridge/serve-bridge.ts').catch(() => null);
  const { inUse, options, platform } = client;
  const collectorUrl = options.collector?.url;
  await bridge?.answerBridge(text, { ...platform, ...services, curio, inUse, collectorUrl, catalogUrl });
}

/** Asks the shop for a product's price and stock; its code is fetched with the first question. @internal */
export function createLazyConfirm({ client, services }: ServedClient): Curio['confirm'] {
  let coming: Promise<Curio['confirm']> | null = null;
  return async (...what): Promise<ProductCheck> => {
    coming ??= import('./catalog/fresh/create-confirm.ts').then(({ createConfirm }) =>
      createConfirm(client, services),
    );
    const ask = await coming.catch(() => null);
    if (ask !== null) return ask(...what);
    // Without its code nobody can be asked; the next call tries for it again.
    coming = null;
    const read = await client.ready;
    const asOfMs = read.ok ? read.value.readAtMs : client.platform.clock.nowMs();
    return { state: 'unconfirmed', reason: 'unreachable', asOfMs };
  };
}
