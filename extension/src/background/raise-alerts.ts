import { readAlertMemory, type AlertMemory } from '../alerts/alert.ts';
import { chooseNotifications, type ShopNotice } from '../alerts/choose-notifications.ts';
import { rememberAlerts, type Sighting } from '../alerts/remember-alerts.ts';
import { ALERT_WORDS } from '../locales/alert-words.ts';
import { readSettings } from '../settings/settings.ts';
import type { BackgroundPlatform } from './platform.ts';
import { readLanguage } from './read-tab.ts';

/** Key of the memory in the settings' store; the panel listens for its change. */
export const ALERTS_KEY = 'alerts';

/** What is remembered of alerts now. */
export async function readAlerts({ settings }: BackgroundPlatform): Promise<AlertMemory> {
  return readAlertMemory(await settings.read(ALERTS_KEY));
}

/** Changes the memory; two events never change it at the same time. */
export function changeAlerts(
  platform: BackgroundPlatform,
  change: (memory: AlertMemory) => AlertMemory,
): Promise<AlertMemory> {
  return platform.alone(ALERTS_KEY, async () => {
    const before = await readAlerts(platform);
    const after = change(before);
    if (JSON.stringify(after) !== JSON.stringify(before)) await platform.settings.write(ALERTS_KEY, after);
    await platform.badge.showEverywhere(after.open.length > 0 ? '!' : '');
    return after;
  });
}

/** Remembers what was seen, and tells what is due. */
export async function raiseAlerts(platform: BackgroundPlatform, sighting: Sighting): Promise<void> {
  const { untold } = await changeAlerts(platform, (memory) => rememberAlerts(memory, sighting));
  if (untold.length > 0) await tellDue(platform);
}

/** Shows the notifications that are due, where the merchant allowed them; without that, badge and panel tell. */
export async function tellDue(platform: BackgroundPlatform): Promise<void> {
  if (!(await platform.notifications.isAllowed())) return;
  const { alerts } = await readSettings(platform.settings);
  const moment = { now: platform.now(), minuteOfDay: platform.minuteOfDay() };
  let notices: readonly ShopNotice[] = [];
  await changeAlerts(platform, (memory) => {
    const chosen = chooseNotifications(memory, alerts, moment);
    ({ notices } = chosen);
    return chosen.memory;
  });
  const words = ALERT_WORDS[await readLanguage(platform)];
  for (const { shop, alerts: told } of notices) {
    const [newest] = told;
    if (newest === undefined) continue;
    await platform.notifications.show(newest.url, {
      title: words.notifyTitle(told.length, new URL(shop).host),
      message: words.sentence(newest.kind, newest.what),
    });
  }
}
