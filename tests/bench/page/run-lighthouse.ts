import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/find-chromium.mjs';
import { findFreePort } from './free-port.ts';

/** What Lighthouse says of one visit. */
export interface PageFigures {
  /** 0..100. */
  readonly score: number;
  readonly lcpMs: number;
  readonly cls: number;
  /** Total blocking time. */
  readonly tbtMs: number;
  /** What was the largest paint. */
  readonly lcpNode: string;
}

/** Visits an address in a browser of its own, as a middling phone on a middling network. */
export async function visit(url: string): Promise<PageFigures> {
  const port = await findFreePort();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, { port, onlyCategories: ['performance'], logLevel: 'error' });
    if (result === undefined) throw new Error('Lighthouse gave no result.');
    if (result.lhr.runtimeError !== undefined) throw new Error(result.lhr.runtimeError.message);
    return toFigures(result.lhr);
  } finally {
    await browser.close();
  }
}

function toFigures({ audits, categories }: Result): PageFigures {
  const read = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
  return {
    score: Math.round((categories['performance']?.score ?? 0) * 100),
    lcpMs: read('largest-contentful-paint'),
    cls: read('cumulative-layout-shift'),
    tbtMs: read('total-blocking-time'),
    lcpNode: toNodeText(audits['lcp-breakdown-insight']?.details),
  };
}

/** The first node that an audit's details name. */
function toNodeText(details: unknown): string {
  return /"nodeLabel":"([^"]*)"/u.exec(JSON.stringify(details ?? null))?.[1] ?? '';
}
