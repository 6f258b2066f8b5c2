/**
 * Whether a page gave an element plain content to show before it is up, beside what stands in a slot with a name. A slot
 * is not empty for white space, which is assigned to it like any other text: its own content would not be shown.
 */
export function hasPlainContent(host: Element): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element ? node.slot === '' : node instanceof Text && node.data.trim() !== '',
  );
}
