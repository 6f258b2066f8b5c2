import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { dirname, resolve } from 'node:path';
import { fail, formatPairingLink, succeed, type Result } from '@curio/core';
import { getRequestListener } from '@hono/node-server';
import { createCollector, type Collector } from '../collector/create-collector.ts';
import type { SiteAccess } from '../collector/site-access.ts';
import { createReadToken } from '../collector/tokens.ts';
import { SYSTEM_CLOCK, type Clock } from '../platform/clock.ts';
import { keepRetention } from './keep-retention.ts';
import { followCatalog, readPrint } from './follow-catalog.ts';
import { learnCatalog, type CatalogLesson } from './learn-catalog.ts';
import { listen, type Listening } from './listen.ts';
import { openStore, type OpenedStore } from './open-store.ts';
import { createStaticListener } from './serve-static.ts';
import { toSites, type ServerOptions } from './server-options.ts';

/** A server that takes requests. @public */
export interface RunningServer {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** Origin and path of the collector, without a slash at the end. */
  readonly collectorUrl: string;
  /** For the extension and the first site; its read token is new at every start and good for 30 days. Or empty. */
  readonly pairingLink: string;
  /** Takes no more requests, answers those under way, stores what was taken and closes the store. */
  close(): Promise<void>;
}

const PAIRING_LIFE_MS = 30 * 86_400_000;

/**
 * Starts one HTTP server with the collector under `prefix` and static files beside it.
 *
 * @returns the server once it takes requests; `wrong-call` when a folder is missing or the address is taken,
 * `store-failed` when the database cannot be opened. Nothing is left running then.
 * @public
 */
export async function startServer(
  options: ServerOptions,
): Promise<Result<RunningServer, 'store-failed' | 'wrong-call'>> {
  const missing = await findMissingFolder(options.folders ?? []);
  if (missing !== null) return fail('wrong-call', `There is no folder ${missing}.`, missing);
  const opened = await openStore(options.database ?? ':memory:');
  if (!opened.ok) return opened;
  const { store } = opened.value;
  const learnt = await learnCatalogs(store, options);
  if (!learnt.ok) {
    await store.close();
    return learnt;
  }
  const listening = await listen(createServer(), options.host ?? '127.0.0.1', options.port ?? 0);
  if (!listening.ok) {
    await store.close();
    return listening;
  }
  return runServer(listening.value, { ...opened.value, learnt: learnt.value }, options);
}

async function runServer(
  listening: Listening,
  { store, backUp, learnt }: OpenedStore & { readonly learnt: readonly Learnt[] },
  options: ServerOptions,
): Promise<Result<RunningServer, 'store-failed'>> {
  const prefix = toPrefix(options.prefix ?? '/curio');
  const clock = options.clock ?? SYSTEM_CLOCK;
  const sites = toSites(options, listening.origins);
  const stopping = new AbortController();
  const collector = createServerCollector({ sites, store, backUp, prefix, clock, options });
  const answer = createCollectorListener(collector, options.trustProxy ?? false);
  const files = createStaticListener(options.folders ?? []);
  listening.answerWith((request, response) => {
    if (isForCollector(request.url ?? '/', prefix)) void answer(request, response);
    else files(request, response);
  });
  keepRetention({ sites, store, clock, signal: stopping.signal });
  for (const { lesson, print } of learnt)
    followCatalog(lesson, print, { signal: stopping.signal, report: options.report ?? ignore });
  const close = async (): Promise<void> => {
    stopping.abort();
    await listening.close();
    await collector.flush();
    await store.close();
  };
  const collectorUrl = listening.url + prefix;
  const paired = await pairFirstSite({ sites, store, clock, collectorUrl, options });
  if (paired.ok) return succeed({ url: listening.url, collectorUrl, pairingLink: paired.value, close });
  await close();
  return paired;
}

/** A catalogue that metrics know, and what its folder looked like before it was read. */
interface Learnt {
  readonly lesson: CatalogLesson;
  readonly print: string | null;
}

async function learnCatalogs(
  store: OpenedStore['store'],
  options: ServerOptions,
): Promise<Result<readonly Learnt[], 'wrong-call' | 'store-failed'>> {
  const learnt: Learnt[] = [];
  for (const { name: site, catalog: folder } of toSites(options, [])) {
    if (folder === undefined) continue;
    const lesson = { folder, site, store };
    const print = await readPrint(folder);
    const result = await learnCatalog(lesson);
    if (!result.ok) return result;
    learnt.push({ lesson, print });
  }
  return succeed(learnt);
}

function ignore(): void {
  // Nobody wants to hear of it.
}

interface ServerParts extends Pick<OpenedStore, 'store'> {
  readonly sites: readonly SiteAccess[];
  readonly clock: Clock;
  readonly options: ServerOptions;
}

async function pairFirstSite(
  parts: ServerParts & { readonly collectorUrl: string },
): Promise<Result<string, 'store-failed'>> {
  const { sites, store, clock, collectorUrl, options } = parts;
  const [first] = sites;
  if (first === undefined || options.pairing === 'none') return succeed('');
  const site = first.name;
  const { readToken, stored } = createReadToken({ site, now: clock.now(), lifetimeMs: PAIRING_LIFE_MS });
  const saved = await store.saveToken(stored);
  return saved.ok ? succeed(formatPairingLink({ collectorUrl, site, readToken })) : saved;
}

function createServerCollector(parts: ServerParts & OpenedStore & { readonly prefix: string }): Collector {
  const { sites, store, backUp, clock, prefix, options } = parts;
  const { database, adminKey, limits, report } = options;
  return createCollector({
    store,
    sites,
    clock,
    prefix,
    ...(limits === undefined ? {} : { limits }),
    ...(report === undefined ? {} : { report }),
    ...(adminKey === undefined ? {} : { adminKey }),
    ...(database === undefined || backUp === null
      ? {}
      : { backUp, backupFolder: dirname(resolve(database)) }),
  });
}

/** Answers one request; never rejects, as the collector does not. */
type CollectorListener = (...exchange: Parameters<RequestListener>) => Promise<void>;

function createCollectorListener(collector: Collector, trustProxy: boolean): CollectorListener {
  // The listener would put its own Request and Response in place of the global ones; the standard ones do.
  return getRequestListener(
    (request, env) => collector.fetch(request, { address: toAddress(env.incoming, trustProxy) }),
    { overrideGlobalObjects: false },
  );
}

/** The client as the socket tells it, or as the proxy in front does: its entry is the last. */
function toAddress(incoming: Pick<IncomingMessage, 'headers' | 'socket'>, trustProxy: boolean): string {
  const forwarded = trustProxy ? [incoming.headers['x-forwarded-for'] ?? []].flat().join(',') : '';
  const last = forwarded.split(',').at(-1)?.trim() ?? '';
  return last === '' ? (incoming.socket.remoteAddress ?? 'unknown') : last;
}

async function findMissingFolder(folders: readonly string[]): Promise<string | null> {
  for (const folder of folders) {
    const found = await stat(folder).catch(() => null);
    if (found === null || !found.isDirectory()) return folder;
  }
  return null;
}

function toPrefix(text: string): string {
  const path = text.replaceAll(/^\/+|\/+$/gu, '');
  return path === '' ? '' : `/${path}`;
}

function isForCollector(address: string, prefix: string): boolean {
  const path = address.split(/[?#]/u, 1)[0] ?? '/';
  if (prefix !== '') return path.startsWith(`${prefix}/`);
  return path.startsWith('/v1/') || path === '/pair';
}
