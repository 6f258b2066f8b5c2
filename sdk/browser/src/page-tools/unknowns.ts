/** A record of whatever kind: what others leave in the page has any shape. @internal */
export type Unknowns = Readonly<Record<string, unknown>>;

/** Takes any object or function for a record; `null` for everything else. @internal */
export function toRecord(value: unknown): Unknowns | null {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
    ? // Any object may be asked for any name; what it answers is unknown.
      (value as Unknowns)
    : null;
}

/** Calls a function of somebody else's object; `undefined` where there is none or it throws. @internal */
export function callOf(owner: Unknowns | null, name: string, ...given: readonly unknown[]): unknown {
  const method = owner?.[name];
  if (typeof method !== 'function') return undefined;
  try {
    return Reflect.apply(method, owner, given) as unknown;
  } catch {
    // A tool that is still loading, or broken: it has said nothing.
    return undefined;
  }
}
