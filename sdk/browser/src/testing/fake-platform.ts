import type {
  Databases,
  Device,
  NetworkRequest,
  Platform,
  Sending,
  Services,
  Surroundings,
} from '../platform/platform.ts';
import { createFakePage, type FakePage } from './fake-page.ts';
import { createFakeTime, type FakeTime } from './fake-scheduler.ts';

/** A request as the fake network saw it. @public */
export interface SeenRequest {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;
  readonly contentType: string | undefined;
  /** Whether a cache may answer. */
  readonly cache: 'default' | 'no-cache';
}

/** What a test decides. @public */
export interface FakePlatformOptions {
  /** ms UTC at which time stands. */
  readonly startMs?: number;
  /** Answers a request; a rejection is a network that cannot be reached. */
  readonly respond?: (request: SeenRequest) => Promise<Response>;
  /** The default refuses, as private modes do. */
  readonly databases?: Databases;
  readonly device?: Partial<Device>;
  /** What the page says of its shop; the default says nothing. */
  readonly surroundings?: Partial<Surroundings>;
  /** What earlier pages of this browser kept. */
  readonly texts?: Map<string, string>;
}

/** A platform without a browser, and what a test needs to drive and watch it. @public */
export interface FakePlatform {
  readonly platform: Platform;
  readonly time: FakeTime;
  readonly page: FakePage;
  readonly requests: readonly SeenRequest[];
  readonly beacons: readonly { readonly url: string; readonly body: string }[];
  /** Small texts by `place:key`. */
  readonly texts: ReadonlyMap<string, string>;
  setOnline(isOnline: boolean): void;
  /** Another tab writes a kept text, or removes it. */
  writeElsewhere(key: string, text: string | null): void;
}

const BARE_PAGE: Surroundings = {
  whenParsed: async () => undefined,
  listJsonLd: () => [],
  readShopify: () => ({ root: '/', currency: null }),
  readWordPressRoot: () => null,
  globals: () => ({}),
  observeDocument: () => undefined,
};

/** 2026-06-01T00:00:00Z. */
const START_MS = 1_780_272_000_000;

/** Makes a platform in which nothing is left to chance. @public */
export function createFakePlatform(options: FakePlatformOptions = {}): FakePlatform {
  const { startMs = START_MS, respond = refuse, texts = new Map<string, string>() } = options;
  const time = createFakeTime(startMs);
  const page = createFakePage();
  const requests: SeenRequest[] = [];
  const sending = createFakeSending();
  const watchers = new Set<{ readonly key: string; readonly changed: (text: string | null) => void }>();
  const services: Services = {
    sight: page.sight,
    surroundings: { ...BARE_PAGE, ...options.surroundings },
    storage: {
      readText: (place, key) => texts.get(`${place}:${key}`) ?? null,
      writeText: (place, key, text) =>
        text === null ? texts.delete(`${place}:${key}`) : texts.set(`${place}:${key}`, text),
      observeText: (key, changed, { signal }) => {
        const watcher = { key, changed };
        watchers.add(watcher);
        signal.addEventListener('abort', () => watchers.delete(watcher), { once: true });
      },
    },
    databases: options.databases ?? { open: refuse, remove: refuse },
    sending: sending.sending,
    device: { startWorker: refuseWorker, ...options.device },
  };
  let bytes = 0;
  const platform: Platform = {
    clock: time.clock,
    scheduler: time.scheduler,
    page: page.page,
    random: { bytes: (length) => Uint8Array.from({ length }, () => (bytes += 97) % 256) },
    network: {
      request(url, { method = 'GET', body, contentType, cache = 'default' }: NetworkRequest) {
        const seen = { url, method, body, contentType, cache };
        requests.push(seen);
        return respond(seen);
      },
    },
    services: async () => services,
  };
  const writeElsewhere = (key: string, text: string | null): void => {
    services.storage.writeText('kept', key, text);
    for (const watcher of watchers) if (watcher.key === key) watcher.changed(text);
  };
  const { beacons, setOnline } = sending;
  return { platform, time, page, requests, texts, beacons, setOnline, writeElsewhere };
}

interface FakeSending {
  readonly sending: Sending;
  readonly beacons: { url: string; body: string }[];
  readonly setOnline: (isOnline: boolean) => void;
}

/** A beacon quota of 64 KB, as browsers have it, and locks that no other tab holds. */
function createFakeSending(): FakeSending {
  const beacons: { url: string; body: string }[] = [];
  const listeners = new Set<() => void>();
  let isOnline = true;
  let quota = 65_536;
  return {
    beacons,
    setOnline(next) {
      isOnline = next;
      if (next) for (const listener of listeners) listener();
    },
    sending: {
      beacon(url, body) {
        if (body.length > quota) return false;
        quota -= body.length;
        beacons.push({ url, body });
        return true;
      },
      isOnline: () => isOnline,
      observeOnline(run, { signal }) {
        listeners.add(run);
        signal.addEventListener('abort', () => listeners.delete(run), { once: true });
      },
      async runExclusively(_, __, work) {
        await work();
        return true;
      },
    },
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('The fake platform has none.'));
}

function refuseWorker(): never {
  throw new Error('The fake platform has no workers.');
}
