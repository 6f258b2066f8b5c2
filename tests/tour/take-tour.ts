/*
 * npm run tour [TAG…]
 *
 * Walks through every element in every state in the built demo shop, and writes `docs/elements`: a page for each
 * element with its tables, as the shop's own page shows them, and a picture of each state as a phone shows it.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, VISITOR_AGENT } from '../../scripts/find-chromium.mjs';
import { startDemoShop } from '../support/demo-shop.ts';
import { goSoftly, listTourStops, showTourStop, type TourStop } from '../support/element-tour.ts';
import { toIndexPage, toElementPage, type ElementPage } from './to-markdown.ts';

const OUT = fileURLToPath(new URL('../../docs/elements', import.meta.url));

/** What look.md asks every change to be seen at. */
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** Elements that are made for wide windows as well; the others look the same there. */
const WIDE_TAGS: ReadonlySet<string> = new Set(['curio-feed', 'curio-grid', 'curio-rail', 'curio-shop']);

/** Only these; all when none is named. */
const wanted = process.argv.slice(2);

const shop = await startDemoShop();
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: CHROMIUM_FLAGS,
});
try {
  if (wanted.length === 0) rmSync(OUT, { recursive: true, force: true });
  mkdirSync(`${OUT}/images`, { recursive: true });
  const phone = await browser.newPage({ viewport: PHONE, userAgent: VISITOR_AGENT });
  const desk = await browser.newPage({ viewport: DESK, userAgent: VISITOR_AGENT });
  const every = await listTourStops(phone, shop.url);
  const stops = every.filter(({ tag }) => wanted.length === 0 || wanted.includes(tag));
  await desk.goto(`${shop.url}/elements`);
  await desk.locator('main[data-drawn]').waitFor();
  for (const stop of stops) {
    await picture(phone, stop, '');
    if (WIDE_TAGS.has(stop.tag)) await picture(desk, stop, '-wide');
  }
  const tags = [...new Set(stops.map(({ tag }) => tag))];
  for (const tag of tags) {
    const page = await readPage(desk, tag, stops);
    writeFileSync(`${OUT}/${tag}.md`, toElementPage(page));
  }
  writeFileSync(`${OUT}/README.md`, toIndexPage([...new Set(every.map(({ tag }) => tag))]));
  console.log(`${tags.length} elements in ${stops.length} states: docs/elements`);
} finally {
  await browser.close();
  await shop.remove();
}

async function picture(page: Page, stop: TourStop, suffix: string): Promise<void> {
  await showTourStop(page, stop);
  const path = `${OUT}/images/${stop.tag}-${stop.example}${suffix}.jpg`;
  await page.screenshot({ path, type: 'jpeg', quality: 62 });
}

async function readPage(page: Page, tag: string, stops: readonly TourStop[]): Promise<ElementPage> {
  const own = stops.filter((stop) => stop.tag === tag);
  const notes: string[] = [];
  for (const { example } of own) {
    await goSoftly(page, `/elements?of=${tag}&example=${example}`);
    notes.push(await page.locator('.example-note').innerText());
  }
  const tables = await page.locator('.elements-body table').evaluateAll((all) =>
    all.flatMap((table) =>
      table instanceof HTMLTableElement
        ? {
            title: table.caption?.innerText ?? '',
            rows: [...table.rows].map((row) => [...row.cells].map((cell) => cell.innerText)),
          }
        : [],
    ),
  );
  const states = own.map((stop, index) => ({
    ...stop,
    note: notes[index] ?? '',
    isWide: WIDE_TAGS.has(tag),
  }));
  return { tag, text: await page.locator('.elements-body .lede').innerText(), tables, states };
}
