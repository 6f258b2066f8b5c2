import type { Notice } from '@curio/core';
import { css, html, type CSSResult, type TemplateResult } from 'lit';
import type { CurioCatalog } from '../../controllers/client-controller.ts';
import { formatMessage } from '../../internal/format-message.ts';
import type { ShopMessages } from '../../locales/shop/shop-messages.ts';
import { icon } from '../../styles/icons.ts';
import { BELL } from '../../styles/more-icons.ts';

/** What the list of news says and does. */
export interface NewsScene {
  readonly messages: ShopMessages;
  readonly locale: string;
  readonly view: CurioCatalog;
  readonly choose: (notice: Notice) => void;
  readonly markSeen: () => void;
}

/** What happened here since the visitor last looked. */
export function renderNews(notices: readonly Notice[], scene: NewsScene): TemplateResult {
  const { messages, choose, markSeen } = scene;
  return html`<section class="news" part="news" aria-labelledby="news">
    <div class="bar">
      <h3 id="news">${icon(BELL, 18)} ${messages.news}</h3>
      <button class="seen" @click=${markSeen}>${messages.seen}</button>
    </div>
    <ul role="list">
      ${notices.map(
        (notice) =>
          html`<li>
            <button class=${notice.kind} @click=${() => choose(notice)}>${toNewsText(notice, scene)}</button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function toNewsText({ kind, item, atMs }: Notice, { messages, locale, view }: NewsScene): string {
  const sentences = {
    launch: messages.launch,
    restock: messages.restock,
    'live-now': messages.liveNow,
    'live-soon': messages.liveSoon,
  } as const;
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const title = view.find(item)?.item.title ?? item;
  return formatMessage(sentences[kind], { title, date: date.format(atMs) });
}

/** What is new, on a ground of its own. They follow `shopStyles`. */
export const partStyles: CSSResult = css`
  .news {
    margin-block-start: 20px;
    padding: 8px 16px 12px;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 16px;
  }
  .bar h3 {
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 650;
  }
  .seen {
    min-height: 44px;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .news li button {
    width: 100%;
    min-height: 36px;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .live-now::before {
    content: '';
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-end: 8px;
    border-radius: 50%;
    background: #c81e2e;
  }
`;
