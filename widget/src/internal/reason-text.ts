import type { Reason } from '@curio/core';
import type { WhyMessages } from '../locales/why/why-messages.ts';
import { formatMessage } from './format-message.ts';

/**
 * Turns why an item stands where it does into a plain sentence.
 *
 * @param titleOf - of an item, a campaign, a creator or a shop.
 */
export function toReasonText(
  reason: Reason,
  messages: WhyMessages,
  titleOf: (id: string) => string | null,
): string | null {
  if (reason.kind === 'interest') return toInterestText(reason, messages);
  if (reason.kind === 'following') return toNamed(messages.whyFollowing, titleOf(reason.by));
  if (reason.kind === 'about') return toNamed(messages.whyAbout, titleOf(reason.item));
  if (reason.kind === 'campaign') return toNamed(messages.whyCampaign, titleOf(reason.campaign));
  if (reason.kind === 'found') return reason.by === 'words' ? messages.whyFound : messages.whyFoundNear;
  const sentences = {
    popular: messages.whyPopular,
    new: messages.whyNew,
    'on-air': messages.whyOnAir,
    explore: messages.whyExplore,
  } as const;
  return sentences[reason.kind];
}

function toNamed(sentence: string, title: string | null): string | null {
  return title === null ? null : formatMessage(sentence, { title, name: title });
}

function toInterestText(
  { act, category, count }: Extract<Reason, { readonly kind: 'interest' }>,
  messages: WhyMessages,
): string {
  const sentences = {
    watched: [messages.whyWatchedOne, messages.whyWatched],
    opened: [messages.whyOpenedOne, messages.whyOpened],
    added: [messages.whyAddedOne, messages.whyAdded],
  } as const;
  const [one, many] = sentences[act];
  return formatMessage(count === 1 ? one : many, { category, count });
}
