import { PROTOCOL_VERSION, type Envelope, type MessageName, type Protocol, type Reply } from './protocol.ts';

/** A background that is being ended is gone by then, or by the second time at the latest; a new question starts the next. */
const WAKE_MS = [250, 1_000];

/** What is asked but once: the first may have done its work before the answer was lost. */
const DONE_ONCE: ReadonlySet<MessageName> = new Set(['overlay-toggle', 'detail-window']);

/** As much of `browser.runtime` as asking needs. */
export interface MessageSender {
  /** `undefined` once the extension was updated or removed. */
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * Asks the background; again where the browser ended it while it answered. Never rejects: a background that is gone
 * (the extension was updated or removed) answers `background-unreachable`.
 */
export async function askBackground<Name extends MessageName>(
  runtime: MessageSender,
  name: Name,
  request: Protocol[Name]['request'],
): Promise<Reply<Protocol[Name]['answer']>> {
  let reply = await askOnce(runtime, name, request);
  for (const waitMs of DONE_ONCE.has(name) ? [] : WAKE_MS) {
    const isLost = !reply.ok && reply.trouble === 'background-unreachable';
    if (!isLost || runtime.id === undefined) return reply;
    await new Promise((resolve) => void setTimeout(resolve, waitMs));
    reply = await askOnce(runtime, name, request);
  }
  return reply;
}

async function askOnce<Name extends MessageName>(
  runtime: MessageSender,
  name: Name,
  request: Protocol[Name]['request'],
): Promise<Reply<Protocol[Name]['answer']>> {
  const envelope: Envelope<Name> = { version: PROTOCOL_VERSION, name, request };
  try {
    const reply = await runtime.sendMessage(envelope);
    // The background is our own code of the same package; its reply's form is fixed by `answerMessages`.
    return isReply(reply)
      ? (reply as Reply<Protocol[Name]['answer']>)
      : { ok: false, trouble: 'background-unreachable' };
  } catch {
    // "Extension context invalidated" and "Receiving end does not exist" mean the same to every caller.
    return { ok: false, trouble: 'background-unreachable' };
  }
}

function isReply(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}
