import type { Reason } from '@curio/core';
import type { ActFields } from '../controllers/placement.ts';
import type { DetailMessages } from '../locales/detail/detail-messages.ts';
import { formatMessage } from './format-message.ts';

/** Turns why an item stands where it does into a plain sentence. */
export function toReasonText(
  reason: Reason,
  messages: DetailMessages,
  titleOf: (id: string) => string | null,
): string | null {
  if (reason.kind === 'interest') return toInterestText(reason, messages);
  if (reason.kind === 'about') {
    const title = titleOf(reason.item);
    return title === null ? null : formatMessage(messages.whyAbout, { title });
  }
  const sentences = {
    popular: messages.whyPopular,
    new: messages.whyNew,
    'on-air': messages.whyOnAir,
    explore: messages.whyExplore,
  } as const;
  return sentences[reason.kind];
}

/**
 * What is said where no reason is known. A clip that leads a feed outside any slate stands there because the
 * visitor followed a link to it; everything else was put there by the shop.
 */
export function toUnexplainedText({ surface, slate }: ActFields, messages: DetailMessages): string {
  return surface === 'feed' && slate === undefined ? messages.whyFollowed : messages.whyChosen;
}

function toInterestText(
  { act, category, count }: Extract<Reason, { readonly kind: 'interest' }>,
  messages: DetailMessages,
): string {
  const sentences = {
    watched: [messages.whyWatchedOne, messages.whyWatched],
    opened: [messages.whyOpenedOne, messages.whyOpened],
    added: [messages.whyAddedOne, messages.whyAdded],
  } as const;
  const [one, many] = sentences[act];
  return formatMessage(count === 1 ? one : many, { category, count });
}
