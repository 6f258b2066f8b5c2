import type { RankRequest, Slate, SlateItem } from '@curio/core';
import type { Curio } from '@curio/sdk';
import { expect, test } from 'vitest';
import { SlateController } from './slate-controller.ts';
import { SlateFollower } from './slate-follower.ts';

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

interface Bench {
  readonly slates: SlateController;
  readonly follower: SlateFollower;
  readonly requests: RankRequest[];
  readonly ids: () => readonly string[];
  readonly moveProfile: () => void;
  readonly answerLate: (answer: Promise<void>) => void;
}

/** A list over ids 0 to 19, handed out in order without what is excluded; `prefix` tells one slate from the next. */
function createBench(signal: AbortSignal): Bench {
  const requests: RankRequest[] = [];
  let wait: Promise<void> = Promise.resolve();
  let moved: (() => void) | null = null;
  const rank = async (request: RankRequest): Promise<Slate> => {
    requests.push(request);
    const run = requests.length;
    await wait;
    const exclude = new Set(request.context?.exclude);
    const all = Array.from({ length: 20 }, (_, index) => (run % 2 === 1 ? `${index}` : `${19 - index}`));
    const items = all.filter((id) => !exclude.has(id)).slice(0, request.count);
    return toSlate(`slate-${run}`, items);
  };
  const observe = (name: string, listener: () => void): void => {
    if (name === 'profile') moved = listener;
  };
  const client = { rank, observe, status: { tier: 0 } } as unknown as Curio;
  const slates = new SlateController(host);
  const follower = new SlateFollower(slates);
  follower.follow(client, signal);
  follower.isShown = true;
  void slates.start(client, { surface: 'feed', count: 6, context: {}, isUrgent: true }, []);
  return {
    slates,
    follower,
    requests,
    ids: () => slates.places.map(({ id }) => id),
    moveProfile: () => moved?.(),
    answerLate: (answer) => {
      wait = answer;
    },
  };
}

function toSlate(id: string, ids: readonly string[]): Slate {
  const items = ids.map((item, position): SlateItem => ({
    kind: 'video',
    id: item,
    position,
    scores: { prior: 0, interest: 0 },
    value: 0,
    reasons: [],
    placedBy: 'value',
    tier: 0,
    modelVersion: 'prior',
    propensity: 1,
  }));
  return { id, surface: 'feed', tier: 0, modelVersion: 'prior', createdAtMs: 0, items };
}

test('asks for the next page when two places are left, without what stands already', async () => {
  const { follower, requests, ids } = createBench(new AbortController().signal);
  await expect.poll(ids).toEqual(['0', '1', '2', '3', '4', '5']);
  await follower.reach(3);
  expect(requests).toHaveLength(1);
  await follower.reach(4);
  expect(requests[1]?.context?.exclude).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(ids()).toHaveLength(12);
  // Only what is on screen at once does without the model.
  expect(requests.map(({ isUrgent }) => isUrgent)).toEqual([true, false]);
});

test('ranks anew below the next place when the profile moves; what was shown stays', async () => {
  const { follower, ids, moveProfile } = createBench(new AbortController().signal);
  await expect.poll(() => ids().length).toBe(6);
  await follower.reach(1);
  moveProfile();
  await expect.poll(ids).toEqual(['0', '1', '2', '19', '18', '17', '16', '15', '14']);
});

test('a list that was never on screen is ranked anew as a whole, but for what the page put first', async () => {
  const { slates, follower, ids, moveProfile } = createBench(new AbortController().signal);
  follower.isShown = false;
  await expect.poll(() => ids().length).toBe(6);
  slates.places = [{ id: 'own', kind: 'video', slate: null, slateItem: null }, ...slates.places];
  moveProfile();
  await expect.poll(ids).toEqual(['own', '19', '18', '17', '16', '15', '14']);
});

test('keeps what the visitor reached while a slate was on its way', async () => {
  const { follower, ids, moveProfile, answerLate } = createBench(new AbortController().signal);
  await expect.poll(() => ids().length).toBe(6);
  const { promise, resolve } = Promise.withResolvers<void>();
  answerLate(promise);
  moveProfile();
  await follower.reach(2);
  resolve();
  await expect.poll(() => ids().slice(0, 4)).toEqual(['0', '1', '2', '3']);
  await expect.poll(() => new Set(ids()).size).toBe(ids().length);
});

test('shows nothing of a slate that comes after the list has ended', async () => {
  const { slates, ids, moveProfile, answerLate } = createBench(new AbortController().signal);
  await expect.poll(() => ids().length).toBe(6);
  const { promise, resolve } = Promise.withResolvers<void>();
  answerLate(promise);
  moveProfile();
  slates.hostDisconnected();
  resolve();
  await promise;
  expect(ids()).toEqual(['0', '1', '2', '3', '4', '5']);
});
