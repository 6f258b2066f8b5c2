import { defineElement } from './define-element.ts';

/** Tags that were told of: elements ask again at every drawing. */
const told = new Set<string>();

/** Fetches and registers an element if the page does not have it yet. Where it does not come, the next call tries again. */
export async function ensureElement(
  tag: string,
  load: () => Promise<CustomElementConstructor>,
): Promise<void> {
  if (customElements.get(tag) !== undefined) return;
  try {
    defineElement(tag, await load());
  } catch (cause) {
    if (!told.has(tag)) console.warn(`<${tag}> did not load.`, cause);
    told.add(tag);
  }
}
