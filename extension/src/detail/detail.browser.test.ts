import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardDetail } from '../figures/numbers.ts';
import { EXAMPLE_DETAIL } from '../testing/example-detail.ts';
import { drivePanel } from '../testing/drive-panel.ts';
import { openPanelPlace } from '../testing/open-panel-place.ts';
import type { DetailPlatform } from './detail-platform.ts';
import { startDetail } from './start-detail.tsx';

let life: AbortController;
let place: HTMLElement;
let heights: number[];
let closed = 0;

beforeEach(() => {
  ({ life, place } = openPanelPlace());
  heights = [];
  closed = 0;
});

afterEach(() => {
  life.abort();
});

const { audit } = drivePanel(() => place);

function open(detail: CardDetail | null): void {
  const platform: DetailPlatform = {
    read: async () => ({ ok: true, answer: detail }),
    resize: (heightPx) => void heights.push(heightPx),
    close: () => (closed += 1),
    observeCard: (listener) => listener({ item: 'clip-1', language: 'en' }),
    every: () => {},
  };
  startDetail(place, platform, life.signal);
}

const find = (testid: string): HTMLElement | null => place.querySelector(`[data-testid="${testid}"]`);
const textOf = (metric: string): string =>
  place.querySelector(`li[data-metric="${metric}"]`)?.textContent ?? '';

test('a clip shows what it earned, how long it holds, and where its sales came from', async () => {
  open(EXAMPLE_DETAIL);
  await expect.poll(() => find('detail')?.dataset['state']).toBe('read');
  expect(textOf('impressions')).toContain('1,204');
  expect(textOf('last-touch-gmv')).toContain('€412.00');
  expect(textOf('last-touch-gpm')).toContain('€462.92');
  expect(textOf('last-touch-new-customers')).toContain('collecting, n = 11');
  expect(find('detail-fact')?.textContent).toContain('Field share (F) 100%');
  await expect.poll(() => find('chart')?.querySelector('canvas')).not.toBeNull();
  const rows = [...(find('retention-table')?.querySelectorAll('tbody tr') ?? [])].map(
    (row) => row.textContent,
  );
  expect(rows.slice(0, 3)).toEqual(['0100%20%', '180%30%', '250%25%']);
  expect(find('marks')?.textContent).toContain('41%');
  await expect.poll(() => heights.at(-1)).toBeGreaterThan(400);
  expect(await audit()).toEqual([]);
});

test('below the least sample no curve is drawn', async () => {
  const { figures } = EXAMPLE_DETAIL;
  if (figures.from !== 'collector' || figures.retention === null) throw new Error('the example has a curve');
  const stays = [{ seconds: 3, plays: 37 }];
  open({ ...EXAMPLE_DETAIL, figures: { ...figures, retention: { ...figures.retention, stays } } });
  await expect.poll(() => find('retention')?.textContent).toContain('collecting, n = 37');
  expect(find('chart')).toBeNull();
});

test('without a collector it shows the page’s own counts and why; findings stand first', async () => {
  open({
    ...EXAMPLE_DETAIL,
    findings: EXAMPLE_DETAIL.findings,
    figures: { from: 'browser', because: 'role-refused' },
  });
  await expect.poll(() => find('detail-source')?.dataset['because']).toBe('role-refused');
  expect(place.textContent).not.toMatch(/[€¥]/u);
  expect(find('detail-findings')?.textContent).toContain('国家级');
  expect(await audit()).toEqual([]);
});

test('a card that went away says so, and Escape or the button close', async () => {
  open(null);
  await expect.poll(() => find('detail')?.dataset['state']).toBe('gone');
  await userEvent.keyboard('{Escape}');
  expect(closed).toBe(1);
  await userEvent.click(place.querySelector('button') ?? place);
  expect(closed).toBe(2);
});
