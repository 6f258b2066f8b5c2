/** Where something is kept: for good, or until the tab is closed. */
type Place = 'localStorage' | 'sessionStorage';

/** Keeps a value; where storage is full or refused it is not kept, and nothing else changes. */
export function keep(place: Place, key: string, value: unknown): void {
  attempt(() => window[place].setItem(key, JSON.stringify(value)));
}

/** What was kept; `null` for nothing, or something that is not readable. */
export function readKept(place: Place, key: string): unknown {
  return attempt((): unknown => JSON.parse(window[place].getItem(key) ?? 'null')) ?? null;
}

/** Forgets what was kept. */
export function forgetKept(place: Place, key: string): void {
  attempt(() => window[place].removeItem(key));
}

/** Browsers throw at the mere sight of storage where the visitor has switched it off. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
