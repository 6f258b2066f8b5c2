/** Registers an element once; a second copy of the bundle in one page leaves the first in place. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
