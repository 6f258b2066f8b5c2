/** One task of a page's main thread, in milliseconds. */
export interface TraceTask {
  /** From its first instruction to its last, as a `longtask` entry counts it. */
  readonly wallMs: number;
  /** What it was on the processor: without the time in which other programs had it. */
  readonly ownMs: number;
}

/** An event of Chromium's tracing; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** What has to be traced for {@link listTasks}. */
export const TRACE_CATEGORIES = ['toplevel', 'blink.user_timing'];

/**
 * The tasks between two marks of `performance.mark`, of the thread that set them; longest on the processor first.
 *
 * @param trace - Chromium's JSON.
 * @throws when a mark is not in the trace.
 */
export function listTasks(
  trace: Buffer,
  { from, to }: { readonly from: string; readonly to: string },
): readonly TraceTask[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const [first, last] = [from, to].map((name) => traceEvents.find((event) => event.name === name));
  if (first === undefined || last === undefined)
    throw new Error(`The trace has no marks "${from}" and "${to}".`);
  return traceEvents
    .filter(({ name, pid, tid }) => name === TASK && pid === first.pid && tid === first.tid)
    .filter(({ ts, dur = 0 }) => ts + dur > first.ts && ts < last.ts)
    .map(({ dur = 0, tdur = 0 }) => ({ wallMs: dur / 1000, ownMs: tdur / 1000 }))
    .toSorted((one, other) => other.ownMs - one.ownMs);
}

const TASK = 'ThreadControllerImpl::RunTask';
