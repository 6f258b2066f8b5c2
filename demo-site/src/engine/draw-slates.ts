import type { Picture, SlateItem } from '@curio/core';
import type { CatalogView } from '@curio/sdk';
import { html } from 'lit';
import { compareSlates, SHOWN_PLACES, toFirstPlaces } from './bench/compare-slates.ts';
import type { EngineBench } from './bench/engine-bench.ts';
import { ENGINES, type EngineName } from './bench/engines.ts';
import { findReference, type Reference } from './find-reference.ts';

interface Column {
  readonly name: EngineName;
  readonly title: string;
  readonly items: readonly SlateItem[];
  /** By place, whether the reference has the same item there; empty for the reference itself. */
  readonly isSame: readonly boolean[];
}

/** The first places of every engine that was measured, side by side. */
export function drawSlates(bench: EngineBench, view: CatalogView): unknown {
  const reference = findReference(bench);
  const columns = toColumns(bench, reference);
  if (columns.length === 0)
    return html`<p class="hint">Here the first ${SHOWN_PLACES} places will stand.</p>`;
  const places = Array.from({ length: SHOWN_PLACES }, (_, place) => place);
  return html`
    <p class="hint">${toSentence(columns, reference)}</p>
    <table class="slates" data-columns=${columns.length}>
      <caption class="visually-hidden">
        The first ${SHOWN_PLACES} places by engine
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">Place</span></th>
          ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${places.map(
          (place) => html`
            <tr>
              <th scope="row">${place + 1}</th>
              ${columns.map((column) => toCell(column, place, view))}
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function toColumns(bench: EngineBench, reference: Reference | null): readonly Column[] {
  return ENGINES.flatMap(({ name, title }) => {
    const state = bench.stateOf(name);
    if (state.at !== 'done') return [];
    const { slate } = state.measurement;
    const isSame =
      reference === null || name === reference.name ? [] : compareSlates(slate, reference.slate).isSame;
    return [{ name, title, items: toFirstPlaces(slate), isSame }];
  });
}

function toSentence(columns: readonly Column[], reference: Reference | null): string {
  const others = columns.filter(({ name }) => name !== reference?.name);
  if (reference === null || others.length === 0)
    return 'Run another engine to set its order beside this one.';
  return others
    .map(({ title, isSame }) => {
      const same = isSame.filter(Boolean).length;
      const said = same === isSame.length ? `all ${same}` : `${same} of ${isSame.length}`;
      return `${title} and ${reference.title} have the same item in ${said} places.`;
    })
    .join(' ');
}

function toCell({ name, items, isSame }: Column, place: number, view: CatalogView): unknown {
  const item = items[place];
  if (item === undefined) return html`<td></td>`;
  const { title, picture, kind } = toCard(item, view);
  return html`
    <td class=${isSame[place] === true ? 'same' : ''} data-engine=${name} data-item=${item.id}>
      <div class="small-card">
        ${
          picture === undefined
            ? html`<span class="blank"></span>`
            : html`<img src=${picture.url} alt="" width="48" height="48" loading="lazy" />`
        }
        <div>
          <span class="small-title">${title}</span>
          <small
            >${kind}${isSame[place] === true ? html`<span class="mark">${CHECK} same</span>` : null}</small
          >
        </div>
      </div>
    </td>
  `;
}

const CHECK = html`<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
  <path d="M2 6.5 4.8 9.3 10 3.4" fill="none" stroke="currentColor" stroke-width="1.6" />
</svg>`;

interface SmallCard {
  readonly title: string;
  readonly picture: Picture | undefined;
  readonly kind: string;
}

function toCard({ id }: SlateItem, view: CatalogView): SmallCard {
  const found = view.find(id);
  if (found === null) return { title: id, picture: undefined, kind: '' };
  const { title } = found.item;
  if (found.kind === 'product') return { title, picture: found.item.pictures[0], kind: 'Product' };
  return { title, picture: found.item.poster, kind: found.kind === 'video' ? 'Clip' : 'Live room' };
}
