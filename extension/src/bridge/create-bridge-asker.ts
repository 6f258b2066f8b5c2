import type { BridgeAsker } from './ask-page.ts';

/** Asks in a window's own document, with nonces that no page can guess. */
export function createBridgeAsker(window: Window): BridgeAsker {
  return {
    target: window.document,
    createNonce: () => toNonce(crypto.getRandomValues(new Uint8Array(16))),
    afterDeadline: (callback, delayMs) => void window.setTimeout(callback, delayMs),
  };
}

function toNonce(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
