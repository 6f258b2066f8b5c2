/** Languages written from right to left, of those with a web in them. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|iw|ku-arab|ps|sd|ug|ur|yi)\b/iu;

/** Marks a `dir` that is ours to take away again. */
const MARK = 'data-dir';

/**
 * Lets an element read from right to left where its language does and nobody around it says a direction: a page's `dir`
 * always wins.
 */
export function placeDirection(host: HTMLElement, locale: string): void {
  const isOurs = host.hasAttribute(MARK);
  const isWanted = RIGHT_TO_LEFT.test(locale) && (isOurs || !hasDirection(host));
  if (isWanted === isOurs) return;
  host.toggleAttribute(MARK, isWanted);
  if (isWanted) host.dir = 'rtl';
  else host.removeAttribute('dir');
}

function hasDirection(element: Element): boolean {
  if (element.closest('[dir]') !== null) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && hasDirection(root.host);
}
