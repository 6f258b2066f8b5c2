import { PROTOCOL_VERSION, type Envelope, type MessageName, type Protocol, type Reply } from './protocol.ts';

/** As much of `browser.runtime` as asking needs. */
export interface MessageSender {
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * Asks the background. Never rejects: a background that is gone (the extension was updated or removed) answers
 * `background-unreachable`.
 */
export async function askBackground<Name extends MessageName>(
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
