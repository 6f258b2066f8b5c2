import { toTrustedScript } from '@curio/sdk';
import type { CurioClient } from '../controllers/client-controller.ts';
import { findToldProducts } from '../structured-data/find-told-products.ts';
import { listFacts, toGraph, type Facts } from '../structured-data/to-structured-data.ts';

/** How many items one page tells of at most: search engines show a handful, and a feed is endless. Our choice. */
const MAX_ITEMS = 24;

/** How long the page is left alone after a change before the facts are looked at again; nobody waits for them. */
const CALM_MS = 1000;

/** How long the facts are put together at a stretch: about half a frame, so that a slow phone misses none. */
const SLICE_MS = 8;

/** What the facts in the page are of. */
interface Shown {
  readonly ids: readonly string[];
  readonly view: CurioClient['view'];
}

/**
 * Keeps one `<script type="application/ld+json">` in the page's head that says what Curio's elements show now. It
 * changes with them, and goes with the last; it takes the place of what a server wrote. What the page tells of its own products is left to the page.
 *
 * @param tags - of all elements there are.
 */
export function writeStructuredData(client: CurioClient, tags: readonly string[]): void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.dataset['curio'] = client.site;
  const selector = tags.join();
  let shown: Shown = { ids: [], view: null };
  const write = async (): Promise<void> => {
    const ids = client.view === null ? [] : listShownItems(document, selector, client.site);
    // A price that was confirmed anew is in another view.
    const { view } = client;
    if (ids.join() === shown.ids.join() && view === shown.view) return;
    const wanted = { ids, view };
    shown = wanted;
    const text = await toText(client, ids.slice(0, MAX_ITEMS));
    if (shown !== wanted) return;
    for (const written of document.querySelectorAll('script[data-curio=""]')) written.remove();
    script.remove();
    if (text !== '' && fill(script, text)) document.head.append(script);
  };
  let isPlanned = false;
  const plan = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      whenIdle(() => void write());
    }, CALM_MS);
  };
  new MutationObserver(plan).observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener('curio-clip-changed', plan);
  const { signal } = new AbortController();
  client.observe('status', plan, { signal });
  client.observe('catalog', plan, { signal });
  plan();
}

/**
 * Where the page asks for Trusted Types even a data block takes nothing else; it is JSON, and is never run.
 *
 * @returns false where the page's policy does not know ours: then nothing is told.
 */
function fill(script: HTMLScriptElement, text: string): boolean {
  try {
    script.text = toTrustedScript(text);
    return true;
  } catch (cause) {
    console.warn('No facts for search engines: the page refuses the policy "curio".', cause);
    return false;
  }
}

/** JSON without any `<`, so that it reads the same wherever it is copied to. */
async function toText({ view }: CurioClient, ids: readonly string[]): Promise<string> {
  if (view === null || ids.length === 0) return '';
  const isToldByPage = findToldProducts(document);
  const { products } = view.catalog;
  const catalog = { ...view.catalog, products: products.filter((product) => !isToldByPage(product)) };
  const facts: Facts[] = [];
  let restedAtMs = performance.now();
  for (const fact of listFacts(catalog, ids)) {
    facts.push(fact);
    if (performance.now() - restedAtMs < SLICE_MS) continue;
    await new Promise<void>((resolve) => whenIdle(resolve));
    restedAtMs = performance.now();
  }
  const graph = toGraph(facts);
  return graph === null ? '' : JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}

/** Ids of what stands in Curio's elements of this site, through their shadow roots, in the order of the page. */
function listShownItems(root: ParentNode, selector: string, site: string): readonly string[] {
  const ids = [...root.querySelectorAll(selector)].flatMap((element) => {
    if (isKeptQuiet(element, site)) return [];
    const { shadowRoot } = element;
    const inside = shadowRoot === null ? [] : listShownItems(shadowRoot, selector, site);
    return [element.getAttribute('item-id') ?? '', ...inside];
  });
  return [...new Set(ids)].filter((id) => id !== '');
}

/** An element opts out by its attribute, or belongs to another client of the page. */
function isKeptQuiet(element: Element, site: string): boolean {
  const other = element.getAttribute('site') ?? site;
  return other !== site || element.getAttribute('structured-data') === 'none';
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
}
