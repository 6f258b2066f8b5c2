/** Whether two BCP 47 tags name one language, whatever their script or region. */
export function isSameLanguage(one: string, other: string): boolean {
  return toLanguage(one) === toLanguage(other);
}

/** Lays a site's own words over a dictionary, key by key; keys that it does not have, and what is no text, are left out. */
export function takeOwnWords<Messages extends Readonly<Record<keyof Messages, string>>>(
  base: Messages,
  section: unknown,
): Messages {
  if (typeof section !== 'object' || section === null) return base;
  const own = Object.entries(section).filter(
    ([key, text]) => Object.hasOwn(base, key) && typeof text === 'string' && text !== '',
  );
  return { ...base, ...Object.fromEntries(own) };
}

function toLanguage(tag: string): string {
  return (tag.split('-', 1)[0] ?? '').toLowerCase();
}
