import * as v from 'valibot';
import {
  ALLOWED_SENDER,
  PROTOCOL_VERSION,
  type MessageName,
  type Protocol,
  type Reply,
  type SenderRole,
} from './protocol.ts';
import { REQUEST_SCHEMAS } from './request-schemas.ts';

/** Who asks, as the browser vouches for it. */
export interface Asker {
  readonly role: SenderRole;
  /** Tab of a content script or frame, or the one that a detail's window is of; `null` for the panel. */
  readonly tabId: number | null;
  /** Address of the asking document. */
  readonly url: string;
  /** Of a content script in a frame. */
  readonly frameId?: number;
}

/** As much of the browser's `MessageSender` as is believed. */
export interface SenderLike {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/** This extension, to tell its own pages from content scripts. */
export interface Identity {
  readonly id: string;
  /** `chrome-extension://…/`, with the slash. */
  readonly baseUrl: string;
}

/** One answerer per question. */
export type Answerers = {
  readonly [Name in MessageName]: (
    request: Protocol[Name]['request'],
    asker: Asker,
  ) => Promise<Protocol[Name]['answer']>;
};

/**
 * Answers one message: checks version, name, sender and request before any answerer sees it.
 *
 * @returns a reply in every case; an answerer that throws becomes `handler-failed`.
 */
export async function answerMessage(
  message: unknown,
  sender: SenderLike,
  surroundings: { readonly answerers: Answerers; readonly identity: Identity },
): Promise<Reply<unknown>> {
  const envelope = v.safeParse(ENVELOPE_SCHEMA, message);
  if (!envelope.success) return { ok: false, trouble: 'unknown-message' };
  const { version, name } = envelope.output;
  if (version !== PROTOCOL_VERSION) return { ok: false, trouble: 'version-mismatch' };
  if (!isMessageName(name)) return { ok: false, trouble: 'unknown-message' };
  const asker = toAsker(sender, surroundings.identity);
  if (asker === null || ![ALLOWED_SENDER[name]].flat().includes(asker.role))
    return { ok: false, trouble: 'sender-refused' };
  const request = v.safeParse(REQUEST_SCHEMAS[name], envelope.output.request);
  if (!request.success) return { ok: false, trouble: 'request-invalid' };
  // The schema of that very name accepted the request; TypeScript cannot follow the pair through the table.
  const answer = surroundings.answerers[name] as (request: unknown, asker: Asker) => Promise<unknown>;
  try {
    return { ok: true, answer: await answer(request.output, asker) };
  } catch (cause) {
    console.error(`Curio: the answer to ${name} failed.`, cause);
    return { ok: false, trouble: 'handler-failed' };
  }
}

const ENVELOPE_SCHEMA = v.object({ version: v.number(), name: v.string(), request: v.unknown() });

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(ALLOWED_SENDER, name);
}

/** Path of the one page of the extension that may stand in others. */
const FRAME_PATH = 'detail.html';
/** The same for a page that lets no frame in, in a window of its own; no page can frame it or open it. */
const WINDOW_PATH = 'detail-window.html';

/** A content script of an http page, in a tab or in a frame of it, or a page of this very extension. */
function toAsker(sender: SenderLike, identity: Identity): Asker | null {
  const url = sender.url ?? '';
  if (sender.id !== identity.id) return null;
  const tabId = sender.tab?.id;
  if (url.startsWith(identity.baseUrl)) return toOwnAsker(url, identity, sender);
  const { frameId } = sender;
  if (tabId === undefined || frameId === undefined || !/^https?:/u.test(url)) return null;
  if (frameId !== 0) return { role: 'subframe', tabId, url, frameId };
  return { role: 'page', tabId, url: toPresentUrl(url, sender.tab?.url) };
}

function toOwnAsker(url: string, { baseUrl }: Identity, { tab }: SenderLike): Asker | null {
  const path = url.slice(baseUrl.length).split(/[?#]/u, 1)[0];
  if (path !== FRAME_PATH && path !== WINDOW_PATH) return { role: 'panel', tabId: null, url };
  const tabId = path === FRAME_PATH ? tab?.id : toNamedTab(url);
  return tabId === undefined ? null : { role: 'frame', tabId, url };
}

/** The tab that a detail's window is of. */
function toNamedTab(url: string): number | undefined {
  const name = new URL(url).searchParams.get('tab') ?? '';
  return /^\d{1,15}$/u.test(name) ? Number(name) : undefined;
}

/**
 * Chromium tells a sender's address as it was when its document was loaded (156): after a soft navigation the tab's own is
 * right. It is taken only for the same site.
 */
function toPresentUrl(loadedUrl: string, tabUrl: string | undefined): string {
  if (tabUrl === undefined || !URL.canParse(tabUrl)) return loadedUrl;
  return new URL(tabUrl).origin === new URL(loadedUrl).origin ? tabUrl : loadedUrl;
}
