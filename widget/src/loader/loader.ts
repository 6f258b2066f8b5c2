import { createPageHub, type CurioQueue, type PageHub } from './page-hub.ts';
import type { PageCurio, ScriptEntry } from './page-curio.ts';
import { whenWanted } from './when-wanted.ts';

declare global {
  interface Window {
    curio?: PageCurio | CurioQueue;
  }
}

/** Name of the chunk entry with its hash, and the hash of its whole content; the build puts them in. */
declare const CURIO_ENTRY: string;
declare const CURIO_ENTRY_INTEGRITY: string;

/** Name of the carts' file with its hash; the build puts it in. */
declare const CURIO_CART: string;

loadCurio();

/**
 * The script tag. Leaves a queue at `window.curio`, fetches the elements from beside itself, and hands over. Each
 * further tag with a `data-site` of its own brings a client of its own. When the elements do not come, plain content
 * stays as it is.
 */
function loadCurio(): void {
  const inPage = [...document.querySelectorAll<HTMLScriptElement>('script[data-site][src]')];
  const { currentScript } = document;
  // A module has no current script, and runs once however many tags name it.
  const tags =
    currentScript instanceof HTMLScriptElement
      ? [currentScript]
      : inPage.filter(({ src }) => src.includes('curio'));
  const [scriptUrl] = tags.map(({ src }) => src);
  if (scriptUrl === undefined) return;
  const queue = takeQueue();
  if (queue === null) {
    console.warn('window.curio is taken by something else; the script tag does nothing.');
    return;
  }
  const hub = (queue.hub ??= createPageHub(queue, {
    load: async () => {
      // Whoever has called already waits for an answer.
      if (queue.length === 0) await whenWanted();
      return loadEntry(scriptUrl);
    },
    cartUrl: new URL(CURIO_CART, scriptUrl).href,
  }));
  for (const tag of tags) join(hub, tag, inPage);
}

/** The queue, or the page's client in its place; an element of the page with that id is neither. */
function takeQueue(): CurioQueue | null {
  const there = window.curio as CurioQueue | Element | undefined;
  if (there === undefined || there instanceof Element) return (window.curio = []);
  return Array.isArray(there) || 'hub' in there ? there : null;
}

/** The first tag of the page brings its own client, in whatever order they run; one taken out again counts as first. */
function join(hub: PageHub, tag: HTMLScriptElement, inPage: readonly HTMLScriptElement[]): void {
  const isFirst = inPage[0]?.dataset['site'] === tag.dataset['site'] || !inPage.includes(tag);
  hub.join({ scriptUrl: tag.src, dataset: tag.dataset }, isFirst);
}

/** The elements and the client. Their content must be that of this loader's build, so that its own hash covers them. */
function loadEntry(scriptUrl: string): Promise<ScriptEntry> {
  const { href } = new URL(CURIO_ENTRY, scriptUrl);
  const link = Object.assign(document.createElement('link'), {
    rel: 'modulepreload',
    integrity: CURIO_ENTRY_INTEGRITY,
    href,
  });
  document.head.append(link);
  return import(/* @vite-ignore */ href) as Promise<ScriptEntry>;
}
