import type { Product } from '@curio/core';
import { html } from 'lit';
import type { EngineBench } from './bench/engine-bench.ts';

/** As many as stand in one row on a desk and in two on a phone. */
const MOST_LIKES = 6;

/** Goods to choose from: the first of each category, then the second of each, and so on. */
export function listLikes(products: readonly Product[]): readonly Product[] {
  const counts = new Map<string, number>();
  const ranked = products.map((product) => {
    const category = product.category.join('/');
    const turn = counts.get(category) ?? 0;
    counts.set(category, turn + 1);
    return { product, turn };
  });
  const inTurn = ranked.toSorted((a, b) => a.turn - b.turn);
  return inTurn.slice(0, MOST_LIKES).map(({ product }) => product);
}

/** Boxes to tick, with pictures; a change measures anew. */
export function drawLikes(bench: EngineBench, likes: readonly Product[]): unknown {
  return html`
    <fieldset class="likes">
      <legend>Say what you like</legend>
      <div class="likes-row">${likes.map((product) => toLike(product, bench))}</div>
      ${bench.liked.length === 0 ? html`<p class="hint">Choose at least one thing, and the engines can begin.</p>` : null}
    </fieldset>
  `;
}

function toLike({ id, title, category, pictures }: Product, bench: EngineBench): unknown {
  const [picture] = pictures;
  return html`
    <label class="like" title=${title}>
      <input
        type="checkbox"
        .checked=${bench.liked.includes(id)}
        @change=${(event: Event) => {
          const isOn = event.target instanceof HTMLInputElement && event.target.checked;
          bench.like(isOn ? [...bench.liked, id] : bench.liked.filter((other) => other !== id));
        }}
      />
      ${picture === undefined ? null : html`<img src=${picture.url} alt="" width="160" height="160" />`}
      <span class="like-title">${title}</span>
      <small>${category.at(-1)}</small>
    </label>
  `;
}
