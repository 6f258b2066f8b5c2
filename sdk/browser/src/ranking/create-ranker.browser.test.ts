import type { Failure, ScoreRequest } from '@curio/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBrowserPlatform } from '../platform/browser-platform.ts';
import type { Platform } from '../platform/platform.ts';
import { createRanker, type ModelRanker } from './create-ranker.ts';

const MODEL_URL = `${location.origin}/models/artifacts/interest-ranker/0.2.0/`;

let end = new AbortController();
let workers: Worker[] = [];
let reported: Failure[] = [];

beforeEach(() => {
  end = new AbortController();
  workers = [];
  reported = [];
});

afterEach(() => {
  end.abort();
});

describe('a ranker whose worker breaks', () => {
  test('scores with a new one, and tells of the loss once', async () => {
    const ranker = await startRanker();
    expect(await ranker.score(REQUEST)).toMatchObject({ ok: true });
    breakWorker();
    expect(await ranker.score(REQUEST)).toMatchObject({ ok: true });
    expect(workers).toHaveLength(2);
    expect(reported).toMatchObject([{ code: 'worker-lost' }]);
  });

  test('in the middle of a call answers that call by the new one', async () => {
    const ranker = await startRanker();
    const calls = [ranker.score(REQUEST), ranker.score(REQUEST)];
    breakWorker();
    expect(await Promise.all(calls)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(workers).toHaveLength(2);
    expect(reported).toHaveLength(1);
  });

  test('four times has no more of them, and says so', async () => {
    const ranker = await startRanker();
    for (const _ of [1, 2, 3, 4]) {
      expect(await ranker.score(REQUEST)).toMatchObject({ ok: true });
      breakWorker();
    }
    const refused = await ranker.score(REQUEST);
    expect(refused).toMatchObject({ ok: false, error: { code: 'worker-lost' } });
    expect(refused.ok || refused.error.message).toContain('4 times');
    expect(workers).toHaveLength(4);
  });

  test('by the end of the client is not replaced, and nothing is told', async () => {
    const ranker = await startRanker();
    end.abort();
    expect(await ranker.score(REQUEST)).toMatchObject({ ok: false, error: { code: 'worker-lost' } });
    expect(workers).toHaveLength(1);
    expect(reported).toEqual([]);
  });
});

const REQUEST: ScoreRequest = {
  history: new Float32Array(64).fill(0.125),
  weights: Float32Array.of(1),
  agesHours: Float32Array.of(1),
  lasting: new Float32Array(64),
  aversion: new Float32Array(64),
  candidates: new Float32Array(3 * 64).fill(0.125),
};

/** What the browser tells of a script that threw; the page cannot see more. */
function breakWorker(): void {
  workers.at(-1)?.dispatchEvent(new Event('error'));
}

async function startRanker(): Promise<ModelRanker> {
  const browser = createBrowserPlatform();
  const services: Platform['services'] = async () => {
    const all = await browser.services();
    const startWorker: typeof all.device.startWorker = (source) => {
      const worker = all.device.startWorker(source);
      workers.push(worker);
      return worker;
    };
    return { ...all, device: { ...all.device, startWorker } };
  };
  const platform = { ...browser, services };
  const report = (failure: Failure): void => void reported.push(failure);
  const ranker = await createRanker({ options: {}, platform, report, signal: end.signal }, MODEL_URL);
  if (typeof ranker === 'string') throw new Error(ranker);
  return ranker;
}
