import type { Product } from '@curio/core';
import type { CatalogView } from '@curio/sdk';
import { html, render } from 'lit';
import { drawEngines } from './draw-engines.ts';
import { drawFigures } from './draw-figures.ts';
import { drawFiles } from './draw-files.ts';
import { drawLikes, listLikes } from './draw-likes.ts';
import { drawSlates } from './draw-slates.ts';
import { createEngineBench, type EngineBench } from './bench/engine-bench.ts';
import { adoptPageStyles } from '../styles/adopt-page-styles.ts';
import engineStyles from '../styles/engine.css?inline';

const LIKED_AT_FIRST = 3;

/** Draws the page into `main` and keeps it true until the signal aborts. Ranks without a model at once. */
export function startEnginePage(main: HTMLElement, view: CatalogView, signal: AbortSignal): void {
  adoptPageStyles(engineStyles, signal);
  const likes = listLikes(view.catalog.products);
  const liked = likes.slice(0, LIKED_AT_FIRST).map(({ id }) => id);
  const draw = (): void => {
    if (!signal.aborted) render(toPage({ bench, view, likes }), main);
  };
  const bench = createEngineBench(liked, draw, signal);
  if (liked.length > 0) bench.run('none');
  draw();
}

interface EnginePage {
  readonly bench: EngineBench;
  readonly view: CatalogView;
  readonly likes: readonly Product[];
}

function toPage({ bench, view, likes }: EnginePage): unknown {
  return html`
    <div class="engine-page">
      <section class="band">
        <h1>One model, three engines</h1>
        <p class="lede">
          This shop puts its goods in order on your own device. Let each engine do it, and see what that
          takes. What you choose here is neither kept nor sent.
        </p>
      </section>
      <section class="band">${drawLikes(bench, likes)}</section>
      <section class="band" aria-labelledby="engines">
        <h2 id="engines">Choose an engine</h2>
        ${drawEngines(bench)}
        <p class="visually-hidden" role="status">${bench.news}</p>
      </section>
      <section class="band" aria-labelledby="figures">
        <h2 id="figures">What it takes</h2>
        ${drawFigures(bench)} ${drawFiles(bench)}
      </section>
      <section class="band" aria-labelledby="slates">
        <h2 id="slates">What it shows</h2>
        ${drawSlates(bench, view)}
      </section>
    </div>
  `;
}
