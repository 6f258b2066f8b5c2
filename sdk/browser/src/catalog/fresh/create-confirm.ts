import type { Result } from '@curio/core';
import type { Curio, CurioOptions, ProductCheck } from '../../curio.ts';
import type { Changes } from '../../create-changes.ts';
import type { Platform, Scheduler, Services } from '../../platform/platform.ts';
import { createDeadline } from '../../ranking/race.ts';
import type { LoadedCatalog } from '../load-catalog.ts';
import { isShopWord, type ShopWord } from '../shops/shop-word.ts';
import { changeCatalog, type CatalogChange } from './change-catalog.ts';
import { toUnconfirmed, type FreshQuestion } from './fresh-question.ts';
import { readBuiltAgain, type LaterBuilds } from './read-built-again.ts';
import { readFileAgain } from './read-file-again.ts';

/** A person looks at a sheet about this long before the price matters. Our choice. */
const PATIENCE_MS = 4000;

/** What confirming asks of the client. @internal */
export interface ConfirmHost {
  readonly options: Pick<CurioOptions, 'source' | 'ranking'>;
  readonly platform: Platform;
  readonly signal: AbortSignal;
  readonly ready: Promise<Result<LoadedCatalog>>;
  readonly changes: Changes;
}

/** Makes `curio.confirm`. @internal */
export function createConfirm(host: ConfirmHost, { sending }: Pick<Services, 'sending'>): Curio['confirm'] {
  const { platform, ready } = host;
  const later: LaterBuilds = new Map();
  return async (productId, { signal } = {}) => {
    const read = await ready;
    if (!read.ok) return { state: 'unconfirmed', reason: 'unreachable', asOfMs: platform.clock.nowMs() };
    const loaded = read.value;
    const known = loaded.view.product(productId);
    if (known === null) return { state: 'gone' };
    if (!sending.isOnline()) return toUnconfirmed('offline', loaded);
    const end = new AbortController();
    const signals = [host.signal, end.signal, ...(signal === undefined ? [] : [signal])];
    const question = toQuestion(host, { loaded, known, signal: AbortSignal.any(signals) });
    const check = await askInTime(question, later, platform.scheduler);
    end.abort();
    return check;
  };
}

function toQuestion(
  { platform, options, changes }: ConfirmHost,
  asked: Pick<FreshQuestion, 'loaded' | 'known' | 'signal'>,
): FreshQuestion {
  const change = (news: CatalogChange): void => {
    if (changeCatalog(asked.loaded, news)) changes.emit('catalog', asked.loaded.view);
  };
  return {
    ...platform,
    ...asked,
    ...options,
    baseUrl: platform.page.baseUrl(),
    signal: asked.signal,
    change,
  };
}

async function askInTime(
  question: FreshQuestion,
  later: LaterBuilds,
  scheduler: Scheduler,
): Promise<ProductCheck> {
  const { loaded, known, signal, change } = question;
  const deadline = createDeadline(scheduler, PATIENCE_MS, signal);
  // A file that names what is no address, say, must not reach who asks: it confirms nothing.
  const answer = ask(question, later).catch(() => null);
  const check = await Promise.race([answer, deadline]);
  if (check?.state === 'gone') change({ withdrawn: [known.id] });
  if (check?.state === 'confirmed') change({ products: [check.product] });
  return check ?? toUnconfirmed('unreachable', loaded);
}

/** Whoever the catalogue came from is asked; what was handed over by the page has nobody behind it. */
async function ask(question: FreshQuestion, later: LaterBuilds): Promise<ProductCheck> {
  const { pointer, url } = question.loaded;
  if (pointer !== undefined) return readBuiltAgain(question, pointer, later);
  if (url !== undefined) return readFileAgain(question, url);
  if (!isShopWord(question.source)) return toUnconfirmed('unsupported', question.loaded);
  const check = await SHOP_CHECKS[question.source]();
  return check(question);
}

type ShopCheck = (question: FreshQuestion) => Promise<ProductCheck>;

const SHOP_CHECKS: Readonly<Record<ShopWord, () => Promise<ShopCheck>>> = {
  shopify: async () => (await import('../shops/shopify.ts')).checkShopify,
  woocommerce: async () => (await import('../shops/woocommerce.ts')).checkWooCommerce,
  page: async () => (await import('../shops/schema-page.ts')).checkPage,
};
