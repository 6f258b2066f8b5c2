import { dismissAlerts } from '../alerts/remember-alerts.ts';
import type { Answerers } from '../messaging/answer-messages.ts';
import type { AlertView } from '../messaging/protocol.ts';
import { changeSettings, readSettings } from '../settings/settings.ts';
import type { BackgroundPlatform } from './platform.ts';
import { changeAlerts, readAlerts } from './raise-alerts.ts';

/** What the panel can ask about alerts. */
export function createAlertAnswerers(
  platform: BackgroundPlatform,
): Pick<Answerers, 'alerts-read' | 'alerts-set' | 'alerts-dismiss'> {
  const readView = async (): Promise<AlertView> => {
    const { alerts } = await readSettings(platform.settings);
    const { open } = await readAlerts(platform);
    return { settings: alerts, open };
  };
  return {
    'alerts-read': readView,
    'alerts-set': async (alerts) => {
      await changeSettings(platform.settings, (settings) => ({ ...settings, alerts }));
      return readView();
    },
    'alerts-dismiss': async () => {
      await changeAlerts(platform, dismissAlerts);
      return readView();
    },
  };
}
