import { fail, type Failure, type Result } from '@curio/core';
import { wrap } from 'comlink';
import type { Scheduler } from '../../platform/platform.ts';
import type { RankingWorker } from '../../worker/protocol.ts';
import { createDeadline } from '../race.ts';

/** Why a call to the worker came to nothing. @internal */
export type WorkerTrouble = 'worker-lost' | 'worker-timeout';

/** A running worker whose calls always end. @internal */
export interface WorkerHost {
  /** Aborts when the worker ended: its reason is the `Failure` where that was its own fault. */
  readonly ended: AbortSignal;
  /** One call. A worker that does not answer in time is ended: nothing else can free it. */
  call<Value>(
    ask: (worker: RankingWorker) => Promise<Value>,
    deadlineMs: number,
  ): Promise<Result<Value, WorkerTrouble>>;
  end(): void;
}

/**
 * Takes charge of a worker until the signal aborts.
 *
 * A dead worker leaves comlink's calls pending for ever, so each call has a deadline, and the worker's `error` event
 * ends all of them. A blocked blob worker tells it only by that event, without a message.
 *
 * @internal
 */
export function createWorkerHost(worker: Worker, scheduler: Scheduler, signal: AbortSignal): WorkerHost {
  const lost = new AbortController();
  // comlink's proxy has these very methods; its own type splits a promise of a union into a union of promises.
  const remote = wrap<RankingWorker>(worker) as unknown as RankingWorker;
  const stop = (failure?: Failure): void => {
    worker.terminate();
    lost.abort(failure);
  };
  const end = (): void => stop();
  const lose = (): void => stop(ENDED.error);
  worker.addEventListener('error', lose, { signal: lost.signal });
  worker.addEventListener('messageerror', lose, { signal: lost.signal });
  signal.addEventListener('abort', end, { once: true, signal: lost.signal });
  if (signal.aborted) end();
  return {
    ended: lost.signal,
    end,
    async call(ask, deadlineMs) {
      if (lost.signal.aborted) return ENDED;
      const call = new AbortController();
      const deadline = createDeadline(scheduler, deadlineMs, AbortSignal.any([lost.signal, call.signal]));
      const answer = await Promise.race([ask(remote).then((value) => ({ value }), toThrown), deadline]);
      call.abort();
      if (answer !== null && 'value' in answer) return { ok: true, value: answer.value };
      if (answer !== null) return fail('worker-lost', answer.thrown);
      if (lost.signal.aborted) return ENDED;
      const late = fail('worker-timeout', `The ranking worker did not answer within ${deadlineMs} ms.`);
      stop(late.error);
      return late;
    },
  };
}

const ENDED = fail('worker-lost', 'The ranking worker ended.');

function toThrown(error: unknown): { readonly thrown: string } {
  return { thrown: String(error) };
}
