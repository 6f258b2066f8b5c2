import {
  BRIDGE_ANSWER,
  BRIDGE_REQUEST,
  BRIDGE_VERSION,
  type BridgeAnswer,
  type BridgeEvent,
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

/** The same for its events. */
export type EventsAnswer =
  | { readonly state: 'answered'; readonly events: readonly BridgeEvent[] }
  | Exclude<PageAnswer, { readonly state: 'answered' }>;

/**
 * Asks the page's SDK about itself. Never rejects; the listener is gone when it resolves.
 */
export async function askPage(asker: BridgeAsker): Promise<PageAnswer> {
  const answer = await askBridge(asker, 'page');
  if (answer.state !== 'answered') return answer;
  const { value } = answer;
  return value.answer === 'page' ? { state: 'answered', page: value.page } : NO_ANSWER;
}

/** Asks the page's SDK for its events, each with how far it came. Never rejects. */
export async function askEvents(asker: BridgeAsker): Promise<EventsAnswer> {
  const answer = await askBridge(asker, 'events');
  if (answer.state !== 'answered') return answer;
  const { value } = answer;
  return value.answer === 'events' ? { state: 'answered', events: value.events } : NO_ANSWER;
}

/** The page could not answer, or answered something else. */
const NO_ANSWER = { state: 'invalid', place: 'answer' } as const;

type BridgeReply =
  | { readonly state: 'answered'; readonly value: BridgeAnswer }
  | Exclude<PageAnswer, { readonly state: 'answered' }>;

function askBridge(asker: BridgeAsker, ask: BridgeRequest['ask']): Promise<BridgeReply> {
  const nonce = asker.createNonce();
  const done = new AbortController();
  return new Promise<BridgeReply>((resolve) => {
    const settle = (answer: BridgeReply): void => {
      done.abort();
      resolve(answer);
    };
    asker.target.addEventListener(
      BRIDGE_ANSWER,
      (event) => {
        const parsed = parsePageAnswer(toDetail(event), nonce);
        if (parsed === null) return;
        if (parsed.ok) settle({ state: 'answered', value: parsed.value });
        else settle({ state: 'invalid', place: parsed.error.place ?? 'answer' });
      },
      { signal: done.signal },
    );
    asker.afterDeadline(() => settle({ state: 'silent' }), BRIDGE_DEADLINE_MS);
    const request: BridgeRequest = { version: BRIDGE_VERSION, nonce, ask };
    asker.target.dispatchEvent(new CustomEvent(BRIDGE_REQUEST, { detail: JSON.stringify(request) }));
  });
}

function toDetail(event: Event): unknown {
  return event instanceof CustomEvent ? event.detail : null;
}
