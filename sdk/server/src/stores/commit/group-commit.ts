/** How a group is made. @internal */
export interface GroupCommitOptions<Item, Outcome> {
  /** Commits everything in one go and answers in the same order; when it rejects, nothing was kept. */
  readonly commit: (group: readonly Item[]) => Promise<readonly Outcome[]>;
  /** How long the first of a group waits for company, in ms. */
  readonly lingerMs: number;
  /** A group is closed at once when its items together weigh this much. */
  readonly maxWeight: number;
  readonly weigh: (item: Item) => number;
}

/** Gathers what arrives within a few milliseconds, so that one disk flush pays for all of it. @internal */
export interface GroupCommit<Item, Outcome> {
  /** Resolves when the item is committed; rejects when its own commit failed. */
  add(item: Item): Promise<Outcome>;
  /** Commits what waits and resolves when it is done. */
  flush(): Promise<void>;
}

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Makes a {@link GroupCommit}. `commit` may be called again before it has answered: whoever passes it serialises.
 *
 * @internal
 */
export function createGroupCommit<Item, Outcome>(
  options: GroupCommitOptions<Item, Outcome>,
): GroupCommit<Item, Outcome> {
  let waiting: Waiting<Item, Outcome>[] = [];
  let weight = 0;
  let timer: NodeJS.Timeout | null = null;
  const running = new Set<Promise<void>>();

  const close = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const group = waiting;
    waiting = [];
    weight = 0;
    if (group.length === 0) return;
    const run = commitGroup(group, options.commit).finally(() => running.delete(run));
    running.add(run);
  };

  return {
    add(item) {
      return new Promise<Outcome>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        weight += options.weigh(item);
        if (weight >= options.maxWeight) close();
        else timer ??= setTimeout(close, options.lingerMs);
      });
    },
    async flush() {
      close();
      await Promise.all(running);
    },
  };
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
