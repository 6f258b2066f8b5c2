/** Registers an element once; a second copy of the bundle in one page leaves the first in place. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}

/** Fetches and registers an element if the page does not have it yet. */
export async function ensureElement(
  tag: string,
  load: () => Promise<CustomElementConstructor>,
): Promise<void> {
  if (customElements.get(tag) === undefined) defineElement(tag, await load());
}
