/**
 * The language an element stands in: the nearest `lang` around it; where that is only `<html>`'s, the offered one.
 */
export function resolveLocale(element: Element, offered: string | null): string {
  const holder = element.closest('[lang]');
  if (holder !== null && holder !== document.documentElement) return holder.getAttribute('lang') ?? 'en';
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return resolveLocale(root.host, offered);
  return offered ?? (document.documentElement.lang || navigator.language);
}
