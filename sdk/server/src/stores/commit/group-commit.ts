/** How a group is made. @internal */
export interface GroupCommitOptions<Item, Outcome> {
  /** Commits everything in one go and answers in the same order; when it rejects, nothing was kept. */
  readonly commit: (group: readonly Item[]) => Promise<readonly Outcome[]>;
  /** How long the first of a group waits for company, in ms. */
  readonly lingerMs: number;
  /** A group is closed at once when its items together weigh this much, and weighs no more unless one item does. */
  readonly maxWeight: number;
  readonly weigh: (item: Item) => number;
}

/** Gathers what arrives within a few milliseconds, so that one disk flush pays for all of it. @internal */
export interface GroupCommit<Item, Outcome> {
  /** Resolves when the item is committed; rejects when its own commit failed. */
  add(item: Item): Promise<Outcome>;
  /** Commits what waits and resolves when it is done; what comes later is not waited for. */
  flush(): Promise<void>;
}

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Makes a {@link GroupCommit}. One commit runs at a time; what arrives meanwhile makes the next one's group, so that the
 * busier the disk is, the more each flush pays for.
 *
 * @internal
 */
export function createGroupCommit<Item, Outcome>(
  options: GroupCommitOptions<Item, Outcome>,
): GroupCommit<Item, Outcome> {
  const { commit, lingerMs, maxWeight, weigh } = options;
  let waiting: Waiting<Item, Outcome>[] = [];
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  /** Items ever added, and ever answered: they are so in turn. */
  let added = 0;
  let answered = 0;

  const isHeavy = (): boolean => waiting.reduce((sum, { item }) => sum + weigh(item), 0) >= maxWeight;
  const start = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (running !== null || waiting.length === 0) return;
    const [group, rest] = cut(waiting, maxWeight, weigh);
    waiting = rest;
    running = commitGroup(group, commit).then(() => {
      running = null;
      answered += group.length;
      start();
    });
  };

  /** Waits for those that came first, however many come after: under load there is always another. */
  const settle = async (count: number): Promise<void> => {
    if (running === null || answered >= count) return;
    await running;
    await settle(count);
  };

  return {
    add(item) {
      return new Promise<Outcome>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        added += 1;
        if (running !== null) return;
        if (isHeavy()) start();
        else timer ??= setTimeout(start, lingerMs);
      });
    },
    flush() {
      start();
      return settle(added);
    },
  };
}

/** The first of those that wait, at least one, up to a weight; and the others. */
function cut<Item, Outcome>(
  waiting: readonly Waiting<Item, Outcome>[],
  maxWeight: number,
  weigh: (item: Item) => number,
): readonly [Waiting<Item, Outcome>[], Waiting<Item, Outcome>[]] {
  let weight = 0;
  const end = waiting.findIndex(({ item }, at) => {
    weight += weigh(item);
    return at > 0 && weight > maxWeight;
  });
  return end === -1 ? [[...waiting], []] : [waiting.slice(0, end), waiting.slice(end)];
}

async function commitGroup<Item, Outcome>(
  group: readonly Waiting<Item, Outcome>[],
  commit: (group: readonly Item[]) => Promise<readonly Outcome[]>,
): Promise<void> {
  try {
    const outcomes = await commit(group.map(({ item }) => item));
    for (const [at, outcome] of outcomes.entries()) group[at]?.resolve(outcome);
  } catch (error) {
    if (group.length === 1) group[0]?.reject(error);
    // One item that cannot be stored must not take its neighbours with it: each gets a commit of its own.
    else for (const member of group) await commitGroup([member], commit);
  }
}
