import type { CartRefusal } from '@curio/core';
import type { DetailMessages } from '../locales/detail/detail-messages.ts';

/** Why the shop did not take a line, in a sentence; the shop's own words where it sent some. */
export function toRefusalText(
  refusal: CartRefusal,
  message: string | null,
  messages: DetailMessages,
): string {
  if (message !== null && message !== '') return message;
  const sentences: Readonly<Record<CartRefusal, string>> = {
    'out-of-stock': messages.refusedOutOfStock,
    limit: messages.refusedLimit,
    'login-needed': messages.refusedLogin,
    unavailable: messages.refusedUnavailable,
    busy: messages.refusedBusy,
    timeout: messages.refusedTimeout,
    offline: messages.refusedOffline,
    other: messages.refusedOther,
  };
  return sentences[refusal];
}
