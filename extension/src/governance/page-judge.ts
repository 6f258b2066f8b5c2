import {
  createGovernance,
  type Artifacts,
  type Governance,
  type GovernanceReport,
  type Stage,
  type Suppression,
} from '@curio/core';
import { toPack, type PresetId } from './presets.ts';

/** Shorter than a frame, so that the background answers in between; a judgement of a page takes a few of them. */
const SLICE_MS = 12;
/** Kept engines; a merchant looks at one shop, or compares a few. */
const MOST_ENGINES = 4;

/** What is judged, and by what. */
export interface JudgeRequest {
  readonly artifacts: Artifacts;
  readonly presets: readonly PresetId[];
  /** ISO date by whose law. */
  readonly date: string;
  readonly suppressions?: readonly Suppression[];
  readonly stage?: Stage;
}

/** What was said, and what it cost. */
export interface Judged {
  readonly report: GovernanceReport;
  /** ms of work, without the pauses. */
  readonly tookMs: number;
}

/** Judges by presets. What it keeps is a cache of engines, which a new one makes anew with the same answers. */
export interface PageJudge {
  judge(request: JudgeRequest): Promise<Judged>;
}

/** The time that judging runs by. */
export interface JudgeTime {
  /** ms from any beginning. */
  readonly clock: () => number;
  readonly pause: () => Promise<void>;
}

/** Makes a judge with no engine yet. */
export function createPageJudge({ clock, pause }: JudgeTime): PageJudge {
  const engines = new Map<string, Governance>();
  const take = (request: JudgeRequest): Governance => {
    const { presets, date, suppressions = [], stage } = request;
    const key = JSON.stringify([presets, date, suppressions, stage]);
    const kept = engines.get(key);
    const engine =
      kept ??
      createGovernance({
        pack: toPack(presets),
        date,
        clock,
        config: { suppressions, ...(stage === undefined ? {} : { stage }) },
      });
    engines.delete(key);
    engines.set(key, engine);
    const oldest = engines.keys().next();
    if (engines.size > MOST_ENGINES && oldest.done === false) engines.delete(oldest.value);
    return engine;
  };
  // An engine remembers what it read within a run, so that runs go one after the other.
  let before: Promise<unknown> = Promise.resolve();
  return {
    judge: (request) => {
      const judged = before.then(async () => {
        let pausedMs = 0;
        const startedMs = clock();
        const report = await take(request).runInSlices(request.artifacts, {
          sliceMs: SLICE_MS,
          pause: async () => {
            const fromMs = clock();
            await pause();
            pausedMs += clock() - fromMs;
          },
        });
        return { report, tookMs: clock() - startedMs - pausedMs };
      });
      before = judged.catch(() => {});
      return judged;
    },
  };
}
