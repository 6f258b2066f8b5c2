/** What browsers tell of the line; absent in Safari and Firefox. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether the visitor asks to save data, or the line is too slow to load what may not be watched. */
export function isFrugal(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  if (connection === undefined) return false;
  return connection.saveData === true || (connection.effectiveType ?? '').endsWith('2g');
}
