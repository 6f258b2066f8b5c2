/**
 * Whether a key pressed inside a card is the card's: a button does what space and Enter mean to it, except that Enter
 * on the clip itself opens the product.
 */
export function isCardKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const [target] = event.composedPath();
  if (event.key === 'Enter') return target instanceof Element && target.classList.contains('tap');
  return event.key !== ' ';
}
