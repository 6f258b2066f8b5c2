import type { CartAdapter } from '@curio/core';
import type { CurioClient } from '../controllers/client-controller.ts';
import { defineElement } from '../internal/define-element.ts';
import type { CartName } from './find-cart.ts';
import type { CareSettings } from './page-curio.ts';

declare global {
  interface ImportMeta {
    /** Vite's: a loader for each file that matches. */
    glob(patterns: readonly string[]): Record<string, ElementLoader>;
  }
}

type ElementLoader = () => Promise<Record<string, CustomElementConstructor>>;

/** Every element beyond the first card, each in a chunk of its own, by the path of its file. */
const LOADERS = import.meta.glob([
  '../elements/*/curio-*.ts',
  '!**/*.test.ts',
  '!**/*.styles.ts',
  '!**/curio-{feed,video}.ts',
]);

/** What the shortest way into the cart needs: it should be there when a product is first tapped. */
const LIKELY_TAG = 'curio-sheet';

/**
 * Looks after a page for a script tag: registers Curio's elements when the page comes to have them, which may be long
 * after it has loaded, brings the shop's cart, and writes what search engines read.
 */
export function watchPage({ client, elements = '', cart, hasStructuredData }: CareSettings): void {
  if (cart !== null) void bringCart(client, cart);
  const wanted = elements === 'all' ? TAGS : elements.split(' ');
  for (const tag of wanted) void loadElement(tag);
  watchElements();
  afterLoad(() => {
    void loadElement(LIKELY_TAG);
    if (hasStructuredData)
      void import('./write-structured-data.ts').then(({ writeStructuredData }) =>
        writeStructuredData(client, ALL_TAGS),
      );
  });
}

const PATHS: ReadonlyMap<string, string> = new Map(
  Object.keys(LOADERS).map((path) => [path.slice(path.lastIndexOf('/') + 1, -'.ts'.length), path]),
);
const TAGS: readonly string[] = [...PATHS.keys()];
const ALL_TAGS: readonly string[] = ['curio-feed', 'curio-video', ...TAGS];

/** After a first failure; each further one doubles it. Our choice, as is the most. */
const FIRST_WAIT_MS = 4000;
const MOST_WAIT_MS = 300_000;

/** How long an element that did not come is left alone, by its tag. */
const waits = new Map<string, number>();
/** The tags that are left alone now. */
const resting = new Set<string>();

function registerAll(): void {
  for (const { localName } of document.querySelectorAll(':not(:defined)')) void loadElement(localName);
}

/** Registers what stands in the document now, and what is added later. */
function watchElements(): void {
  let isPlanned = false;
  const observer = new MutationObserver(() => {
    if (isPlanned) return;
    isPlanned = true;
    // One look a task, however much the page changes in it.
    setTimeout(() => {
      isPlanned = false;
      registerAll();
    });
  });
  registerAll();
  observer.observe(document.documentElement, { childList: true, subtree: true });
  window.addEventListener('online', () => {
    resting.clear();
    registerAll();
  });
}

async function loadElement(tag: string): Promise<void> {
  const load = LOADERS[PATHS.get(tag) ?? ''];
  if (load === undefined || resting.has(tag) || customElements.get(tag) !== undefined) return;
  try {
    const element = (await load())[toClassName(tag)];
    if (element !== undefined) defineElement(tag, element);
  } catch (cause) {
    rest(tag, cause);
  }
}

/** Leaves an element alone for a while that did not come, however much the page changes; longer each time. */
function rest(tag: string, cause: unknown): void {
  // Asked for twice at once, it failed once.
  if (resting.has(tag)) return;
  const waitMs = waits.get(tag);
  if (waitMs === undefined) console.warn(`<${tag}> did not load; its plain content stays.`, cause);
  waits.set(tag, Math.min(MOST_WAIT_MS, 2 * (waitMs ?? FIRST_WAIT_MS)));
  resting.add(tag);
  setTimeout(() => {
    resting.delete(tag);
    registerAll();
  }, waitMs ?? FIRST_WAIT_MS);
}

/** A site that gave its own cart keeps it; without any, products lead to their own pages. */
async function bringCart(
  client: CurioClient,
  { name, url }: NonNullable<CareSettings['cart']>,
): Promise<void> {
  if (client.cart !== null) return;
  try {
    // A file of its own: in this build its modules would have to stand in the entry, which every page loads.
    const { createCart }: { createCart: (name: CartName) => CartAdapter } = await import(
      /* @vite-ignore */ url
    );
    if (client.cart === null) client.useCart(createCart(name));
  } catch (cause) {
    console.warn('The cart did not load; products lead to the shop’s own pages.', cause);
  }
}

/** `curio-feed` is `CurioFeed`. */
function toClassName(tag: string): string {
  return tag.replaceAll(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

/** When the page has loaded and has time. */
function afterLoad(run: () => void): void {
  const wait = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 4000 });
    else setTimeout(run, 2000);
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}
