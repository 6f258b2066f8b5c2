import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBrowserPlatform } from '../../platform/browser-platform.ts';
import { createWorkerHost, type WorkerHost } from './worker-host.ts';

let end = new AbortController();

beforeEach(() => {
  end = new AbortController();
});

afterEach(() => {
  end.abort();
});

describe('a worker host', () => {
  test('answers calls', async () => {
    const { WORKER_SCRIPT } = await import('./onnxruntime.generated.ts');
    const host = createHost(WORKER_SCRIPT);
    const answer = await host.call((worker) => worker.encode([{ title: 'Lamp', category: [] }]), 10_000);
    expect(answer.ok && answer.value?.length).toBe(64);
    const score = await host.call((worker) => worker.score(EMPTY), 10_000);
    expect(score).toMatchObject({ ok: true, value: { ok: false, error: { code: 'model-failed' } } });
  });

  test('a silent worker is ended at the deadline, and later calls know it', async () => {
    const host = createHost('onmessage = () => {};');
    const first = host.call((worker) => worker.encode([]), 50);
    expect(await first).toMatchObject({ ok: false, error: { code: 'worker-timeout' } });
    expect(host.ended.aborted).toBe(true);
    expect(await host.call((worker) => worker.encode([]), 50)).toMatchObject({
      error: { code: 'worker-lost' },
    });
  });

  test('a script that breaks rejects all calls as worker-lost', async () => {
    const host = createHost('throw new Error("broken");');
    const calls = [1, 2].map(() => host.call((worker) => worker.encode([]), 10_000));
    for (const answer of await Promise.all(calls)) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'worker-lost' } });
    }
  });

  test('an abort ends the worker and its calls', async () => {
    const host = createHost('onmessage = () => {};');
    const call = host.call((worker) => worker.encode([]), 10_000);
    end.abort();
    expect(await call).toMatchObject({ ok: false, error: { code: 'worker-lost' } });
  });
});

const EMPTY = {
  history: new Float32Array(),
  weights: new Float32Array(),
  agesHours: new Float32Array(),
  taste: new Float32Array(64),
};

function createHost(script: string): WorkerHost {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url, { type: 'module' });
  return createWorkerHost(worker, createBrowserPlatform().scheduler, end.signal);
}
