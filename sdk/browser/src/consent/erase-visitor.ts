import { fail, type Failure } from '@curio/core';
import type { CollectorOptions } from '../curio.ts';
import type { Lifetime, Platform, Services } from '../platform/platform.ts';

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 5 * 60_000;

/** A collector that has not answered by then is asked again. */
const ANSWER_TIMEOUT_MS = 20_000;

/** A visitor id as the event maker makes it. */
const VISITOR = /^[0-9a-f]{32}$/u;

/**
 * Visitors whom the collector is to forget.
 *
 * Their ids stay in `localStorage` until it has answered, whatever consent says: without them what was asked for could not
 * be carried out (directive 2002/58/EC, article 5, paragraph 3).
 *
 * @internal
 */
export interface Erasures {
  /**
   * Asks the collector to forget a visitor, and asks again until it has answered, on a later page if need be; with `null`
   * goes on with what earlier pages left.
   */
  ask(visitor: string | null): void;
}

/** Starts nothing before it is asked to. @internal */
export function createErasures(host: ErasingHost, services: Services): Erasures {
  const { url, writeKey } = host.collector;
  const erasing: Erasing = {
    host,
    services,
    url: `${url}/v1/erase?k=${encodeURIComponent(writeKey)}`,
    asked: [],
    failures: 0,
    isRunning: false,
  };
  services.sending.observeOnline(() => void run(erasing), host);
  return {
    ask(visitor) {
      if (visitor !== null) write(erasing, [...new Set([...read(erasing), visitor])]);
      void run(erasing);
    },
  };
}

/** Whom to ask, and where the ids are kept meanwhile. @internal */
export interface ErasingHost extends Lifetime {
  readonly platform: Pick<Platform, 'network' | 'scheduler'>;
  readonly report: (failure: Failure) => void;
  readonly collector: CollectorOptions;
  /** Key of the kept text. */
  readonly key: string;
}

interface Erasing {
  readonly host: ErasingHost;
  readonly services: Services;
  readonly url: string;
  /** Where nothing can be kept, at least this page goes on asking. */
  asked: readonly string[];
  failures: number;
  isRunning: boolean;
}

async function run(erasing: Erasing): Promise<void> {
  const { host, services } = erasing;
  if (erasing.isRunning || !services.sending.isOnline()) return;
  erasing.isRunning = true;
  for (let [visitor] = read(erasing); visitor !== undefined; [visitor] = read(erasing)) {
    if (!(await request(erasing, visitor))) break;
    const done = visitor;
    erasing.failures = 0;
    write(
      erasing,
      read(erasing).filter((other) => other !== done),
    );
  }
  erasing.isRunning = false;
  if (host.signal.aborted || read(erasing).length === 0) return;
  const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** erasing.failures);
  erasing.failures += 1;
  host.platform.scheduler.after(waitMs, () => void run(erasing), host);
}

/** Resolves to false when it has to be asked again. */
async function request({ host, url }: Erasing, visitor: string): Promise<boolean> {
  const { signal, platform, report } = host;
  if (signal.aborted) return false;
  try {
    const { ok, status } = await platform.network.request(url, {
      method: 'POST',
      body: JSON.stringify({ schemaVersion: 1, visitor }),
      contentType: 'text/plain;charset=UTF-8',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
    });
    if (ok) return true;
    if (status === 408 || status === 429 || status >= 500) return false;
    report(fail('collector-refused', `The collector answered ${status} when asked to erase.`, url).error);
    return true;
  } catch {
    // Offline, or the collector is down: it is asked again.
    return false;
  }
}

function read({ services, host, asked }: Erasing): readonly string[] {
  const kept = (services.storage.readText('kept', host.key) ?? '').split(' ');
  return [...new Set([...asked, ...kept])].filter((id) => VISITOR.test(id));
}

function write(erasing: Erasing, visitors: readonly string[]): void {
  const { services, host } = erasing;
  erasing.asked = visitors;
  services.storage.writeText('kept', host.key, visitors.length === 0 ? null : visitors.join(' '));
}
