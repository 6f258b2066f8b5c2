import { html, nothing, render, type TemplateResult } from 'lit';
import type { Visit } from '../navigation/soft-navigation.ts';
import type { ShopContext } from '../shop/shop.ts';
import { adoptPageStyles } from '../styles/adopt-page-styles.ts';
import elementsStyles from '../styles/elements.css?inline';
import { drawReference } from './draw-reference.ts';
import { findReference } from './element-reference.ts';
import type { ElementExamples, Example } from './example.ts';
import { ALL_EXAMPLES } from './examples/index.ts';
import { createWorld } from './world.ts';

/** What the address asks for. */
interface Wish {
  readonly element: ElementExamples;
  readonly example: Example;
  /** The example fills the window, and nothing else is shown. */
  readonly isAlone: boolean;
}

/**
 * Draws the page of one element with one of its examples; `?of=TAG&example=ID`, and `&alone` for the example without
 * anything around it. `main` has `data-drawn` once the example stands in its state.
 */
export function startElementsPage(main: HTMLElement, shop: ShopContext, { url, signal }: Visit): void {
  const wish = readWish(url.searchParams);
  if (wish === null) return;
  adoptPageStyles(elementsStyles, signal);
  main.dataset['frame'] = wish.example.frame ?? 'none';
  keepAlone(wish.isAlone, signal);
  render(wish.isAlone ? drawAlone(wish) : drawPage(wish), main);
  const stage = main.querySelector<HTMLElement>('.example-stage');
  if (stage !== null) void play(main, stage, { wish, shop, signal });
}

/** Hides what the shop itself puts beside its pages. */
function keepAlone(isAlone: boolean, signal: AbortSignal): void {
  const others = document.querySelectorAll<HTMLElement>('body > :not(main, script)');
  const become = (isHidden: boolean): void => {
    document.body.toggleAttribute('data-alone', isHidden);
    for (const other of others) other.hidden = isHidden;
  };
  become(isAlone);
  signal.addEventListener('abort', () => become(false));
}

function readWish(search: URLSearchParams): Wish | null {
  const element = ALL_EXAMPLES.find(({ tag }) => tag === search.get('of')) ?? ALL_EXAMPLES[0];
  const example = element?.examples.find(({ id }) => id === search.get('example')) ?? element?.examples[0];
  if (element === undefined || example === undefined) return null;
  return { element, example, isAlone: search.has('alone') };
}

async function play(
  main: HTMLElement,
  stage: HTMLElement,
  { wish, shop, signal }: { readonly wish: Wish; readonly shop: ShopContext; readonly signal: AbortSignal },
): Promise<void> {
  const world = createWorld(shop.curio, shop.view.catalog, signal);
  render(wish.example.draw(world), stage);
  await wish.example.act?.(stage);
  main.toggleAttribute('data-drawn', true);
}

function drawAlone({ example }: Wish): TemplateResult {
  return html`<h1 class="visually-hidden">${example.title}</h1>
    <div class="example-stage"></div>`;
}

function drawPage({ element, example }: Wish): TemplateResult {
  const reference = findReference(element.tag);
  return html`<div class="elements-page">
    <nav class="elements-nav" aria-label="Elements">
      <ul>
        ${ALL_EXAMPLES.map(({ tag }) => drawTag(tag, tag === element.tag))}
      </ul>
    </nav>
    <div class="elements-body">
      <h1>${`<${element.tag}>`}</h1>
      <p class="lede">${reference?.text}</p>
      <ul class="example-links" aria-label="States">
        ${element.examples.map(
          ({ id, title }) =>
            html`<li>
              <a href=${toAddress(element.tag, id)} aria-current=${id === example.id ? 'true' : nothing}
                >${title}</a
              >
            </li>`,
        )}
      </ul>
      <p class="example-note">${example.note}</p>
      <p><a href="${toAddress(element.tag, example.id)}&alone">Show it alone</a></p>
      <div class="example-stage" role="group" aria-label=${example.title}></div>
      ${reference === null ? nothing : drawReference(reference)}
    </div>
  </div>`;
}

function drawTag(tag: string, isCurrent: boolean): TemplateResult {
  return html`<li>
    <a href=${toAddress(tag)} aria-current=${isCurrent ? 'page' : nothing}><code>${tag}</code></a>
  </li>`;
}

function toAddress(tag: string, example?: string): string {
  return `/elements?of=${tag}${example === undefined ? '' : `&example=${example}`}`;
}
