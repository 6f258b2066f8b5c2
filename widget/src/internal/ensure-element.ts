import { defineElement } from './define-element.ts';

/** Fetches and registers an element if the page does not have it yet. */
export async function ensureElement(
  tag: string,
  load: () => Promise<CustomElementConstructor>,
): Promise<void> {
  if (customElements.get(tag) === undefined) defineElement(tag, await load());
}
