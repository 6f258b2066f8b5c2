/** An element that may know which language came with its client. */
type LocatedElement = Element & { readonly connection?: { readonly offer: { readonly locale?: string } } };

/**
 * The language an element stands in: the nearest `lang` around it, through shadow roots; where that is only `<html>`'s, the
 * one that came with the client.
 */
export function resolveLocale(element: LocatedElement, inner?: string): string {
  const holder = element.closest('[lang]');
  if (holder !== null && holder !== document.documentElement) return holder.getAttribute('lang') ?? 'en';
  const offered = inner ?? element.connection?.offer.locale;
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return resolveLocale(root.host, offered);
  return offered ?? (document.documentElement.lang || navigator.language);
}
