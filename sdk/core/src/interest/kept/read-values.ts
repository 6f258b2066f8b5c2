/** A list of at most so many entries, each of which can be read. @internal */
export function readList<Entry>(
  value: unknown,
  read: (entry: unknown) => Entry | null,
  most: number,
): readonly Entry[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const entries = value.map(read);
  return entries.every((entry) => entry !== null) ? entries : null;
}

/** A text of at most 300 characters. @internal */
export function readText(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 300 ? value : null;
}

/** A number that is one. @internal */
export function readNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** An object with fields. @internal */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
