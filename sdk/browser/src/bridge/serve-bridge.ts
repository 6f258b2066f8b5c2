import {
  BRIDGE_ANSWER,
  BRIDGE_VERSION,
  countCardMetrics,
  type BridgeAnswer,
  type BridgeItem,
  type BridgePage,
  type BridgeRequest,
} from '@curio/core';
import type { Curio } from '../curio.ts';
import type { Page, Sight } from '../platform/platform.ts';

/** A request is a version, a nonce of at most 64 characters and one word. */
const MOST_REQUEST_CHARACTERS = 300;

/** What the bridge tells of beyond the client. @internal */
export interface BridgeSource {
  readonly curio: Curio;
  readonly page: Page;
  readonly sight: Sight;
  /** As the site gave it: absolute, or relative to the page. */
  readonly collectorUrl: string | undefined;
  /** Absolute; undefined where the site handed the catalogue itself over. */
  readonly catalogUrl: string | undefined;
  /** Ids of items that stood in a slate of this page. */
  readonly inUse: ReadonlySet<string>;
}

/**
 * Answers one message of the page bridge; what is no request gets no answer, one of another version an error.
 *
 * Reads only: whoever can send the message is a script in this page, and could as well ask the client.
 *
 * @internal
 */
export async function answerBridge(text: string, source: BridgeSource): Promise<void> {
  const request = text.length <= MOST_REQUEST_CHARACTERS ? parseRequest(text) : null;
  if (request === null) return;
  const answer = await toAnswer(request, source);
  source.sight.sendMessage(BRIDGE_ANSWER, JSON.stringify(answer));
}

async function toAnswer({ version, nonce, ask }: BridgeRequest, source: BridgeSource): Promise<BridgeAnswer> {
  const head = { version: BRIDGE_VERSION, nonce };
  if (version !== BRIDGE_VERSION) {
    const message = `The page speaks version ${BRIDGE_VERSION} of the bridge, not ${version}.`;
    return { ...head, answer: 'error', message };
  }
  if (ask === 'page') return { ...head, answer: 'page', page: await toPage(source) };
  return { ...head, answer: 'events', events: await source.curio.inspectEvents() };
}

async function toPage({ curio, page, collectorUrl, catalogUrl, inUse }: BridgeSource): Promise<BridgePage> {
  const events = await curio.inspectEvents();
  const { site, version, consent, status } = curio;
  return {
    site,
    sdkVersion: version,
    consent,
    tier: status.tier,
    tierReason: status.reason,
    ...(collectorUrl === undefined ? {} : { collectorUrl: toAbsolute(collectorUrl, page) }),
    // What is at hand in the page only, as a blob's address is, says nothing to others.
    ...(catalogUrl !== undefined && /^https?:/u.test(catalogUrl) ? { catalogUrl } : {}),
    items: [...inUse].flatMap((id) => toItem(curio, id) ?? []),
    own: countCardMetrics(events.map(({ event }) => event)),
  };
}

function toAbsolute(collectorUrl: string, page: Page): string {
  return new URL(collectorUrl, page.baseUrl()).href.replace(/\/$/u, '');
}

function toItem(curio: Curio, id: string): BridgeItem | null {
  const found = curio.view?.find(id) ?? null;
  return found === null ? null : { id, kind: found.kind, title: found.item.title };
}

function parseRequest(text: string): BridgeRequest | null {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return null;
  const { version, nonce, ask }: Partial<Record<keyof BridgeRequest, unknown>> = value;
  if (typeof version !== 'number' || typeof nonce !== 'string' || !/^[\w-]{1,64}$/u.test(nonce)) return null;
  return ask === 'page' || ask === 'events' ? { version, nonce, ask } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not for us, or broken: there is nobody to tell.
    return null;
  }
}
