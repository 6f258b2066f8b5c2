import { fail } from '@curio/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PageReport } from '../../figures/page-report.ts';
import { EXAMPLE_REPORT, EXAMPLE_TAB } from '../../testing/examples.ts';
import { createFakePanelPlatform, type FakePanelPlatform } from '../../testing/fake-panel-platform.ts';
import { drivePanel } from '../../testing/drive-panel.ts';
import { openPanelPlace } from '../../testing/open-panel-place.ts';
import { startPanel } from '../start-panel.tsx';

let life: AbortController;
let place: HTMLElement;

beforeEach(() => {
  ({ life, place } = openPanelPlace());
});

afterEach(() => {
  life.abort();
});

const { audit } = drivePanel(() => place);

async function open(
  report: Partial<PageReport> = {},
  prepare: (platform: FakePanelPlatform) => void = () => {},
): Promise<FakePanelPlatform> {
  const platform = createFakePanelPlatform({ ...EXAMPLE_TAB, report: { ...EXAMPLE_REPORT, ...report } });
  prepare(platform);
  startPanel(place, platform, life.signal);
  await userEvent.click(await find('[data-testid="tab-preview"]'));
  return platform;
}

async function find(selector: string): Promise<HTMLElement> {
  await expect.poll(() => place.querySelector(selector)).not.toBeNull();
  const found = place.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`${selector} went away`);
  return found;
}

const findRow = (place: number): Promise<HTMLElement> =>
  find(`[data-testid="preview-row"]:nth-child(${place})`);

async function like(category: string): Promise<void> {
  await userEvent.selectOptions(await find('[data-testid="preview-visitor"]'), category);
}

test('it passes the axe audit, for a new visitor and for one with a taste', async () => {
  await open();
  await findRow(2);
  expect(await audit()).toEqual([]);
  await like('Kitchen / Coffee');
  await find('[data-tier="2"]');
  expect(await audit()).toEqual([]);
});

test('the keyboard alone chooses a visitor', async () => {
  await open();
  (await find('[data-testid="tab-preview"]')).focus();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(await find('[data-testid="preview-visitor"]'));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await find('[data-tier="2"]');
});

test('a new visitor is ranked without a model, and the panel says so', async () => {
  const platform = await open();
  const first = await findRow(1);
  expect(first.textContent).toContain('Pour-over in four slow minutes');
  expect(first.textContent).toContain('Clip · popular');
  expect(first.textContent).toContain('0.81');
  expect((await find('[data-testid="preview-ranker"]')).textContent).toContain('Ranked without a model');
  expect((await findRow(2)).textContent).toContain('Breaks a rule');
  expect(platform.openedCatalogs).toEqual(['https://shop.example/catalog/catalog.json']);
});

test('a taste says who was imagined, who ranked, why, and who rose', async () => {
  await open();
  await like('Kitchen / Coffee');
  await find('[data-tier="2"]');
  const preview = await find('[data-testid="preview"]');
  expect(preview.textContent).toContain('Imagined: has just opened “Kettle” and “Hand grinder”.');
  expect(preview.textContent).toContain('interest-ranker@0.1.0 by onnxruntime');
  expect((await findRow(1)).textContent).toContain('fits Coffee · placed for variety');
  expect((await findRow(1)).querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
    '1 higher than for a new visitor',
  );
});

test('while the model is on its way the list rests and the sentence says why', async () => {
  await open();
  await like('Home / Lamps');
  await find('[aria-busy="true"]');
  await expect
    .poll(() => place.querySelector('[data-testid="preview-ranker"]')?.textContent)
    .toContain('The model is loading');
});

test('without the permission of the catalogue’s host nothing is read until it is given', async () => {
  const platform = await open({ catalogUrl: 'https://cdn.example/catalog.json' }, (fake) => {
    fake.grantsHosts = false;
  });
  const button = await find('[data-testid="allow-catalog"]');
  expect(button.textContent).toBe('Allow cdn.example');
  expect(await audit()).toEqual([]);
  await userEvent.click(button);
  await expect.poll(() => place.textContent).toContain('Without the permission for cdn.example');
  expect(platform.openedCatalogs).toEqual([]);
  platform.grantsHosts = true;
  await userEvent.click(await find('[data-testid="allow-catalog"]'));
  await findRow(1);
  expect(platform.requestedHosts).toEqual(['https://cdn.example/*', 'https://cdn.example/*']);
});

test.each([null, 'http://shop.example/catalog.json'])(
  'the catalogue %s is none to read',
  async (catalogUrl) => {
    const platform = await open({ catalogUrl });
    await find('[data-state="preview-no-catalog"]');
    expect(platform.openedCatalogs).toEqual([]);
    expect(await audit()).toEqual([]);
  },
);

test('a catalogue that fails says why and can be tried again', async () => {
  const platform = await open({}, (fake) => {
    fake.preview = fail('catalog-unreachable', 'The address answered 404.');
  });
  const notice = await find('[data-state="preview-failed"]');
  expect(notice.textContent).toContain('The address answered 404.');
  expect(await audit()).toEqual([]);
  await userEvent.click(await find('[data-state="preview-failed"] button'));
  await expect.poll(() => platform.openedCatalogs).toHaveLength(2);
});

test('another page with the same catalogue keeps the preview; another catalogue opens anew', async () => {
  const platform = await open();
  await findRow(1);
  platform.tab = { ...platform.tab, report: { ...EXAMPLE_REPORT, url: 'https://shop.example/watch' } };
  const readings = (): number => platform.asked.filter(({ name }) => name === 'tab-read').length;
  const before = readings();
  platform.change();
  await expect.poll(readings).toBe(before + 1);
  await findRow(1);
  expect(platform.openedCatalogs).toHaveLength(1);
  const catalogUrl = 'https://shop.example/other/catalog.json';
  platform.tab = { ...platform.tab, report: { ...EXAMPLE_REPORT, catalogUrl } };
  platform.change();
  await expect
    .poll(() => platform.openedCatalogs)
    .toEqual(['https://shop.example/catalog/catalog.json', catalogUrl]);
});
