/** The parts of one figure. */
export interface Cell {
  readonly group: string;
  readonly currency: string;
  /** The amount, or what stands above the line. */
  over: number;
  under: number;
}

/** Adds up by group and currency. */
export interface Tally {
  add(place: { readonly group: string; readonly currency?: string }, over: number, under?: number): void;
  list(): readonly Cell[];
}

/** An empty tally. */
export function createTally(): Tally {
  const cells = new Map<string, Cell>();
  return {
    add({ group, currency = '' }, over, under = 0) {
      const key = JSON.stringify([group, currency]);
      const cell = cells.get(key) ?? { group, currency, over: 0, under: 0 };
      cell.over += over;
      cell.under += under;
      cells.set(key, cell);
    },
    list: () => [...cells.values()],
  };
}

/** How many there are in each set. */
export function countSets(sets: Sets): readonly Cell[] {
  return [...sets].map(([group, { size }]) => ({ group, currency: '', over: size, under: 0 }));
}

/** How many there are in each set, of how many in another. */
export function compareSets(over: Sets, under: Sets): readonly Cell[] {
  return [...under].map(([group, { size }]) => {
    return { group, currency: '', over: over.get(group)?.size ?? 0, under: size };
  });
}

type Sets = ReadonlyMap<string, ReadonlySet<string>>;

/** Gathers values under keys, each once. */
export function addTo<Value>(sets: Map<string, Set<Value>>, key: string, value: Value): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

/** Gathers values under keys, all of them. */
export function pushTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** What only one of several things that are alike may count: one text of several. */
export function toKey(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
