import type { CurioOptions } from '@curio/sdk';
import type { CurioClient, LanguageOffer } from '../controllers/client-controller.ts';
import { readAnswer } from '../controllers/consent-answer.ts';
import { findCart } from './find-cart.ts';
import { takeCall, type CurioCall, type PageCurio, type ScriptEntry } from './page-curio.ts';
import { readMessages } from './read-messages.ts';
import { toOptions, type ScriptSettings } from './to-options.ts';

/** Where everything of the script tags in one page meets; the first tag that runs makes it. */
export interface PageHub {
  /**
   * Starts a client for a script tag. A tag that says what another said already does nothing, which is what a page
   * does that runs its scripts anew after soft navigation.
   *
   * @param isFirst - whether its client is the page's own: that of elements without a `site`, and `window.curio`.
   */
  join(settings: ScriptSettings, isFirst: boolean): void;
}

/** What stands at `window.curio` until the first tag's client takes its place. */
export interface CurioQueue extends Array<CurioCall> {
  hub?: PageHub;
}

/** What a hub fetches. */
export interface HubFiles {
  /** Fetches the chunk entry. */
  readonly load: () => Promise<ScriptEntry>;
  /** Address of the carts. */
  readonly cartUrl: string;
}

/** What a hub remembers of its page. */
interface Hub extends HubFiles {
  readonly queue: CurioQueue;
  /** Sources by site: what each tag is loading or has loaded. */
  readonly sources: Map<string, CurioOptions['source']>;
  /** Whom the elements with a `site` ask. */
  readonly targets: Map<string, EventTarget>;
  /** Those of the targets whose client is on its way. */
  readonly pending: Set<EventTarget>;
  readonly clients: Map<string, CurioClient>;
  /** Everything that was said in words, for clients to come. */
  readonly words: CurioCall[];
  page: PageCurio | null;
}

/** The event by which an element asks for its client; both are spelled out, as the loader is a file of its own. */
const CLIENT_REQUEST = 'curio-client-request';
/** The event by which waiting elements are told to ask again. */
const CLIENT_PROVIDED = 'curio-client-provided';

/** Starts with the queue that stands at `window.curio`. */
export function createPageHub(queue: CurioQueue, files: HubFiles): PageHub {
  const hub: Hub = {
    queue,
    ...files,
    sources: new Map(),
    targets: new Map(),
    pending: new Set(),
    clients: new Map(),
    words: [],
    page: null,
  };
  // On the way down, so before the page's own client, which answers on the way up.
  document.addEventListener(CLIENT_REQUEST, (event) => route(hub, event), true);
  return {
    join(settings, isFirst) {
      const { site, source } = toOptions(settings);
      const known = hub.sources.get(site);
      if (known === undefined) void begin(hub, settings, isFirst && hub.page === null);
      else if (known !== source) {
        console.warn(
          `Two script tags of Curio have data-site="${site}": the second needs a name of its own.`,
        );
      }
    },
  };
}

async function begin(hub: Hub, settings: ScriptSettings, isFirst: boolean): Promise<void> {
  const options = toOptions(settings);
  const { site } = options;
  hub.sources.set(site, options.source);
  const { elements, structuredData } = settings.dataset;
  const target = isFirst ? document : createTarget();
  hub.targets.set(site, target);
  hub.pending.add(target);
  try {
    const entry = await hub.load();
    const client = entry.start(withAnswer(options), { target, ...toLanguage(settings.dataset) });
    hub.pending.delete(target);
    hub.clients.set(site, client);
    if (isFirst) takeOver(hub, client);
    else for (const call of hub.words) give(call, site, client);
    const name = findCart(settings.dataset, window);
    const cart = name === null ? null : { name, url: hub.cartUrl };
    const settled = { client, elements, cart, hasStructuredData: structuredData !== 'none' };
    whenTime(client, () => void entry.loadCare().then((care) => care.watchPage(settled)));
  } catch (error) {
    hub.sources.delete(site);
    hub.pending.delete(target);
    tell(error);
    document.dispatchEvent(new CustomEvent(CLIENT_PROVIDED));
  }
}

/**
 * The answer that the visitor gave `<curio-consent>` on an earlier page, so that the first slate knows what was kept: the
 * element itself comes later.
 */
function withAnswer(options: CurioOptions): CurioOptions {
  // Without the element nobody was asked here, and no storage is touched.
  if (options.consent !== undefined || document.querySelector('curio-consent') === null) return options;
  const consent = readAnswer(options.site);
  return consent === null ? options : { ...options, consent };
}

function toLanguage({ locale, messages }: ScriptSettings['dataset']): LanguageOffer {
  return {
    ...(locale === undefined ? {} : { locale }),
    ...(messages === undefined ? {} : { messages: readMessages(messages) }),
  };
}

/** What is told at a client of its own is told to the page as well. */
function createTarget(): EventTarget {
  const target = new EventTarget();
  target.addEventListener('curio-error', (event) => {
    const { detail } = event as CustomEvent;
    document.dispatchEvent(new CustomEvent('curio-error', { detail }));
  });
  return target;
}

/** Brings an element's request to the client of its `site`; without one the page's own client answers. */
function route({ targets, pending }: Hub, event: Event): void {
  const [element] = event.composedPath();
  const site = element instanceof Element ? element.getAttribute('site') : null;
  const target = site === null ? document : targets.get(site);
  // It is on its way, so that nobody need complain.
  if (target !== undefined && pending.has(target)) event.preventDefault();
  if (target === document) return;
  event.stopImmediatePropagation();
  target?.dispatchEvent(new CustomEvent(CLIENT_REQUEST, { detail: (event as CustomEvent).detail }));
}

/** Puts the client at the queue's place; who kept the queue may go on pushing. */
function takeOver(hub: Hub, client: CurioClient): void {
  const push = (...calls: readonly CurioCall[]): number => {
    for (const call of calls) hear(hub, client, call);
    return hub.words.length;
  };
  const { queue } = hub;
  const page = Object.create(client, { push: { value: push, enumerable: true }, hub: { value: queue.hub } });
  hub.page = page as PageCurio;
  window.curio = hub.page;
  queue.push = push;
  push(...queue);
}

function hear(hub: Hub, first: CurioClient, call: CurioCall): void {
  if (typeof call === 'function') {
    takeCall(first, call);
    return;
  }
  hub.words.push(call);
  for (const [site, client] of hub.clients) give(call, site, client);
}

function give(call: CurioCall, site: string, client: CurioClient): void {
  if (typeof call === 'function' || (call?.site ?? site) === site) takeCall(client, call);
}

/** At once where an element waits to be registered, else when the catalogue is there and the first card drawn. */
function whenTime({ ready }: CurioClient, run: () => void): void {
  if (document.querySelector(':not(:defined)') !== null) run();
  else void ready.then(() => setTimeout(run, FIRST_CARD_MS));
}

/** What a first card takes to be drawn and to begin to play, on a middling phone; nobody waits for what comes then. */
const FIRST_CARD_MS = 1000;

function tell(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const detail = { code: 'wrong-call', fatal: true, message };
  document.dispatchEvent(new CustomEvent('curio-error', { detail }));
  console.warn(`Curio did not start: ${message}`);
}
