import { formatPairingLink, parsePairingLink } from '@curio/core';
import { expect, test } from 'vitest';
import type { Alert } from '../alerts/alert.ts';
import { EXAMPLE_TOKEN, toExampleMetrics } from '../testing/examples.ts';
import { createFakePlatform, type FakePlatform } from '../testing/fake-platform.ts';
import { keepPairing } from './pairings.ts';
import { raiseAlerts, readAlerts, tellDue } from './raise-alerts.ts';
import { watchPairings } from './watch-pairings.ts';

const SHOP = 'https://shop.example';
const ALERT: Alert = {
  key: `critical-finding ${SHOP} kettle`,
  kind: 'critical-finding',
  shop: SHOP,
  url: `${SHOP}/kettle`,
  what: '国家级手冲壶',
  at: 1,
};

function raise(platform: FakePlatform): Promise<void> {
  return raiseAlerts(platform, { alerts: [ALERT], over: [], now: platform.time });
}

async function createPaired(): Promise<FakePlatform> {
  const platform = createFakePlatform();
  const link = { collectorUrl: 'https://c.example/curio', site: 'demo', readToken: EXAMPLE_TOKEN };
  const parsed = parsePairingLink(formatPairingLink(link));
  if (parsed.ok) await keepPairing(platform.secrets, SHOP, parsed.value);
  return platform;
}

test('without the permission the button and the panel tell, and no notification is tried', async () => {
  const platform = createFakePlatform();
  await raise(platform);
  expect(platform.badgeEverywhere).toBe('!');
  expect((await readAlerts(platform)).open).toEqual([ALERT]);
  expect(platform.notified).toEqual([]);
});

test('with it a notification names the shop and the finding, once, in the merchant’s language', async () => {
  const platform = createFakePlatform();
  platform.allowsNotifications = true;
  await raise(platform);
  await raise(platform);
  expect(platform.notified).toEqual([
    { id: ALERT.url, title: 'shop.example: 1 new alert', message: `Critical finding: “${ALERT.what}”` },
  ]);
});

test('what came at night is told in the morning, by another worker', async () => {
  const platform = createFakePlatform();
  platform.allowsNotifications = true;
  platform.clock = 23 * 60;
  await raise(platform);
  expect(platform.notified).toEqual([]);
  platform.clock = 8 * 60;
  await tellDue(platform);
  expect(platform.notified).toHaveLength(1);
});

test('a paired shop whose collector is gone, refuses, or answers again', async () => {
  const platform = await createPaired();
  const kinds = async (): Promise<readonly string[]> => {
    await watchPairings(platform);
    return (await readAlerts(platform)).open.map(({ kind }) => kind);
  };
  expect(await kinds()).toEqual(['collector-down']);
  platform.collector = 401;
  expect(await kinds()).toEqual(['token-refused']);
  platform.collector = [toExampleMetrics('clip-1', { impressions: 900 })];
  expect(await kinds()).toEqual([]);
  expect(platform.badgeEverywhere).toBe('');
});

test('a shop whose cards nobody has seen for a day, after a week in which they were', async () => {
  const platform = await createPaired();
  const today = platform.time - 86_400_000;
  const answers = (todaysImpressions: number): void => {
    platform.answerTo = ({ from }) => [
      toExampleMetrics('clip-1', { impressions: from >= today ? todaysImpressions : 900 }),
    ];
  };
  answers(0);
  await watchPairings(platform);
  expect((await readAlerts(platform)).open.map(({ kind }) => kind)).toEqual(['went-quiet']);
  answers(3);
  await watchPairings(platform);
  expect((await readAlerts(platform)).open).toEqual([]);
});
