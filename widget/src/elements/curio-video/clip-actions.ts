import { html, nothing, type TemplateResult } from 'lit';
import { formatMessage } from '../../internal/format-message.ts';
import type { CardMessages } from '../../locales/card/card-messages.ts';
import { BAG, HEART, icon, MORE, SHARE, SOUND_OFF, SOUND_ON } from '../../styles/icons.ts';

/** What the buttons at the right edge show and do. */
export interface ActionScene {
  readonly messages: CardMessages;
  readonly liked: boolean;
  readonly muted: boolean;
  /** The clip has nothing to hear: the button says so. */
  readonly isSilent: boolean;
  readonly like: () => void;
  readonly askSound: () => void;
  readonly share: () => void;
  readonly showMore: () => void;
}

/** The column at the right edge: like, sound, share, more. */
export function renderActions({ messages, liked, muted, isSilent, ...acts }: ActionScene): TemplateResult {
  const sound = isSilent ? messages.noSound : muted ? messages.soundOn : messages.soundOff;
  return html`<div class="actions" part="actions">
    <button aria-label=${messages.like} aria-pressed=${liked} @click=${acts.like}>${icon(HEART)}</button>
    <button
      aria-label=${sound}
      title=${isSilent ? sound : nothing}
      aria-disabled=${isSilent}
      @click=${acts.askSound}
    >
      ${icon(muted || isSilent ? SOUND_OFF : SOUND_ON)}
    </button>
    <button aria-label=${messages.share} @click=${acts.share}>${icon(SHARE)}</button>
    <button aria-label=${messages.more} aria-haspopup="dialog" @click=${acts.showMore}>${icon(MORE)}</button>
  </div>`;
}

/** What the button beside a maker's name shows and does. */
export interface FollowScene {
  readonly messages: CardMessages;
  readonly isFollowed: boolean;
  readonly toggle: () => void;
}

/** Follows the maker of a clip, or leaves it. */
export function renderFollow(
  { name }: { readonly name: string },
  { messages, isFollowed, toggle }: FollowScene,
): TemplateResult {
  return html`<button
    class="follow"
    part="follow"
    aria-pressed=${isFollowed}
    aria-label=${formatMessage(isFollowed ? messages.followingNamed : messages.followNamed, { name })}
    @click=${toggle}
  >
    ${isFollowed ? messages.following : messages.follow}
  </button>`;
}

/** The way to all products of a clip. */
export function renderBag(count: number, messages: CardMessages, showAll: () => void): TemplateResult {
  return html`<button
    class="bag"
    aria-label=${formatMessage(messages.allProducts, { count })}
    aria-haspopup="dialog"
    @click=${showAll}
  >
    ${icon(BAG)}<b>${count}</b>
  </button>`;
}
