import { mkdir, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { dirname, resolve } from 'node:path';
import { fail, formatPairingLink, succeed, type Result } from '@curio/core';
import { getRequestListener } from '@hono/node-server';
import { createCollector, type CollectorLimits } from '../collector/create-collector.ts';
import { createReadToken } from '../collector/tokens.ts';
import { SYSTEM_CLOCK, type Clock } from '../platform/clock.ts';
import type { CollectorStore } from '../stores/collector-store.ts';
import { openDuckDbStore } from '../stores/duckdb-store.ts';
import { listen, type Listening } from './listen.ts';
import { createStaticListener } from './serve-static.ts';

/** What to serve and where. @public */
export interface ServerOptions {
  /** The site whose events are taken. */
  readonly site: string;
  /** Public: it stands in the site's pages. */
  readonly writeKey: string;
  /** Origins that may send beside the server's own. */
  readonly origins?: readonly string[];
  /** `127.0.0.1` unless told otherwise. */
  readonly host?: string;
  /** 0 takes a free one, and so does leaving it out. */
  readonly port?: number;
  /** Folders of static files; the first that has the file answers. */
  readonly folders?: readonly string[];
  /** What stands before the collector's addresses, `/curio` unless told otherwise; `/` for nothing. */
  readonly prefix?: string;
  /** The DuckDB file; its folder is made. In memory, and gone with the server, when left out. */
  readonly database?: string;
  /** Whether the last `X-Forwarded-For` names the client: only behind a proxy of one's own that sets it. */
  readonly trustProxy?: boolean;
  readonly limits?: Partial<CollectorLimits>;
  readonly clock?: Clock;
  /** Hears of the collector's bugs. */
  readonly report?: (error: unknown) => void;
}

/** A server that takes requests. @public */
export interface RunningServer {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** Origin and path of the collector, without a slash at the end. */
  readonly collectorUrl: string;
  /** For the extension; its read token is new at every start and good for 30 days. */
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
  const store = opened.value;
  const listening = await listen(createServer(), options.host ?? '127.0.0.1', options.port ?? 0);
  if (!listening.ok) {
    await store.close();
    return listening;
  }
  return runServer(listening.value, store, options);
}

async function runServer(
  listening: Listening,
  store: CollectorStore,
  options: ServerOptions,
): Promise<Result<RunningServer, 'store-failed'>> {
  const prefix = toPrefix(options.prefix ?? '/curio');
  const clock = options.clock ?? SYSTEM_CLOCK;
  const collector = createCollectorListener({ listening, store, prefix, clock, options });
  const files = createStaticListener(options.folders ?? []);
  listening.answerWith((request, response) => {
    if (isForCollector(request.url ?? '/', prefix)) void collector(request, response);
    else files(request, response);
  });
  const close = async (): Promise<void> => {
    await listening.close();
    await store.close();
  };
  const { site } = options;
  const { readToken, stored } = createReadToken({ site, now: clock.now(), lifetimeMs: PAIRING_LIFE_MS });
  const saved = await store.saveToken(stored);
  if (!saved.ok) {
    await close();
    return saved;
  }
  const collectorUrl = listening.url + prefix;
  const pairingLink = formatPairingLink({ collectorUrl, site, readToken });
  return succeed({ url: listening.url, collectorUrl, pairingLink, close });
}

/** Answers one request; never rejects, as the collector does not. */
type CollectorListener = (...exchange: Parameters<RequestListener>) => Promise<void>;

interface CollectorParts {
  readonly listening: Listening;
  readonly store: CollectorStore;
  readonly prefix: string;
  readonly clock: Clock;
  readonly options: ServerOptions;
}

function createCollectorListener(parts: CollectorParts): CollectorListener {
  const { listening, store, prefix, clock, options } = parts;
  const origins = [...listening.origins, ...(options.origins ?? [])];
  const collector = createCollector({
    store,
    clock,
    prefix,
    sites: [{ name: options.site, writeKeys: [options.writeKey], origins }],
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.report === undefined ? {} : { report: options.report }),
  });
  const trustProxy = options.trustProxy ?? false;
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

async function openStore(database: string): Promise<Result<CollectorStore, 'store-failed'>> {
  if (database !== ':memory:') await mkdir(dirname(resolve(database)), { recursive: true });
  return openDuckDbStore(database);
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
