/** Frames smaller than this hold no card: they count, pay or log in. */
const MIN_WIDTH_PX = 200;
const MIN_HEIGHT_PX = 150;
const MOST_ORIGINS = 10;

/** Origins of other sites that a page shows in frames large enough for a card, each once. */
export function listFrameOrigins(
  roots: ReadonlySet<Document | ShadowRoot>,
  ownOrigin: string,
): readonly string[] {
  const frames = [...roots].flatMap((root) => [...root.querySelectorAll('iframe')]);
  const origins = frames
    .filter(({ offsetWidth, offsetHeight }) => offsetWidth >= MIN_WIDTH_PX && offsetHeight >= MIN_HEIGHT_PX)
    .filter(({ src }) => /^https?:/u.test(src) && URL.canParse(src))
    .map(({ src }) => new URL(src).origin);
  return [...new Set(origins)].filter((origin) => origin !== ownOrigin).slice(0, MOST_ORIGINS);
}
