import type { Page } from 'puppeteer-core';

/** Frames of one measurement: two seconds down and two seconds up again. */
const FRAMES = 240;
/** How far one frame scrolls: a swift flick of the wheel. */
const STEP_PX = 16;

const TASK = 'ThreadControllerImpl::RunTask';
const CALL = 'FunctionCall';
const CATEGORIES = ['toplevel', 'blink.user_timing', 'devtools.timeline'];

/** What each frame of a scrolled page cost. */
export interface FrameCosts {
  /** Work of the main thread in each frame, in ms on the processor: without the turns of other programs. */
  readonly mainMs: readonly number[];
  /** Of it, the extension's script alone, by the clock. */
  readonly scriptMs: readonly number[];
}

/** An event of Chromium's tracing; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Scrolls the page for {@link FRAMES} frames under tracing. */
export async function measureFrames(page: Page): Promise<FrameCosts> {
  await page.bringToFront();
  await page.tracing.start({ categories: CATEGORIES });
  await page.evaluate(`scrollFrames(${FRAMES}, ${STEP_PX})`);
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return toFrameCosts(traceEvents);
}

function toFrameCosts(events: readonly TraceEvent[]): FrameCosts {
  const marks = events.filter(({ name }) => name === 'frame').toSorted((a, b) => a.ts - b.ts);
  const [first] = marks;
  const ofThread = events.filter(({ pid, tid }) => pid === first?.pid && tid === first.tid);
  const tasks = ofThread.filter(({ name }) => name === TASK);
  const calls = ofThread.filter(
    ({ name, args }) => name === CALL && args?.data?.url?.startsWith('chrome-extension://') === true,
  );
  const starts = marks.map(({ ts }) => ts);
  return {
    mainMs: sumByFrame(tasks, starts, ({ tdur = 0 }) => tdur),
    scriptMs: sumByFrame(calls, starts, ({ dur = 0 }) => dur),
  };
}

/** The frame's own mark stands within its first task, so that a task belongs to the frame in which it ends. */
function sumByFrame(
  events: readonly TraceEvent[],
  starts: readonly number[],
  cost: (event: TraceEvent) => number,
): readonly number[] {
  const sums = starts.slice(1).map(() => 0);
  let frame = 0;
  for (const event of events.toSorted((a, b) => toEnd(a) - toEnd(b))) {
    while (frame < sums.length && toEnd(event) >= (starts[frame + 1] ?? 0)) frame += 1;
    if (toEnd(event) >= (starts[0] ?? 0) && frame < sums.length)
      sums[frame] = (sums[frame] ?? 0) + cost(event);
  }
  return sums.map((us) => us / 1000);
}

function toEnd({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}
