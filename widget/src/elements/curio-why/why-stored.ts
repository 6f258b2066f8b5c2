import { html, nothing, type TemplateResult } from 'lit';
import type { CurioClient } from '../../controllers/client-controller.ts';
import { formatMessage } from '../../internal/format-message.ts';
import type { WhyMessages } from '../../locales/why/why-messages.ts';
import { icon } from '../../styles/icons.ts';
import { BIN, CLOSE, DOWNLOAD } from '../../styles/more-icons.ts';

/** What is known of the visitor. */
type Profile = ReturnType<CurioClient['explainProfile']>;

/** What the list of what is stored says and does. */
export interface StoredScene {
  readonly messages: WhyMessages;
  readonly locale: string;
  /** Of a creator or shop. */
  readonly nameOf: (id: string) => string;
  readonly leave: (id: string) => void;
  readonly save: () => void;
  readonly forget: () => void;
}

/** Most interests that are listed; the file has all. */
const MOST_INTERESTS = 5;

/** What this browser remembers of its visitor, and what one can do about it. */
export function renderStored(profile: Profile, scene: StoredScene): TemplateResult {
  const { messages } = scene;
  const { interests, following, notInterested, stored } = profile;
  const isEmpty = interests.length + following.length + notInterested.length === 0;
  return html`<div class="stored" part="stored">
    ${isEmpty ? html`<p>${messages.storedNothing}</p>` : nothing} ${renderInterests(interests, scene)}
    ${renderFollowing(following, scene)} ${renderRefusals(notInterested.length, messages)}
    <p>${stored === 'memory' ? messages.storedMemory : messages.storedDevice}</p>
    <div class="pair">
      <button @click=${scene.save}>${icon(DOWNLOAD, 18)} ${messages.exportProfile}</button>
      <button @click=${scene.forget}>${icon(BIN, 18)} ${messages.reset}</button>
    </div>
  </div>`;
}

function renderInterests(
  interests: Profile['interests'],
  { messages, locale }: StoredScene,
): TemplateResult | typeof nothing {
  if (interests.length === 0) return nothing;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return html`<div>
    <h3>${messages.interests}</h3>
    <dl>
      ${interests.slice(0, MOST_INTERESTS).map(
        ({ category, share }) =>
          html`<dt>${category}</dt>
            <dd><meter aria-label=${category} min="0" max="1" .value=${share}></meter></dd>
            <dd>${percent.format(share)}</dd>`,
      )}
    </dl>
  </div>`;
}

function renderFollowing(
  following: readonly string[],
  { messages, nameOf, leave }: StoredScene,
): TemplateResult | typeof nothing {
  if (following.length === 0) return nothing;
  return html`<div>
    <h3>${messages.following}</h3>
    <div class="makers">
      ${following.map((id) => {
        const name = nameOf(id);
        return html`<button aria-label=${formatMessage(messages.leave, { name })} @click=${() => leave(id)}>
          ${name} ${icon(CLOSE, 14)}
        </button>`;
      })}
    </div>
  </div>`;
}

function renderRefusals(count: number, messages: WhyMessages): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<p>${count === 1 ? messages.lessOfOne : formatMessage(messages.lessOf, { count })}</p>`;
}
