import { expect, test } from 'vitest';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';

interface Commits {
  readonly groups: (readonly number[])[];
  readonly commit: GroupCommit<number, number>;
  /** Lets the commit that runs end. */
  readonly finish: () => void;
}

function start(maxWeight = 100): Commits {
  const groups: (readonly number[])[] = [];
  const waiting: (() => void)[] = [];
  const commit = createGroupCommit<number, number>({
    commit: async (group) => {
      groups.push(group);
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (group.includes(-1)) throw new Error('One of them cannot be stored.');
      return group.map((item) => item * 10);
    },
    lingerMs: 0,
    maxWeight,
    weigh: (item) => Math.abs(item),
  });
  return { groups, commit, finish: () => waiting.shift()?.() };
}

test('what arrives while a commit runs makes one group, up to its weight', async () => {
  const { groups, commit, finish } = start(5);
  const first = commit.add(5);
  const later = [1, 2, 3, 4].map((item) => commit.add(item));
  await expect.poll(() => groups.length).toBe(1);
  finish();
  expect(await first).toBe(50);
  await expect.poll(() => groups).toEqual([[5], [1, 2]]);
  const flushed = commit.flush();
  for (let round = 0; round < 3; round += 1) {
    await expect.poll(() => groups.length).toBe(2 + round);
    finish();
  }
  await flushed;
  expect(groups).toEqual([[5], [1, 2], [3], [4]]);
  expect(await Promise.all(later)).toEqual([10, 20, 30, 40]);
});

test('one that cannot be stored fails alone', async () => {
  const { groups, commit, finish } = start();
  const outcomes = Promise.allSettled([1, -1, 2].map((item) => commit.add(item)));
  for (let round = 1; round <= 4; round += 1) {
    await expect.poll(() => groups.length).toBe(round);
    finish();
  }
  expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('a flush waits for those before it, and not for those after', async () => {
  const { groups, commit, finish } = start(1);
  const before = commit.add(1);
  const flushed = commit.flush();
  void commit.add(2);
  await expect.poll(() => groups).toEqual([[1]]);
  finish();
  await flushed;
  expect(await before).toBe(10);
  await expect.poll(() => groups).toEqual([[1], [2]]);
  finish();
});
