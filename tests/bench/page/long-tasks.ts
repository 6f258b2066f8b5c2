import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, VISITOR_AGENT } from '../../../scripts/find-chromium.mjs';

/** A task of the main thread in which the embed had a part and the host had none. */
export interface PageTask {
  /** ms by the clock. */
  readonly wallMs: number;
  /** ms on the processor: on a shared machine another program's turn would count as the page's task. */
  readonly ownMs: number;
  /** What ran in it, longest first. */
  readonly what: readonly string[];
}

/** What an embed alone has caused, longest first. */
export interface PageTasks {
  /** Until the first clip plays. */
  readonly loading: readonly PageTask[];
  /** While the visitor goes on three times. */
  readonly swiping: readonly PageTask[];
}

/** An event of Chromium's tracing; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: EventFacts; readonly fileName?: string; readonly beginData?: EventFacts };
}

interface EventFacts {
  readonly url?: string;
  readonly functionName?: string;
  readonly stackTrace?: readonly { readonly url: string }[];
}

/** How many times slower the main thread is made: Lighthouse's measure of a middling phone. */
const THROTTLE = 4;

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
const TASK = 'ThreadControllerImpl::RunTask';

/**
 * Opens a page with its main thread slowed down, scrolls to the embed, swipes through three clips, and gives the
 * tasks that the embed alone has caused.
 *
 * @param isEmbedFile - whether an address is a file of the embed.
 */
export async function traceTasks(url: string, isEmbedFile: (url: string) => boolean): Promise<PageTasks> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: CHROMIUM_FLAGS,
  });
  try {
    const page = await browser.newPage({ userAgent: VISITOR_AGENT, viewport: { width: 412, height: 823 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    await browser.startTracing(page, { categories: CATEGORIES });
    await page.goto(url);
    await comeToFeed(page);
    const loading = await browser.stopTracing();
    await browser.startTracing(page, { categories: CATEGORIES });
    await swipe(page);
    const swiping = await browser.stopTracing();
    return {
      loading: listEmbedTasks(loading, isEmbedFile),
      swiping: listEmbedTasks(swiping, isEmbedFile),
    };
  } finally {
    await browser.close();
  }
}

/** How long what begins is let go on: a clip's start, a swipe's settling and what is ranked behind it. */
const GO_ON_MS = 1500;

async function comeToFeed(page: Page): Promise<void> {
  const feed = page.locator('curio-feed');
  await feed.scrollIntoViewIfNeeded();
  await feed.locator('[data-active] video').first().waitFor();
  await page.waitForTimeout(GO_ON_MS);
}

async function swipe(page: Page): Promise<void> {
  await page.locator('curio-feed [part~="scroller"]').focus();
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(GO_ON_MS);
  }
}

function listEmbedTasks(trace: Buffer, isEmbedFile: (url: string) => boolean): readonly PageTask[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: TraceEvent[] };
  const events = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const scripts = events.filter((event) => toUrl(event).startsWith('http'));
  return events
    .filter(({ name, dur = 0 }) => name === TASK && dur >= SHORTEST_US)
    .flatMap((task) => {
      const ran = scripts.filter((event) => isWithin(event, task));
      if (ran.length === 0 || !ran.every((event) => isEmbedFile(toUrl(event)))) return [];
      const parts = events.filter((event) => event !== task && isWithin(event, task));
      const what = parts.toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0)).map(describe);
      return [{ wallMs: (task.dur ?? 0) / 1000, ownMs: (task.tdur ?? 0) / 1000, what }];
    })
    .toSorted((one, other) => other.ownMs - one.ownMs);
}

/** Shorter tasks are of no interest. */
const SHORTEST_US = 5000;

/** The address of what an event runs, or of the script that set it off. */
function toUrl({ args = {} }: TraceEvent): string {
  const facts: EventFacts = args.data ?? args.beginData ?? {};
  const { url, stackTrace: [setOffBy] = [] } = facts;
  return url ?? args.fileName ?? setOffBy?.url ?? '';
}

function isWithin(event: TraceEvent, outer: TraceEvent): boolean {
  const isSameThread = event.pid === outer.pid && event.tid === outer.tid;
  return isSameThread && event.ts >= outer.ts && event.ts + (event.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
}

function describe(event: TraceEvent): string {
  const file = toUrl(event).split('/').at(-1) ?? '';
  const called = event.args?.data?.functionName ?? '';
  return `${event.name} ${file} ${called} ${((event.dur ?? 0) / 1000).toFixed(1)} ms`.replaceAll('  ', ' ');
}
