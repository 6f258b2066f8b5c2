import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Curio } from '@curio/sdk';
import { startCurioServe, type CurioServe } from './curio-serve.ts';
import { judgeDelivery, type Verdict } from './judge-delivery.ts';
import { startBrowser, type KillableBrowser } from './killable-browser.ts';
import { startVisitSite, type VisitSite } from './visit-site.ts';

/** How hard a trial is. */
export interface TrialPlan {
  /** Browsers started and killed. */
  readonly kills: number;
  /** Tabs that are open at once in each. */
  readonly tabs: number;
  /** Page changes in each browser, spread over its tabs. */
  readonly pagesPerBrowser: number;
  /** Visitors' clocks, in ms off the truth; the browsers take turns. Each visitor has a profile of their own. */
  readonly clockErrorsMs: readonly number[];
  /** Shares of the trial between which the collector is down; it ends by SIGKILL. */
  readonly down: readonly [from: number, to: number];
}

/** What a trial found. */
export interface TrialReport extends Verdict {
  readonly pages: number;
  readonly kills: number;
  /** Acts that a page was ended or left in the middle of: nobody had been told that they are recorded. */
  readonly interrupted: number;
}

interface Trial {
  readonly plan: TrialPlan;
  readonly site: VisitSite;
  readonly collector: CurioServe;
  readonly folder: string;
}

/** A page that has made nothing by then is broken: its load is not what is measured. */
const PAGE_TIMEOUT_MS = 30_000;

/** Runs it in the installed Chromium against `curio serve`, and judges by what the pages told themselves. */
export async function runTrial(plan: TrialPlan): Promise<TrialReport> {
  const folder = mkdtempSync(join(tmpdir(), 'curio-trial-'));
  const database = join(folder, 'events.duckdb');
  let collector: CurioServe | null = null;
  const site = await startVisitSite(() => collector?.url ?? '');
  try {
    collector = await startCurioServe(database, site.url);
    const trial: Trial = { plan, site, collector, folder };
    const pages = await visitAll(trial);
    await sendRest(trial);
    await collector.stop();
    const verdict = await judgeDelivery(site.made, database);
    return { ...verdict, pages, kills: plan.kills, interrupted: site.begun.size - site.made.length };
  } finally {
    await collector?.stop();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function visitAll(trial: Trial): Promise<number> {
  const { plan, collector } = trial;
  const [from, to] = plan.down.map((share) => Math.round(share * plan.kills));
  let pages = 0;
  for (let round = 0; round < plan.kills; round += 1) {
    if (round === from) await collector.kill();
    if (round === to) await collector.start();
    pages += await visitOnce(trial, round);
  }
  return pages;
}

/** One browser's life: its tabs go from page to page at once, until it is killed. */
async function visitOnce({ plan, site, folder }: Trial, round: number): Promise<number> {
  const visitor = round % plan.clockErrorsMs.length;
  const browser = await startBrowser(join(folder, `visitor-${visitor}`));
  const errorMs = plan.clockErrorsMs[visitor] ?? 0;
  const tabs = await Promise.all(Array.from({ length: plan.tabs }, () => browser.openTab(errorMs)));
  const visits = Array.from({ length: plan.pagesPerBrowser }, (_, at) => `r${round}p${at}`);
  await Promise.all(
    tabs.map((tab, at) =>
      browse(
        tab,
        site,
        visits.filter((__, place) => place % plan.tabs === at),
      ),
    ),
  );
  // From the moment of the last page's first act until all of them are made and some have been sent.
  await pause((round * 97) % 500);
  await browser.kill();
  return visits.length;
}

async function browse(tab: Page, site: VisitSite, visits: readonly string[]): Promise<void> {
  for (const [at, visit] of visits.entries()) {
    await tab.goto(site.toAddress(visit), { waitUntil: 'commit' });
    await waitFor(() => site.made.some(({ tag }) => tag.startsWith(`${visit}-`)), `${visit} made nothing`);
    if (at < visits.length - 1) await pause((at * 61) % 200);
  }
}

/** Every visitor comes once more, does nothing, and stays until nothing waits. */
async function sendRest({ plan, site, folder }: Trial): Promise<void> {
  for (const [visitor, errorMs] of plan.clockErrorsMs.entries()) {
    const browser: KillableBrowser = await startBrowser(join(folder, `visitor-${visitor}`));
    const tab = await browser.openTab(errorMs);
    await tab.goto(site.restAddress);
    await tab.waitForFunction(
      async () => {
        const curio = window.curio as unknown as Curio | undefined;
        if (curio === undefined || !('flush' in curio)) return false;
        await curio.flush();
        return curio.status.storage === 'indexeddb' && curio.status.waiting === 0;
      },
      undefined,
      { timeout: 120_000, polling: 500 },
    );
    await browser.quit();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function waitFor(isTrue: () => boolean, complaint: string): Promise<void> {
  const untilMs = Date.now() + PAGE_TIMEOUT_MS;
  while (!isTrue()) {
    if (Date.now() > untilMs) throw new Error(complaint);
    await pause(10);
  }
}
