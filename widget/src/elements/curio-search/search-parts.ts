import type { Product } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CurioCatalog } from '../../controllers/client-controller.ts';
import type { FoundItem } from '../../controllers/search-controller.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { hideLost } from '../../internal/lost-picture.ts';
import { toPriceText } from '../../internal/price-text.ts';
import type { SearchMessages } from '../../locales/search/search-messages.ts';
import { icon, PLAY } from '../../styles/icons.ts';

type FoundEntry = NonNullable<ReturnType<CurioCatalog['find']>>;

/** What a row is drawn with. */
export interface RowScene {
  readonly view: CurioCatalog;
  readonly messages: SearchMessages;
  /** BCP 47. */
  readonly locale: string;
  readonly open: () => void;
}

/** One result as one button: its picture, its name, and what it costs or who made it. */
export function renderRow({ slateItem }: FoundItem, scene: RowScene): TemplateResult | typeof nothing {
  const found = scene.view.find(slateItem.id);
  if (found === null) return nothing;
  const { kind, item } = found;
  const picture = kind === 'product' ? item.pictures[0] : (item.poster ?? toFirstPicture(item));
  return html`<button class="row" part="result" data-kind=${kind} @click=${scene.open}>
    <span class="picture"
      >${
        picture === undefined
          ? nothing
          : html`<img
              src=${picture.url}
              alt=""
              loading="lazy"
              decoding="async"
              @error=${hideLost}
              @load=${hideLost}
            />`
      }${kind === 'product' ? nothing : icon(PLAY, 20)}</span
    >
    <span
      ><span class="name" dir="auto">${item.title}</span
      ><span class="fact">${toFact(found, scene)}</span></span
    >
  </button>`;
}

function toFirstPicture(item: object): { readonly url: string } | undefined {
  return 'pictures' in item ? (item.pictures as readonly { readonly url: string }[])[0] : undefined;
}

/** What a product costs; of a clip or room what it is, and who made it. */
function toFact(found: FoundEntry, scene: RowScene): string {
  const { view, messages } = scene;
  if (found.kind === 'product') return toCost(found.item, scene);
  const { creatorId = '', shopId } = found.item;
  const states = { 'on-air': messages.live, coming: messages.coming, over: messages.replay } as const;
  const what = found.kind === 'live' ? states[found.item.state] : messages.clip;
  const by = view.creator(creatorId)?.name ?? view.shop(shopId)?.name;
  return by === undefined ? what : `${what} · ${by}`;
}

function toCost({ price, variants }: Product, { messages, locale }: RowScene): string {
  const text = toPriceText(price, locale);
  const isFrom = variants.some((variant) => variant.price.amount > price.amount);
  return isFrom ? formatMessage(messages.fromPrice, { price: text }) : text;
}

/** A row of chips under a heading; nothing where there are none. */
export function renderChips(
  title: string,
  names: readonly string[],
  { pressed, choose }: { readonly pressed?: string; readonly choose: (name: string) => void },
): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<h2>${title}</h2>
    <div class="chips" role="group" aria-label=${title}>
      ${names.map(
        (name) =>
          html`<button
            class="chip"
            part="chip"
            aria-pressed=${pressed === undefined ? nothing : pressed === name}
            @click=${() => choose(name)}
          >
            ${name}
          </button>`,
      )}
    </div>`;
}

/** The broad categories of a catalogue, most goods first, at most eight. */
export function listCategories({ catalog }: CurioCatalog): readonly string[] {
  const counts = new Map<string, number>();
  for (const {
    category: [broad],
  } of catalog.products)
    if (broad !== undefined) counts.set(broad, (counts.get(broad) ?? 0) + 1);
  return [...counts]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, 8)
    .map(([name]) => name);
}
