import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_REPORT } from '../testing/examples.ts';
import { USUAL_ALERTS } from './alert-settings.ts';
import { NO_ALERTS, readAlertMemory, type Alert, type AlertMemory } from './alert.ts';
import { chooseNotifications, isQuiet } from './choose-notifications.ts';
import { dismissAlerts, forgetShopAlerts, rememberAlerts } from './remember-alerts.ts';
import { toPageSighting } from './to-alerts.ts';

const SHOP = 'https://shop.example';
const NOON = { now: Date.UTC(2026, 10, 24, 12), minuteOfDay: 12 * 60 };

function toAlert(name: string, shop: string = SHOP): Alert {
  return {
    key: `critical-finding ${shop} ${name}`,
    kind: 'critical-finding',
    shop,
    url: shop,
    what: name,
    at: 1,
  };
}

function see(memory: AlertMemory, ...alerts: readonly Alert[]): AlertMemory {
  return rememberAlerts(memory, { alerts, over: [], now: NOON.now });
}

describe('what is remembered', () => {
  test('a thing is told of once, however often it is seen, and again only after it was over', () => {
    const first = see(NO_ALERTS, toAlert('a'), toAlert('a'));
    expect(first.untold).toHaveLength(1);
    const told = dismissAlerts(first);
    expect(see(told, toAlert('a')).open).toEqual([]);
    const over = rememberAlerts(told, { alerts: [], over: [toAlert('a').key], now: NOON.now });
    expect(see(over, toAlert('a')).open).toEqual([toAlert('a')]);
  });

  test('what is over is open no more', () => {
    const memory = see(NO_ALERTS, toAlert('a'), toAlert('b'));
    const after = rememberAlerts(memory, { alerts: [], over: [toAlert('a').key], now: NOON.now });
    expect(after.open.map(({ what }) => what)).toEqual(['b']);
    expect(after.untold).toEqual([toAlert('b').key]);
  });

  test('a shop that is forgotten leaves nothing behind', () => {
    const memory = see(NO_ALERTS, toAlert('a'), toAlert('a', 'https://other.example'));
    const after = forgetShopAlerts({ ...memory, toldAt: { [SHOP]: 1 } }, SHOP);
    expect(JSON.stringify(after)).not.toContain(SHOP);
    expect(after.open).toHaveLength(1);
  });

  test('it stays bounded, whatever pages show', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => toAlert(`finding ${index}`));
    const memory = see(NO_ALERTS, ...many);
    expect(memory.open).toHaveLength(20);
    expect(Object.keys(memory.known)).toHaveLength(1_000);
    expect(memory.untold).toHaveLength(20);
  });

  test('a broken memory reads as none', () => {
    expect(readAlertMemory({ version: 1, known: 7 })).toEqual(NO_ALERTS);
    expect(readAlertMemory(undefined)).toEqual(NO_ALERTS);
    const memory = see(NO_ALERTS, toAlert('a'));
    expect(readAlertMemory(structuredClone(memory))).toEqual(memory);
  });
});

describe('what is told', () => {
  test('of one shop together, then not again within its cool-down; another shop is told at once', () => {
    const { notices, memory } = chooseNotifications(
      see(NO_ALERTS, toAlert('a'), toAlert('b')),
      USUAL_ALERTS,
      NOON,
    );
    expect(notices.map(({ alerts }) => alerts.length)).toEqual([2]);
    const later = see(memory, toAlert('c'), toAlert('a', 'https://other.example'));
    const soon = chooseNotifications(later, USUAL_ALERTS, { ...NOON, now: NOON.now + 59 * 60_000 });
    expect(soon.notices.map(({ shop }) => shop)).toEqual(['https://other.example']);
    const due = chooseNotifications(soon.memory, USUAL_ALERTS, { ...NOON, now: NOON.now + 60 * 60_000 });
    expect(due.notices.map(({ alerts }) => alerts.map(({ what }) => what))).toEqual([['c']]);
    expect(due.memory.untold).toEqual([]);
  });

  test('nothing in quiet hours; it waits until they are over', () => {
    const memory = see(NO_ALERTS, toAlert('a'));
    const night = chooseNotifications(memory, USUAL_ALERTS, { ...NOON, minuteOfDay: 23 * 60 });
    expect(night).toEqual({ notices: [], memory });
    expect(chooseNotifications(night.memory, USUAL_ALERTS, NOON).notices).toHaveLength(1);
  });

  test('quiet hours are as long as they say, over midnight too', () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(minute, minute, (quietFrom, quietUntil) => {
        const settings = { ...USUAL_ALERTS, quietFrom, quietUntil };
        const quiet = Array.from({ length: 1_440 }, (_, at) => isQuiet(settings, at)).filter(Boolean).length;
        expect(quiet).toBe((quietUntil - quietFrom + 1_440) % 1_440);
      }),
    );
  });
});

describe('what a page gives cause to tell', () => {
  const [finding] = EXAMPLE_REPORT.findings;

  test('critical findings, by any rule, and no others', () => {
    if (finding === undefined) throw new Error('The example has no finding.');
    const critical = { ...finding, finding: { ...finding.finding, impact: 'critical' as const } };
    const serious = { ...finding, finding: { ...finding.finding, impact: 'serious' as const } };
    const { alerts } = toPageSighting(SHOP, { ...EXAMPLE_REPORT, findings: [critical, serious] });
    expect(alerts.map(({ kind, what }) => [kind, what])).toEqual([
      ['critical-finding', finding.excerpt?.text],
    ]);
  });

  test('a collector that fails, until it answers again; a page that is not paired says nothing of it', () => {
    const at = (because: 'token-refused' | 'not-paired'): ReturnType<typeof toPageSighting> =>
      toPageSighting(SHOP, { ...EXAMPLE_REPORT, findings: [], figures: { from: 'browser', because } });
    const [trouble] = at('token-refused').alerts;
    expect(trouble?.kind).toBe('token-refused');
    expect(at('not-paired')).toMatchObject({ alerts: [], over: [] });
    expect(toPageSighting(SHOP, EXAMPLE_REPORT).over).toContain(trouble?.key);
  });
});
