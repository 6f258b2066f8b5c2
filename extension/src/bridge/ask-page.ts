import {
  BRIDGE_ANSWER,
  BRIDGE_REQUEST,
  BRIDGE_VERSION,
  type BridgePage,
  type BridgeRequest,
} from '@curio/core';
import { parsePageAnswer } from './parse-page-answer.ts';

/** How long a page may take; the SDK answers in the same task once its ledger is read. */
export const BRIDGE_DEADLINE_MS = 1_000;

/** What asking needs of its surroundings. */
export interface BridgeAsker {
  /** The page's document. */
  readonly target: EventTarget;
  /** Random text, at most 64 characters, new on each call. */
  readonly createNonce: () => string;
  /** Calls back once after the deadline. */
  readonly afterDeadline: (callback: () => void, delayMs: number) => void;
}

/**
 * What the page said: its SDK's state, that no SDK answered in time, or that something answered but broke the
 * protocol.
 */
export type PageAnswer =
  | { readonly state: 'answered'; readonly page: BridgePage }
  | { readonly state: 'silent' }
  | { readonly state: 'invalid'; readonly place: string };

/**
 * Asks the page's SDK about itself. Never rejects; the listener is gone when it resolves.
 */
export function askPage(asker: BridgeAsker): Promise<PageAnswer> {
  const nonce = asker.createNonce();
  const done = new AbortController();
  return new Promise<PageAnswer>((resolve) => {
    const settle = (answer: PageAnswer): void => {
      done.abort();
      resolve(answer);
    };
    asker.target.addEventListener(
      BRIDGE_ANSWER,
      (event) => {
        const parsed = parsePageAnswer(toDetail(event), nonce);
        if (parsed === null) return;
        if (parsed.ok) settle({ state: 'answered', page: parsed.value });
        else settle({ state: 'invalid', place: parsed.error.place ?? 'answer' });
      },
      { signal: done.signal },
    );
    asker.afterDeadline(() => settle({ state: 'silent' }), BRIDGE_DEADLINE_MS);
    const request: BridgeRequest = { version: BRIDGE_VERSION, nonce, ask: 'page' };
    asker.target.dispatchEvent(new CustomEvent(BRIDGE_REQUEST, { detail: JSON.stringify(request) }));
  });
}

function toDetail(event: Event): unknown {
  return event instanceof CustomEvent ? event.detail : null;
}
