import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Alert } from '../../alerts/alert.ts';
import { USUAL_ALERTS } from '../../alerts/alert-settings.ts';
import { EXAMPLE_TAB } from '../../testing/examples.ts';
import { createFakePanelPlatform, type FakePanelPlatform } from '../../testing/fake-panel-platform.ts';
import { drivePanel } from '../../testing/drive-panel.ts';
import { openPanelPlace } from '../../testing/open-panel-place.ts';
import { startPanel } from '../start-panel.tsx';

const ALERT: Alert = {
  key: 'critical-finding https://shop.example kettle',
  kind: 'critical-finding',
  shop: 'https://shop.example',
  url: 'https://shop.example/kettle',
  what: '国家级手冲壶',
  at: 1,
};

let life: AbortController;
let place: HTMLElement;

beforeEach(() => {
  ({ life, place } = openPanelPlace());
});

afterEach(() => {
  life.abort();
});

const { press, audit } = drivePanel(() => place);

function open(): FakePanelPlatform {
  const platform = createFakePanelPlatform(EXAMPLE_TAB);
  platform.alerts = { settings: USUAL_ALERTS, open: [ALERT] };
  startPanel(place, platform, life.signal);
  return platform;
}

function find(testid: string): HTMLElement | null {
  return place.querySelector<HTMLElement>(`[data-testid="${testid}"]`);
}

test('what waits stands above every section, opens its page, and goes when it is dismissed', async () => {
  const platform = open();
  await press('alerts');
  expect(find('alert')?.textContent).toBe('Critical finding: “国家级手冲壶”');
  expect(await audit()).toEqual([]);
  await userEvent.click(find('alert')?.querySelector('button') ?? place);
  expect(platform.openedTabs).toEqual([ALERT.url]);
  await press('dismiss-alerts');
  await expect.poll(() => find('alerts')).toBeNull();
});

test('notifications are asked for by a press only; times and cool-down are then kept', async () => {
  const platform = open();
  await press('tab-connection');
  await press('notify');
  await expect.poll(() => find('notifies')).not.toBeNull();
  expect(await audit()).toEqual([]);
  await userEvent.fill(find('quietFrom') ?? place, '21:30');
  await userEvent.selectOptions(find('cool-down') ?? place, '240');
  await expect
    .poll(() => platform.alerts.settings)
    .toEqual({ coolDownMinutes: 240, quietFrom: 1_290, quietUntil: 480 });
  await press('stop-notifying');
  await expect.poll(() => find('notify')).not.toBeNull();
  expect(platform.allowsNotifications).toBe(false);
});

test('a browser that refuses is said, with what goes on telling', async () => {
  const platform = open();
  platform.grantsHosts = false;
  await press('tab-connection');
  await press('notify');
  await expect.poll(() => find('notify-refused')?.textContent).toContain('go on telling you');
});
