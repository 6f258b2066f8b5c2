import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
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

/** What this browser remembers: bars, whom one follows, two buttons. They follow `whyStyles`. */
export const partStyles: CSSResult = css`
  .stored {
    display: grid;
    gap: 12px;
    padding: 4px 4px 8px;
    padding-inline-start: 42px;
  }
  .stored p {
    color: var(--_quiet);
    font-size: 13px;
  }
  .stored dl {
    display: grid;
    grid-template-columns: minmax(0, max-content) 1fr 4ch;
    gap: 8px 12px;
    align-items: center;
  }
  .stored dt {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .stored dd {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  meter {
    width: 100%;
    height: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_line);
    appearance: none;
  }
  meter::-webkit-meter-bar {
    height: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_line);
  }
  meter::-webkit-meter-inner-element {
    display: block;
  }
  meter::-webkit-meter-optimum-value {
    border-radius: 3px;
    background: var(--_accent);
  }
  meter::-moz-meter-bar {
    border-radius: 3px;
    background: var(--_accent);
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .pair button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    padding: 0 14px;
    border-radius: 22px;
    background: var(--_fill);
    font-size: 13px;
    font-weight: 600;
  }
  :host(:not([item-id])) .stored {
    padding: 0;
  }
  .stored h3 {
    margin-block-end: 8px;
    font-size: 14px;
    font-weight: 650;
  }
  .makers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .makers button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    padding-inline: 14px 10px;
    border-radius: 18px;
    background: var(--_fill);
    font-size: 13px;
    font-weight: 600;
  }
`;
